import { sentenceAround } from '../../narrative/sentences';
import { containsRange, type TextRange } from '../../text/textRange';
import type { CheckedReport } from '../checkText';
import type { Refactoring } from './refactoring';

/** Every number of a sentence that contradicts the tables takes the tables' at once; a single one has its own fix. */
export function takeNumbers({ report, findings }: CheckedReport, range: TextRange): Refactoring[] {
  const sentence = sentenceAround(report.tree.text, range.start);
  const edits = findings
    .filter(({ rule, range: place }) => rule === 'narrative/count' && containsRange(sentence, place))
    .flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  if (edits.length < 2) return [];
  const count = String(edits.length);
  const title = {
    'zh-cn': `本句中的 ${count} 个数按表改正`,
    en: `Take the ${count} numbers of this sentence from the tables`,
  };
  return [{ name: 'sentence.numbers', title, edits }];
}
