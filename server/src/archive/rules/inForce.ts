import type { ArchiveFinding, ArchiveRule } from '../archiveRule';
import { cellFacts, isKnown, possibleSums, valuesOf } from '../compareFigures';
import { differenceFrom } from '../lastYear';
import { figureIn, type ArchivedReport } from '../record';

const table = 'disclosure';
const rows = ['regulations', 'normativeDocuments'];

/**
 * What is in force at the year's end is what was a year before, and what was issued, without what was repealed. Clean-ups
 * and lapsed documents break it honestly, so there is no fix. The form of 2019 has no such columns, and reports of
 * two forms are not compared.
 */
export const archiveInForce: ArchiveRule = {
  id: 'archive/in-force',
  severity: 'info',
  title: {
    'zh-cn': '现行有效件数与上一年报告衔接不上',
    en: 'What is in force does not follow from last year’s report',
  },
  messages: {
    'zh-cn': {
      differs:
        '{row} · {column}为 {actual}，但由 {year} 年报告的 {before} 件加本年制发 {issued} 件、减本年废止 {repealed} 件应为 {expected}；如有清理、失效等情况，请核对',
      there: '{year} 年报告现行有效 {before} 件',
    },
    en: {
      differs:
        '{row} · {column} is {actual}, but {before} in the report for {year}, {issued} issued and {repealed} repealed make {expected}; check whether others lapsed or were cleaned up',
      there: '{before} were in force in the report for {year}',
    },
  },
  *check(report, archive) {
    const versions = archive.previousOf(report);
    for (const row of rows) {
      const finding = differenceFrom(versions, (last) => compareRow(report, last, row));
      if (finding) yield finding;
    }
  },
};

function compareRow(report: ArchivedReport, last: ArchivedReport, row: string): ArchiveFinding | null {
  if (report.form.id !== last.form.id) return null;
  const figure = (of: ArchivedReport, column: string) => figureIn(of, table, { row, column });
  const own = figure(report, 'inForce');
  const before = figure(last, 'inForce');
  const issued = figure(report, 'issued');
  const repealed = figure(report, 'repealed');
  if (!isKnown(own) || !isKnown(before) || !isKnown(issued) || !isKnown(repealed)) return null;
  const possible = possibleSums([before, issued], [repealed]);
  if (valuesOf(own).some((value) => possible.includes(value))) return null;
  const [expected] = possible;
  const facts = {
    ...cellFacts(report, table, { row, column: 'inForce' }),
    year: last.record.year!,
    before: before.value,
    issued: issued.value,
    repealed: repealed.value,
    expected: expected!,
    actual: own.value,
  };
  return {
    range: own.range,
    message: { key: 'differs', facts },
    expected: expected!,
    actual: own.value,
    anchor: { table, row, column: 'inForce' },
    related: [{ report: last, range: before.range, message: { key: 'there', facts } }],
  };
}
