import type { Report, ReportTable, ReportTableBlock } from '../../binding/report';
import type { TextRange } from '../../text/textRange';
import type { Message } from '../finding';
import { rewriteTable, type RowMoves } from '../rewriteTable';
import type { Rule, RuleFinding } from '../rule';

/** F21 replaced F19 from the reports on 2021 on: rows and columns that only the older form has. */
export const tableOutdatedForm: Rule = {
  id: 'table/outdated-form',
  severity: 'warning',
  ofForm: true,
  title: { 'zh-cn': '沿用了旧格式的行或列', en: 'Rows or columns of an older form' },
  messages: {
    'zh-cn': {
      row: '“{labels}”是旧格式的行，{year} 年度应分列为：{official}',
      gone: '“{labels}”是旧格式的行，{year} 年度的格式没有这一行',
      columns: '“{labels}”是旧格式的列，{year} 年度只填：{official}',
      several: '本表有 {count} 处沿用旧格式，{year} 年度应按现行格式填写：{labels}',
      upgrade: '按现行格式重排本表（旧格式独有的数字会删去）',
    },
    en: {
      row: '“{labels}” is a row of an older form; for {year} the form has: {official}',
      gone: '“{labels}” is a row of an older form; the form for {year} has no such row',
      columns: '“{labels}” are columns of an older form; for {year} the form has only: {official}',
      several: 'In {count} places this table follows an older form, not the one for {year}: {labels}',
      upgrade: 'Rewrite this table by the form in force (figures that only the older form has are dropped)',
    },
  },
  scope: 'table-words',
  *check(report: Report) {
    const isNewest = report.form === report.form.kind.forms[0];
    if (!isNewest || report.year === null || report.year < report.form.years.from) return;
    for (const table of report.tables) {
      const leftovers = table.blocks.flatMap((block) => [
        ...columnLeftovers(block, report.year!),
        ...rowLeftovers(block, report.year!),
      ]);
      if (leftovers.length > 0) yield finding(report, table, leftovers, report.year);
    }
  },
};

/** One thing that is the older form's. */
interface Leftover {
  readonly range: TextRange;
  readonly message: Message;
  readonly labels: string;
  /** Where the figures of a row that was divided go. */
  readonly moves: RowMoves;
}

function columnLeftovers(block: ReportTableBlock, year: number): Leftover[] {
  const isOlder = block.columns.some((column) => column.origin === 'other-form');
  const isOlderBlock = block.rows.every((row) => row.origin === 'other-form');
  const cells = block.columns.flatMap((column) => (column.label && column.printed ? [column.label] : []));
  if (!isOlder || isOlderBlock || cells.length === 0) return [];
  const labels = cells.map((cell) => cell.text).join('、');
  const official = block.form.columns.map((column) => column.label).join('、');
  const range = {
    start: Math.min(...cells.map((cell) => cell.range.start)),
    end: Math.max(...cells.map((cell) => cell.range.end)),
  };
  return [{ range, labels, message: { key: 'columns', facts: { labels, official, year } }, moves: {} }];
}

function rowLeftovers(block: ReportTableBlock, year: number): Leftover[] {
  return block.rows.flatMap((row): Leftover[] => {
    if (row.origin !== 'other-form' || !row.printed) return [];
    const { label, id } = row.form;
    const parts = block.rows.filter(({ form, origin }) => origin === 'form' && form.groups.includes(label));
    const last = parts[parts.length - 1];
    const official = parts.map(({ form }) => form.label).join('；');
    const message = { key: last ? 'row' : 'gone', facts: { labels: label, official, year } };
    return [{ range: row.printed.range, labels: label, message, moves: last ? { [id]: last.form.id } : {} }];
  });
}

/** One finding a table: what is left of the older form has one cause and one repair. */
function finding(
  report: Report,
  table: ReportTable,
  leftovers: readonly Leftover[],
  year: number,
): RuleFinding {
  const [first, ...others] = leftovers;
  const labels = leftovers.map((leftover) => leftover.labels).join('；');
  const moves: RowMoves = Object.assign({}, ...leftovers.map((leftover) => leftover.moves)) as RowMoves;
  const edits = rewriteTable(table, report.tree.text, moves);
  return {
    range: first!.range,
    message:
      others.length === 0
        ? first!.message
        : { key: 'several', facts: { count: leftovers.length, labels, year } },
    anchor: { table: table.form.id },
    related: others.map(({ range, message }) => ({ range, message })),
    fixes: edits
      ? [{ title: { key: 'upgrade', facts: {} }, preferred: false, safety: 'needs-a-look', edits }]
      : [],
  };
}
