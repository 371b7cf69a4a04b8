import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeEdits } from '../../server/src/text/mergeEdits';
import { applyEdit } from '../support/edits';

it('two edits are one that leads to the same text', () => {
  const edit = fc.record({
    start: fc.nat({ max: 12 }),
    length: fc.nat({ max: 6 }),
    newText: fc.string({ maxLength: 4 }),
  });
  const editIn = (
    text: string,
    { start, length, newText }: { start: number; length: number; newText: string },
  ) => {
    const from = Math.min(start, text.length);
    return { range: { start: from, end: Math.min(from + length, text.length) }, newText };
  };
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), edit, edit, (text, one, other) => {
      const first = editIn(text, one);
      const between = applyEdit(text, first);
      const second = editIn(between, other);
      const result = applyEdit(between, second);
      expect(applyEdit(text, mergeEdits(first, second, between))).toBe(result);
    }),
  );
});
