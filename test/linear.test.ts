import { describe, expect, it } from 'vitest';
import { findOrganizations } from '../server/src/binding/opening/organization';
import { findTitle } from '../server/src/binding/opening/title';
import { officialVocabulary, officialNames } from './support/official';
import { findCounts } from '../server/src/narrative/counts';
import { parseReport } from '../server/src/syntax/parse';
import { readCell } from '../server/src/text/cellValue';

/** So many characters that an expression which goes over them again from each of them does not end before the watchdog. */
const many = 1_000_000;

const wholeOf = (text: string) => ({ start: 0, end: text.length });
const tablesOf = (text: string) =>
  parseReport(text, officialVocabulary).blocks.filter(({ kind }) => kind === 'table').length;

/** The linter proves each expression linear; these are the texts that its proofs are about. */
describe('a text made to be slow is read in one go', () => {
  it.each([
    ['a number with blanks and no unit', readCell, `1${' '.repeat(many)}x`, { kind: 'words' }],
    ['a cell of marks', readCell, `x${'* '.repeat(many)}x`, { kind: 'words' }],
    [
      'a title with marks',
      (text: string) => findTitle(text, wholeOf(text), officialNames),
      `年${'* '.repeat(many)}年`,
      null,
    ],
    [
      'an agency with blanks',
      (text: string) =>
        findOrganizations(text, wholeOf(text), { text, range: wholeOf(text) }, null, officialNames),
      `#${' '.repeat(many)}局${' '.repeat(many)}x`,
      [],
    ],
    ['a numeral', (text: string) => findCounts(text, wholeOf(text)), '百'.repeat(many), []],
    ['a line behind a tab', tablesOf, `\t${' '.repeat(many)}\tx\n`, 0],
    ['a line of strokes', tablesOf, `|--${' '.repeat(many)}x\n`, 0],
  ] as const)('%s', (_, read: (text: string) => unknown, text, result) => {
    expect(read(text)).toEqual(result);
  });
});
