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
  const body = printed.slice(first);
  if (first < 1 || body.length < 3) return null;
  const label = firstWith(width, (at) => body.every(({ cells }) => isWords(cells[at]!)));
  const columns = label === undefined ? [] : figureColumns(head, body, label);
  if (label === undefined || columns.length === 0) return null;
  const rows = body.map(({ cells }, at): FormRow => ({
    ...named(`row${at + 1}`, cells[label]!),
    optional: false,
    groups: [],
  }));
  const sums = [...rowTotals(rows), ...columnTotals(columns.map(({ form }) => form))].filter((sum) =>
    isBornOut(sum, body, rows, columns),
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
const uncounted = /率|比|占|年份|年度|序号|行次|编号|代码|平均|均|指数|排名|电话|%/;

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

/** 其中 says that a row is part of another, but not where these parts end. */
function isPart(label: string): boolean {
  return labelKey(label).includes('其中');
}

/** One total above all that it adds up, or below it. */
function rowTotals(rows: readonly FormRow[]): FormSum[] {
  const totals = rows.filter(({ label }) => isTotal(label));
  const [total] = totals;
  if (!total || totals.length > 1 || rows.some(({ label }) => isPart(label))) return [];
  const at = rows.indexOf(total);
  if (at > 0 && at < rows.length - 1) return [];
  const others = rows.filter((row) => row !== total);
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
  if ((at > 0 && at < columns.length - 1) || columns.some(({ label }) => isSubtotal(label) || isPart(label)))
    return [];
  return [
    { forEach: 'row', total: total.id, of: columns.filter((column) => column !== total).map(({ id }) => id) },
  ];
}

/** Where a total stands beside others of its kind, half of them have to hold: what never adds up was not meant to. */
function isBornOut(
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
  const differences =
    sum.forEach === 'column'
      ? columns.map(
          (column) =>
            sum.of.reduce((all, id) => all + valueAt(rowAt(id), column), 0) -
            valueAt(rowAt(sum.total), column),
        )
      : rows.map(
          (_, row) =>
            sum.of.reduce((all, id) => all + valueAt(row, columnAt(id)), 0) -
            valueAt(row, columnAt(sum.total)),
        );
  const holding = differences.filter((difference) => Math.abs(difference) < 1e-6).length;
  return differences.length === 1 || holding * 2 >= differences.length;
}

function firstWith(count: number, isWanted: (at: number) => boolean): number | undefined {
  return Array.from({ length: count }, (_, at) => at).find(isWanted);
}

function isNumber({ text }: TableCell): boolean {
  return readCell(text).kind === 'number';
}
