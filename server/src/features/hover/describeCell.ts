import type { ReportCell, ReportTableBlock } from '../../binding/report';
import { impliedTotals } from '../../repair/impliedTotals';
import { judge, type JudgedSum } from '../../repair/judge';
import { takesPart } from '../../repair/sums';
import { rounded } from '../../repair/search';
import type { Locale } from '../../rules/rule';
import { columnName, plainRowName, rowName } from '../../rules/tableCells';
import { nameInSum } from '../sumText';
import type { CellTarget, ColumnTarget, RowTarget } from '../target';
import { hintOf } from './hintOf';
import { escapeMarkdown, list, paragraphs } from './markdown';

const words = {
  'zh-cn': {
    colon: '：',
    blank: '空白',
    row: '本行',
    column: '本列',
    share: (percent: number) => `（占 ${percent}%）`,
    implied: (value: number) => `按勾稽关系应为 ${value}`,
  },
  en: {
    colon: ': ',
    blank: 'blank',
    row: 'Row',
    column: 'Column',
    share: (percent: number) => ` (${percent}%)`,
    implied: (value: number) => `The sums say ${value}`,
  },
} satisfies Record<Locale, unknown>;

/** A cell's official names, its sums with their numbers, and the rules for filling it in. */
export function describeCell({ place: { table, block, row, cell } }: CellTarget, locale: Locale): string {
  const { colon, blank, implied } = words[locale];
  const name = `${rowName(row.form)} · ${columnName(block, cell.column)}`;
  const column = block.columns.find(({ form }) => form.id === cell.column);
  const sums = judge(table).sums.filter((sum) => takesPart(sum, cell));
  const total = impliedTotals(table).get(cell);
  return paragraphs(
    `**${escapeMarkdown(name)}**${colon}${escapeMarkdown(cell.text) || blank}`,
    total === undefined ? '' : implied(total),
    list(sums.map((sum) => sumLine(sum, cell, block, locale))),
    hintOf(row.form, locale),
    hintOf(column?.form, locale),
  );
}

/** A row's sums and its rule. */
export function describeRow({ bound, block, row }: RowTarget, locale: Locale): string {
  const sums = judge(bound.table).sums.filter(
    (sum) => sum.forEach === 'row' && row.cells.some((cell) => takesPart(sum, cell)),
  );
  const lines = sums.map((sum) => sumLine(sum, null, block, locale));
  return underName(rowName(row.form), list(lines), hintOf(row.form, locale));
}

/** A column's rule. */
export function describeColumn({ column: { form } }: ColumnTarget, locale: Locale): string {
  return underName(form.label, hintOf(form, locale));
}

/** A label says its own name: nothing where there is nothing to add. */
function underName(name: string, ...parts: readonly string[]): string {
  const rest = paragraphs(...parts);
  return rest === '' ? '' : paragraphs(`**${escapeMarkdown(name)}**`, rest);
}

const marks: Readonly<Record<JudgedSum['state'], string>> = { holds: '✓', broken: '✗', open: '?' };

/** ✓ 本行：总计 5 = 自然人 4（占 80%） + 商业企业 1. Of a total's parts those that are 0 are left out. */
function sumLine(sum: JudgedSum, cell: ReportCell | null, block: ReportTableBlock, locale: Locale): string {
  const { left, right, kind, state } = sum;
  const { colon } = words[locale];
  const term = (part: ReportCell) =>
    termOf(sum, part, block, locale) + (part === cell ? shareOf(sum, part, locale) : '');
  const isShown = (part: ReportCell) => kind === 'balance' || part === cell || part.value !== 0;
  const isBroken = state === 'broken';
  const side = (parts: readonly ReportCell[]) =>
    parts.length === 0
      ? '0'
      : parts.map(term).join(' + ') + (isBroken && parts.length > 1 ? ` = ${sumOf(parts)}` : '');
  const equation = `${side(left)} ${isBroken ? '≠' : '='} ${side(right.filter(isShown))}`;
  return `${marks[state]} ${lineName(sum, block, locale)}${colon}${equation}`;
}

/** Rows that are printed side by side have their names. */
function lineName({ forEach, line }: JudgedSum, { form, rows }: ReportTableBlock, locale: Locale): string {
  const row = form.direction === 'across' ? rows.find(({ form: { id } }) => id === line) : undefined;
  return row ? escapeMarkdown(plainRowName(row.form)) : words[locale][forEach];
}

function termOf(sum: JudgedSum, cell: ReportCell, block: ReportTableBlock, locale: Locale): string {
  const value = cell.value === null ? words[locale].blank : String(cell.value);
  return `${escapeMarkdown(nameInSum(sum, cell, block))} ${value}`.trim();
}

/** What part of its total a cell is. */
function shareOf({ kind, state, left: [total], right }: JudgedSum, cell: ReportCell, locale: Locale): string {
  if (kind !== 'total' || state !== 'holds' || !right.includes(cell)) return '';
  if (!cell.value || !total?.value) return '';
  return words[locale].share(Number(((cell.value / total.value) * 100).toFixed(1)));
}

function sumOf(cells: readonly ReportCell[]): number {
  return rounded(cells.reduce((sum, { value }) => sum + (value ?? 0), 0));
}
