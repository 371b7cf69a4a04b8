import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/src/text/lineIndex';

const anyText = fc
  .array(fc.constantFrom('\r', '\n', '\r\n', '中', 'a', '\ud800'), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

describe('line index', () => {
  it('counts \\n, \\r\\n and \\r as one line end each', () => {
    const lines = new LineIndex('一\r\n二\r三\n');
    expect(lines.lineCount).toBe(4);
    expect(lines.positionAt(4)).toEqual({ line: 1, character: 1 });
    expect(lines.offsetAt({ line: 0, character: 9 })).toBe(1);
    expect(lines.offsetAt({ line: 3, character: 0 })).toBe(7);
  });

  it('is after any edits the index of the new text', () => {
    const edit = fc.record({ start: fc.nat(), length: fc.nat({ max: 4 }), newText: anyText });
    fc.assert(
      fc.property(anyText, fc.array(edit, { maxLength: 8 }), (text, edits) => {
        let lines = new LineIndex(text);
        for (const { start, length, newText } of edits) {
          const from = start % (lines.text.length + 1);
          const range = { start: from, end: Math.min(from + length, lines.text.length) };
          lines = lines.edited({ range, newText });
          expect(lines).toEqual(new LineIndex(lines.text));
        }
      }),
    );
  });
});
