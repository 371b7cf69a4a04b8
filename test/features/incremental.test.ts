import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, editedReports, editsOf } from '../support/edits';
import { checkAfresh, checkAgain, resultOf } from '../support/incremental';
import { sampleReport } from '../support/sampleReport';

describe('a check of an edited text', () => {
  // The fuzzer asks the same of many more.
  it('finds what a fresh one finds, whatever was typed before', () => {
    fc.assert(
      fc.property(editedReports, ({ text, actions }) => {
        let checked = checkAfresh(text);
        for (const { edit, text: edited } of editsOf(text, actions)) {
          checked = checkAgain(checked, edit);
          expect(resultOf(checked)).toBe(resultOf(checkAfresh(edited)));
        }
      }),
      { numRuns: 10 },
    );
  });

  it.each(['全年收到', '未收取', '| 5 '])('keeps what a keystroke in “%s” does not touch', (words) => {
    const text = sampleReport({ cells: { 'requests.granted.total': '6' } });
    const at = text.indexOf(words) + 2;
    const edit = { range: { start: at, end: at }, newText: '1' };
    const before = checkAfresh(text);
    const after = checkAgain(before, edit);
    expect(after.lines.text).toBe(applyEdit(text, edit));
    const known = new Set(before.check!.parts.passages);
    const again = after.check!.parts.passages.filter((passage) => !known.has(passage));
    expect(again.length).toBeLessThanOrEqual(words === '| 5 ' ? 6 : 3);
  });
});
