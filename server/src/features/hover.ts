import type { Hover } from 'vscode-languageserver-types';
import type { ReportCell, ReportTableBlock } from '../binding/report';
import type { FormRow } from '../forms/schema';
import { addUp, type Reading, type Statement } from '../narrative/statements';
import { impliedTotals } from '../repair/impliedTotals';
import { judge, type JudgedSum } from '../repair/judge';
import { contradicts, fits } from '../rules/contradictions';
import { basisPage } from '../rules/rulePage';
import type { Locale } from '../rules/rule';
import { officialHeading } from '../rules/sectionText';
import { columnName, plainRowName, rowName } from '../rules/tableCells';
import { basisDocuments } from './basisDocuments';
import type { CheckedReport } from './checkText';
import { escapeMarkdown } from './markdown';
import { toRange } from './ranges';
import { nameInSum, takesPart } from './sumText';
import { targetAt, type CellTarget, type HeadingTarget, type RowTarget, type Target } from './target';

const words = {
  'zh-cn': {
    colon: '：',
    comma: '、',
    blank: '空白',
    row: '本行',
    column: '本列',
    share: (percent: number) => `（占 ${percent}%）`,
    implied: (value: number) => `按勾稽关系应为 ${value}`,
    table: (title: string) => `应有表格“${title}”`,
    topics: (topics: string) => `应写到${topics}`,
    maxLength: (length: number) => `篇幅原则上不超过 ${length} 字`,
    basis: '依据',
    inTable: (title: string) => `在“${title}”表中：`,
    agrees: '与表一致',
    agreesWhenMended: '与表中现有的数不同，与按勾稽关系应有的数一致',
    contradicts: '与表不一致',
    unknown: '表中有的数空白或读不出来，无法核对',
  },
  en: {
    colon: ': ',
    comma: ', ',
    blank: 'blank',
    row: 'Row',
    column: 'Column',
    share: (percent: number) => ` (${percent}%)`,
    implied: (value: number) => `The sums say ${value}`,
    table: (title: string) => `Holds the table “${title}”`,
    topics: (topics: string) => `Speaks of ${topics}`,
    maxLength: (length: number) => `Has at most ${length} characters, as a rule`,
    basis: 'Prescribed by',
    inTable: (title: string) => `In the table “${title}”:`,
    agrees: 'Agrees with the table',
    agreesWhenMended: 'Differs from the table as it is, agrees with what its sums imply',
    contradicts: 'Contradicts the table',
    unknown: 'Some figures of the table are blank or cannot be read, so this cannot be compared',
  },
} satisfies Record<Locale, unknown>;

/** What the form says of the cell, label, section heading or number in a sentence at an offset. */
export function hover(checked: CheckedReport, offset: number, locale: Locale): Hover | null {
  const target = targetAt(checked, offset);
  if (!target) return null;
  const value = describe(checked, target, locale);
  if (value === '') return null;
  return { contents: { kind: 'markdown', value }, range: toRange(checked.lines, target.range) };
}

function describe(checked: CheckedReport, target: Target, locale: Locale): string {
  switch (target.kind) {
    case 'cell':
      return describeCell(target, locale);
    case 'row':
      return describeRow(target, locale);
    case 'column':
      return underName(target.column.form.label, hintOf(target.column.form, locale));
    case 'heading':
      return describeHeading(checked, target, locale);
    case 'statement':
      return describeStatement(target.statement, locale);
  }
}

function describeCell({ place: { table, block, row, cell } }: CellTarget, locale: Locale): string {
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

function describeRow({ bound, block, row }: RowTarget, locale: Locale): string {
  const sums = judge(bound.table).sums.filter(
    (sum) => sum.forEach === 'row' && row.cells.some((cell) => takesPart(sum, cell)),
  );
  const lines = sums.map((sum) => sumLine(sum, null, block, locale));
  return underName(rowName(row.form), list(lines), hintOf(row.form, locale));
}

/** A label says its own name: nothing where there is nothing to add. */
function underName(name: string, ...parts: readonly string[]): string {
  const rest = paragraphs(...parts);
  return rest === '' ? '' : paragraphs(`**${escapeMarkdown(name)}**`, rest);
}

function hintOf(form: Pick<FormRow, 'hint'> | undefined, locale: Locale): string {
  return escapeMarkdown(form?.hint?.[locale] ?? '');
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
  return cells.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

function describeHeading(
  { report }: CheckedReport,
  { section: { form } }: HeadingTarget,
  locale: Locale,
): string {
  const { colon, comma, basis, ...say } = words[locale];
  const table = report.form.tables.find(({ id }) => id === form.table);
  const topics = form.topics.map(({ label }) => label).join(comma);
  const duties = [
    table ? say.table(escapeMarkdown(table.title)) : '',
    topics === '' ? '' : say.topics(escapeMarkdown(topics)),
    form.maxLength === undefined ? '' : say.maxLength(form.maxLength),
    hintOf(form, locale),
  ];
  return paragraphs(
    `**${escapeMarkdown(officialHeading(report, form))}**`,
    list(duties),
    report.form.basis === undefined ? '' : `${basis}${colon}${documentLink(report.form.basis)}`,
  );
}

function documentLink(number: string): string {
  const document = basisDocuments.find((known) => known.number === number);
  return document ? `[${escapeMarkdown(number)}](${basisPage(document.id)})` : escapeMarkdown(number);
}

/** More readings, and more figures of one, are no help. */
const mostReadings = 5;
const mostTerms = 4;

function describeStatement(statement: Statement, locale: Locale): string {
  const { table, readings } = statement;
  const { inTable, ...say } = words[locale];
  const lines = new Set(readings.map((reading) => readingLine(statement, reading, locale)));
  return paragraphs(
    inTable(escapeMarkdown(table.form.title)),
    list([...lines].slice(0, mostReadings)),
    say[verdictOn(statement)],
  );
}

function readingLine(statement: Statement, reading: Reading, locale: Locale): string {
  const { colon, blank } = words[locale];
  const value = addUp(reading, ownValue);
  const sum = value === null ? blank : termsOf(reading) + String(value);
  const mark = value !== null && fits(statement, value) ? '✓ ' : '';
  return `${mark}${escapeMarkdown(reading.name)}${colon}${sum}`;
}

/** What a figure of more cells than one is added up from: 7 + 1 =. */
function termsOf({ plus, minus, apart }: Reading): string {
  const less = [...minus.map(({ value }) => value ?? 0), ...(apart === 0 ? [] : [apart])];
  const count = plus.length + less.length;
  if (count < 2 || count > mostTerms) return '';
  return `${plus.map(({ value }) => value ?? 0).join(' + ')}${less.map((value) => ` − ${value}`).join('')} = `;
}

function verdictOn(statement: Statement): 'agrees' | 'agreesWhenMended' | 'contradicts' | 'unknown' {
  const values = statement.readings.map((reading) => addUp(reading, ownValue));
  if (values.some((value) => value !== null && fits(statement, value))) return 'agrees';
  if (contradicts(statement)) return 'contradicts';
  return values.includes(null) ? 'unknown' : 'agreesWhenMended';
}

function ownValue({ value }: ReportCell): number | null {
  return value;
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function list(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}
