import type { Report, ReportTable, ReportTableBlock } from '../../binding/report';
import { forms } from '../../forms';
import type { TextRange } from '../../text/textRange';
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
      columns: '“{labels}”是旧格式的列，{year} 年度只填：{official}',
      upgrade: '按现行格式重排本表（旧格式独有的数字会删去）',
    },
    en: {
      row: '“{labels}” is a row of an older form; for {year} the form has: {official}',
      columns: '“{labels}” are columns of an older form; for {year} the form has only: {official}',
      upgrade: 'Rewrite this table by the form in force (figures that only the older form has are dropped)',
    },
  },
  *check(report: Report) {
    const isNewest = report.form.years.from >= Math.max(...forms.map((form) => form.years.from));
    if (!isNewest || report.year === null || report.year < report.form.years.from) return;
    for (const table of report.tables) {
      for (const block of table.blocks) {
        yield* columnFindings(report, table, block, report.year);
        yield* rowFindings(report, table, block, report.year);
      }
    }
  },
};

function* columnFindings(
  report: Report,
  table: ReportTable,
  block: ReportTableBlock,
  year: number,
): Generator<RuleFinding> {
  if (!block.columns.some((column) => column.origin === 'other-form')) return;
  const labels = block.columns.flatMap((column) => (column.label && column.printed ? [column.label] : []));
  if (labels.length === 0) return;
  const facts = {
    labels: labels.map((label) => label.text).join('、'),
    official: block.form.columns.map((column) => column.label).join('、'),
    year,
  };
  const range = span(labels.map((label) => label.range));
  yield finding('columns', facts, range, report, table, {});
}

function* rowFindings(
  report: Report,
  table: ReportTable,
  block: ReportTableBlock,
  year: number,
): Generator<RuleFinding> {
  for (const row of block.rows) {
    if (row.origin !== 'other-form' || !row.printed) continue;
    const replaced = block.rows.filter(
      ({ form, origin }) => origin === 'form' && form.groups[form.groups.length - 1] === row.form.label,
    );
    const facts = {
      labels: row.form.label,
      official:
        replaced.map(({ form }) => form.label).join('；') ||
        block.form.rows.map(({ label }) => label).join('、'),
      year,
    };
    const last = replaced[replaced.length - 1];
    const moves: RowMoves = last ? { [row.form.id]: last.form.id } : {};
    yield finding('row', facts, row.printed.range, report, table, moves);
  }
}

function finding(
  key: 'row' | 'columns',
  facts: { labels: string; official: string; year: number },
  range: TextRange,
  report: Report,
  table: ReportTable,
  moves: RowMoves,
): RuleFinding {
  const edits = rewriteTable(table, report.tree.text, moves);
  return {
    range,
    message: { key, facts },
    anchor: { table: table.form.id },
    fixes: edits
      ? [{ title: { key: 'upgrade', facts: {} }, preferred: false, safety: 'needs-a-look', edits }]
      : [],
  };
}

function span(ranges: readonly TextRange[]): TextRange {
  return {
    start: Math.min(...ranges.map((range) => range.start)),
    end: Math.max(...ranges.map((range) => range.end)),
  };
}
