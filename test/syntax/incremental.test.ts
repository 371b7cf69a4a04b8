import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialVocabulary } from '../support/official';
import { parseReport } from '../../server/src/syntax/parse';
import type { ReportTree } from '../../server/src/syntax/tree';
import { applyEdit, editedReports, editsOf } from '../support/edits';
import { sampleReport } from '../support/sampleReport';

const parse = (text: string) => parseReport(text, officialVocabulary);

/** How many passages of a tree are not those of the one before. */
function readAgain(before: ReportTree, after: ReportTree): number {
  const known = new Set(before.passages);
  return after.passages.filter((passage) => !known.has(passage)).length;
}

describe('the tree of an edited text', () => {
  it('is the tree of the text read afresh, whatever was typed before', () => {
    fc.assert(
      fc.property(editedReports, ({ text, actions }) => {
        let tree = parse(text);
        for (const { edit, text: edited } of editsOf(text, actions)) {
          tree = parseReport(edited, officialVocabulary, { tree, edit });
          expect(JSON.stringify(tree)).toBe(JSON.stringify(parse(edited)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it.each([1, 100])('reads a few passages again after a keystroke, %i times as long', (times) => {
    const overview = '（一）主动公开。全年主动公开政府信息36条，在线解答疑问。\n\n'.repeat(10 * times);
    const text = sampleReport({ words: { overview } });
    const tree = parse(text);
    for (const words of ['在线解答', '未收取', '| 7 |', '总计']) {
      const at = text.indexOf(words) + 2;
      const edit = { range: { start: at, end: at }, newText: '1' };
      const edited = parseReport(applyEdit(text, edit), officialVocabulary, { tree, edit });
      expect(readAgain(tree, edited)).toBeLessThanOrEqual(3);
    }
  });
});
