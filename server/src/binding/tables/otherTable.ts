import type { ColumnKind, FormBlock, FormColumn, FormRow, FormSum, FormTable } from '../../forms/schema';
import type { TableBlock, TableCell, TableRow } from '../../syntax/tree';
import { readCell } from '../../text/cellValue';
import { labelKey } from '../../text/labelKey';
import type { ReportTable } from '../report';
import { printedRow, readFigure } from './rowCells';
import { isWords } from './entries';

/**
 * A table that no form knows, read by the sums that its own labels name: 合计 and 总计 of what stands above or below them, of
 * 小计 where there are such, and of the columns beside. Null where its cells are not all in their places, or nothing says that
 * anything is added up.
 */
export function readOtherTable(source: TableBlock, id: string): ReportTable | null {
  const printed = source.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const width = Math.max(0, ...printed.map(({ cells }) => cells.length));
  if (width < 2 || printed.some(({ cells }) => cells.length !== width)) return null;
  const first = printed.findIndex(({ cells }) => cells.some(isNumber));
  const head = printed.slice(0, first);
  const below = printed.slice(first);
  const label = firstWith(width, (at) => below.every(({ cells }) => isWords(cells[at]!)));
  if (first < 1 || label === undefined) return null;
  const body = below.filter(({ cells }) => !uncountedRow.test(labelKey(cells[label]!.text)));
  const columns = figureColumns(head, body, label);
  if (body.length < 3 || columns.length === 0) return null;
  const rows = body.map(({ cells }, at): FormRow => ({
    ...named(`row${at + 1}`, cells[label]!),
    optional: false,
    groups: [],
  }));
  const numberings = body.map(({ cells }) =>
    cells
      .slice(0, label + 1)
      .map(numberingOf)
      .join(' '),
  );
  const sums = [...rowTotals(rows, numberings), ...columnTotals(columns.map(({ form }) => form))].filter(
    (sum) => isBorneOut(sum, body, rows, columns),
  );
  if (sums.length === 0) return null;
  const block: FormBlock = {
    columns: columns.map(({ form }) => form),
    rows,
    direction: 'down',
    firstOrdinal: 1,
  };
  const form: FormTable = {
    id,
    title: head.flatMap(({ cells }) => cells).find(({ text }) => text !== '')!.text,
    blocks: [block],
    beside: false,
    sums,
  };
  return {
    form,
    range: source.range,
    sources: [source],
    blocks: [
      {
        form: block,
        columns: columns.map(({ form, label }) => ({ form, origin: 'form', label, printed: true })),
        rows: body.map(({ cells }, at) => ({
          form: rows[at]!,
          origin: 'form',
          printed: printedRow({
            source,
            labels: [cells[label]!],
            label: cells[label]!,
            tail: columns.map(({ at: column }) => cells[column]!),
            swallowsNext: false,
            head: [],
          }),
          cells: columns.map(({ form, at: column }) => ({
            row: rows[at]!.id,
            column: form.id,
            ...readFigure(cells[column]!),
          })),
          unplaced: [],
        })),
      },
    ],
    extras: [],
    unreadable: false,
    wording: {},
  };
}

/** A column of figures: its place in a printed row, and its head. */
interface FigureColumn {
  readonly at: number;
  readonly form: FormColumn;
  readonly label: TableCell;
}

/** What is not added up, whatever stands below it. */
const uncounted = /率|比|占|增幅|增速|单价|年份|年度|序号|行次|编号|代码|均|指数|排名|得分|满意度|电话|%/;

/** A row that is not added up, nor adds up: the numbers of the columns, or what is told of them. */
const uncountedRow = /^(?:栏次|行次)$|同比|环比|占比|比重|比例|增幅|增速|率$|平均|人均|^[较比]上年/;

/** The columns of numbers and blanks behind the labels. */
function figureColumns(head: readonly TableRow[], body: readonly TableRow[], behind: number): FigureColumn[] {
  const last = head.at(-1)!;
  return last.cells.flatMap((label, at): FigureColumn[] => {
    const cells = body.map((row) => row.cells[at]!);
    const heads = head.map((row) => row.cells[at]!.text).join('');
    if (at <= behind || cells.some(isWords) || !cells.some(isNumber) || uncounted.test(heads)) return [];
    const form = { ...named(`column${at + 1}`, label), kind: kindOf(cells), total: isTotal(label.text) };
    return [{ at, form, label }];
  });
}

function named(id: string, { text }: TableCell): Pick<FormRow, 'id' | 'label' | 'variants'> {
  return { id, label: text, variants: [] };
}

function kindOf(cells: readonly TableCell[]): ColumnKind {
  const values = cells.flatMap(({ text }) => {
    const read = readCell(text);
    return read.kind === 'number' ? read.value : [];
  });
  if (values.some((value) => !Number.isInteger(value))) return 'amount';
  return values.some((value) => value < 0) ? 'change' : 'count';
}

function isTotal(label: string): boolean {
  return /^(?:合计|总计|共计|总数)$/.test(labelKey(label));
}

function isSubtotal(label: string): boolean {
  return labelKey(label).endsWith('小计');
}

/** 其中 says that a row is part of another, and 收入合计 that it adds up others, but not where these parts end. */
function isUnclear(label: string): boolean {
  return /其中|.(?:合计|总计|共计)$/.test(labelKey(label));
}

/**
 * How a label or a code is numbered, the same for all of one level: 一、 and 二、, but not （一）; 201 and 208, but not 20101.
 * Blank for one that is not. Numbers count on up to 999.
 */
function numberingOf({ text }: TableCell): string {
  const [numbering] = /^[（(]?(?:[一二三四五六七八九十]+|\d+(?:\.\d+)*)(?:[、.．）)\s]|$)/.exec(text) ?? [''];
  return numbering
    .replace(/[一二三四五六七八九十]+/, '一')
    .replace(/\d+/g, (digits) => '1'.repeat(Math.max(1, digits.length - 2)));
}

/** One total above all that it adds up, or below it; the others are of one level as they are numbered. */
function rowTotals(rows: readonly FormRow[], numberings: readonly string[]): FormSum[] {
  const totals = rows.filter(({ label }) => isTotal(label));
  const [total] = totals;
  if (!total || totals.length > 1 || rows.some(({ label }) => isUnclear(label))) return [];
  const at = rows.indexOf(total);
  if (at > 0 && at < rows.length - 1) return [];
  const others = rows.filter((row) => row !== total);
  const levels = numberings.filter((_, row) => row !== at && !isSubtotal(rows[row]!.label));
  if (new Set(levels).size > 1) return [];
  const groups = at === 0 ? [] : subtotals(others);
  const grouped = new Set(groups.flatMap(({ of }) => of));
  const of = others.filter(({ id }) => !grouped.has(id)).map(({ id }) => id);
  if (at === 0 && others.some(({ label }) => isSubtotal(label))) return [];
  return [...groups, { forEach: 'column', total: total.id, of }];
}

/** Each 小计 adds up the rows above it, up to the one before. */
function subtotals(rows: readonly FormRow[]): { forEach: 'column'; total: string; of: string[] }[] {
  let above: string[] = [];
  return rows.flatMap(({ id, label }) => {
    if (!isSubtotal(label)) {
      above.push(id);
      return [];
    }
    const of = above;
    above = [];
    return of.length === 0 ? [] : [{ forEach: 'column' as const, total: id, of }];
  });
}

/** One total column, the first or the last of at least three. */
function columnTotals(columns: readonly FormColumn[]): FormSum[] {
  const totals = columns.filter(({ total }) => total);
  const [total] = totals;
  if (!total || totals.length > 1 || columns.length < 3) return [];
  const at = columns.indexOf(total);
  if (
    (at > 0 && at < columns.length - 1) ||
    columns.some(({ label }) => isSubtotal(label) || isUnclear(label))
  )
    return [];
  return [
    { forEach: 'row', total: total.id, of: columns.filter((column) => column !== total).map(({ id }) => id) },
  ];
}

/**
 * Where a total stands beside others of its kind, half of them have to hold: what never adds up was not meant to. Lines without
 * a figure but 0 tell nothing.
 */
function isBorneOut(
  sum: FormSum,
  body: readonly TableRow[],
  rows: readonly FormRow[],
  columns: readonly FigureColumn[],
): boolean {
  if (!('total' in sum)) return false;
  const valueAt = (row: number, column: FigureColumn) => {
    const read = readCell(body[row]!.cells[column.at]!.text);
    return read.kind === 'number' ? read.value : 0;
  };
  const rowAt = (id: string) => rows.findIndex((row) => row.id === id);
  const columnAt = (id: string) => columns.find(({ form }) => form.id === id)!;
  const lines =
    sum.forEach === 'column'
      ? columns.map((column) => ({
          total: valueAt(rowAt(sum.total), column),
          parts: sum.of.map((id) => valueAt(rowAt(id), column)),
        }))
      : rows.map((_, row) => ({
          total: valueAt(row, columnAt(sum.total)),
          parts: sum.of.map((id) => valueAt(row, columnAt(id))),
        }));
  const telling = lines.filter(({ total, parts }) => total !== 0 || parts.some((part) => part !== 0));
  const holding = telling.filter(
    ({ total, parts }) => Math.abs(parts.reduce((all, part) => all + part, 0) - total) < 1e-6,
  );
  return telling.length === 1 || holding.length * 2 >= telling.length;
}

function firstWith(count: number, isWanted: (at: number) => boolean): number | undefined {
  return Array.from({ length: count }, (_, at) => at).find(isWanted);
}

function isNumber({ text }: TableCell): boolean {
  return readCell(text).kind === 'number';
}
