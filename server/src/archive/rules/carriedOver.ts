import { cellFacts, formTable, isKnown, mayAgree } from '../compareFigures';
import type { ArchiveRule } from '../archiveRule';
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
      differs: '{row} · {column}为 {actual}，但 {year} 年报告的结转下年度继续办理为 {expected}',
      there: '{year} 年报告结转下年度继续办理为 {expected}',
    },
    en: {
      differs: '{row} · {column} is {actual}, but the report for {year} carried {expected} out',
      there: 'The report for {year} carried {expected} out',
    },
  },
  *check(report, archive) {
    const previous = archive.previousOf(report);
    const [last] = previous;
    if (!last) return;
    for (const column of columnsOf(report)) {
      const cell = { row: 'carriedIn', column };
      const own = figureIn(report.record, table, cell);
      const others = previous
        .map(({ record }) => figureIn(record, table, { row: 'carriedOut', column }))
        .filter(isKnown);
      const [other] = others;
      const isComparable = isKnown(own) && other && others.length === previous.length;
      if (!isComparable || others.some((figure) => mayAgree(own, figure))) continue;
      const expected = other.value;
      const facts = {
        ...cellFacts(report.record, table, cell),
        year: last.record.year!,
        expected,
        actual: own.value,
      };
      yield {
        range: own.range,
        message: { key: 'differs', facts },
        expected,
        actual: own.value,
        anchor: { table, ...cell },
        related: [{ report: last, range: other.range, message: { key: 'there', facts } }],
      };
    }
  },
};

function columnsOf({ record }: ArchivedReport): readonly string[] {
  return formTable(record, table)?.blocks[0]?.columns.map(({ id }) => id) ?? [];
}
