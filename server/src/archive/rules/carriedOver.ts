import type { ArchiveFinding, ArchiveRule } from '../archiveRule';
import { cellFacts, formTable, isKnown, mayAgree } from '../compareFigures';
import { differenceFrom } from '../lastYear';
import { figureIn, type ArchivedReport } from '../record';

const table = 'requests';

/**
 * 上年结转 is last year's 结转下年度继续办理, column by column. There is no fix: where the report's own sums ask for last
 * year's figure, they say so themselves, and else it may be last year's that is wrong.
 */
export const archiveCarriedOver: ArchiveRule = {
  id: 'archive/carried-over',
  severity: 'warning',
  title: {
    'zh-cn': '上年结转与上一年报告不一致',
    en: 'What was carried in is not what last year’s report carried out',
  },
  messages: {
    'zh-cn': {
      differs:
        '{row} · {column}为 {actual}，但 {year} 年报告的结转下年度继续办理为 {expected}；请核对哪一年填错',
      there: '{year} 年报告结转下年度继续办理为 {expected}',
    },
    en: {
      differs:
        '{row} · {column} is {actual}, but the report for {year} carried {expected} out; check which of the two is wrong',
      there: 'The report for {year} carried {expected} out',
    },
  },
  *check(report, archive) {
    const versions = archive.previousOf(report);
    for (const column of columnsOf(report)) {
      const finding = differenceFrom(versions, (last) => compareColumn(report, last, column));
      if (finding) yield finding;
    }
  },
};

function compareColumn(report: ArchivedReport, last: ArchivedReport, column: string): ArchiveFinding | null {
  const cell = { row: 'carriedIn', column };
  const own = figureIn(report, table, cell);
  const other = figureIn(last, table, { row: 'carriedOut', column });
  if (!isKnown(own) || !isKnown(other) || mayAgree(own, other)) return null;
  const facts = {
    ...cellFacts(report, table, cell),
    year: last.record.year!,
    expected: other.value,
    actual: own.value,
  };
  return {
    range: own.range,
    message: { key: 'differs', facts },
    expected: other.value,
    actual: own.value,
    anchor: { table, ...cell },
    related: [{ report: last, range: other.range, message: { key: 'there', facts } }],
  };
}

function columnsOf(report: ArchivedReport): readonly string[] {
  return formTable(report, table)?.blocks[0]?.columns.map(({ id }) => id) ?? [];
}
