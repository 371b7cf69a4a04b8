import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialVocabulary } from '../support/official';
import { readReport } from '../../server/src/binding/readReport';
import { checkReport } from '../../server/src/rules';
import { parseReport } from '../../server/src/syntax/parse';
import type { ReportTree } from '../../server/src/syntax/tree';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { anyPiece } from '../support/pieces';
import { sampleReport } from '../support/sampleReport';

function expectLossless({ text, blocks }: ReportTree): void {
  let at = 0;
  for (const { range } of blocks) {
    if (range.start !== at || range.end <= at) throw new Error(`A block does not go on at ${String(at)}.`);
    at = range.end;
  }
  expect(at).toBe(text.length);
}

const anyText = fc.array(anyPiece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('any text', () => {
  it('is tiled by its blocks, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectLossless(parseReport(text, officialVocabulary));
      }),
      { numRuns: 400 },
    );
  });

  it('is read and checked without failing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = readReport(text, { force: true })!;
        for (const { range } of checkReport(report)) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('may be a report cut off anywhere or with a piece in the middle', () => {
    const ids = Object.keys(layouts) as LayoutId[];
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.double({ min: 0, max: 1, noNaN: true }),
        anyPiece,
        fc.boolean(),
        (layout, share, words, cut) => {
          const whole = sampleReport({ layout });
          const at = Math.floor(whole.length * share);
          const text = whole.slice(0, at) + words + (cut ? '' : whole.slice(at));
          const report = readReport(text, { force: true })!;
          expectLossless(report.tree);
          checkReport(report);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('the same text gives the same findings', () => {
    const text = sampleReport({ cells: { 'requests.granted.business': '4' } });
    expect(checkReport(readReport(text)!)).toEqual(checkReport(readReport(text)!));
  });
});

describe('bad input ends', () => {
  it.each([
    ['an empty text', ''],
    ['a very long line', 'a1，'.repeat(100_000)],
    ['a long line of pipes', '|'.repeat(100_000)],
    ['very many short lines', '规章\n'.repeat(10_000)],
    ['a table of a thousand columns', `${'| 1 '.repeat(1000)}|\n`.repeat(20)],
    [
      'an HTML table that spans without end',
      '<table><tr><td rowspan="9999999" colspan="9999999">1</td></tr></table>'.repeat(20),
    ],
    ['unclosed tables', '<table><tr><td>1'.repeat(2000)],
    ['mixed line ends', sampleReport().replaceAll('\n', '\r\n').replace('\r\n', '\r').replace('\r\n', '\n')],
    ['lone surrogates', `${sampleReport()}\ud800\udfff\ud800`],
  ])('%s', (_, text) => {
    const report = readReport(text, { force: true })!;
    expectLossless(report.tree);
    checkReport(report);
  });
});
