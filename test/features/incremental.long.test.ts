import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editedReports, editsOf } from '../support/edits';
import { checkAfresh, checkAgain, resultOf } from '../support/incremental';

// The fuzzer asks the same of many more.
it('a check of an edited text finds what a fresh one finds, whatever was typed before', () => {
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
