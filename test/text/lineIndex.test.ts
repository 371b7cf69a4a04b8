import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../server/src/text/lineIndex';
import { applyEdit } from '../support/edits';

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

  const edit = fc.record({ start: fc.nat(), length: fc.nat({ max: 4 }), newText: anyText });
  const editIn = (
    text: string,
    { start, length, newText }: { start: number; length: number; newText: string },
  ) => {
    const from = start % (text.length + 1);
    return { range: { start: from, end: Math.min(from + length, text.length) }, newText };
  };

  it('is after any edits the index of the new text', () => {
    fc.assert(
      fc.property(anyText, fc.array(edit, { maxLength: 8 }), (text, edits) => {
        let lines = new LineIndex(text);
        for (const one of edits) {
          lines = lines.edited(editIn(lines.text, one));
          expect(lines).toEqual(new LineIndex(lines.text));
        }
      }),
    );
  });

  it('tells the same before the text is put together', () => {
    fc.assert(
      fc.property(anyText, fc.array(edit, { maxLength: 8 }), fc.nat(), fc.nat(), (text, edits, from, to) => {
        let [lines, result] = [new LineIndex(text), text];
        for (const one of edits) {
          const next = editIn(result, one);
          [lines, result] = [lines.edited(next), applyEdit(result, next)];
        }
        const fresh = new LineIndex(result);
        expect([lines.length, lines.lineCount]).toEqual([result.length, fresh.lineCount]);
        const [start, end] = [from % (result.length + 1), to % (result.length + 1)];
        expect(lines.slice(start, end)).toBe(result.slice(start, end));
        for (let line = 0; line < fresh.lineCount; line++) {
          expect(lines.lineStart(line)).toBe(fresh.lineStart(line));
          expect(lines.lineEnd(line)).toBe(fresh.lineEnd(line));
        }
        expect(lines.text).toBe(result);
      }),
    );
  });
});
