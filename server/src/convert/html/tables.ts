import { childrenNamed, nearest, textIn, type Element } from '../markup';

/** The rows of a table, those of its head first named. A table inside it has its own. */
export function rowsOf(table: Element): Element[] {
  return [...nearest(table, 'tr')];
}

export function cellsOf(row: Element): Element[] {
  return [...childrenNamed(row, 'td', 'th')];
}

/** How many rows are the head: those in `<thead>`, or the first ones of `<th>` alone. */
export function headRowsOf(table: Element, rows: readonly Element[]): number {
  const head = [...childrenNamed(table, 'thead')].flatMap(rowsOf).length;
  if (head > 0) return head;
  const body = rows.findIndex((row) => cellsOf(row).some(({ name }) => name === 'td'));
  return body < 0 ? 0 : body;
}

/** More columns or rows than any table of a report has; a larger span is a slip. */
const largestSpan = 1000;

export function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return span >= 1 ? Math.min(span, largestSpan) : 1;
}

/** Whether a table only arranges a page: it holds tables, whole texts, or one cell a row. */
export function isArrangement(table: Element): boolean {
  if (!nearest(table, 'table').next().done) return true;
  const cells = rowsOf(table).map(cellsOf);
  return cells.every((row) => row.length < 2) || cells.flat().some(isText);
}

function isText(cell: Element): boolean {
  return textIn(cell).trim().length > longestCell;
}

/** In characters; the longest label of a form has less than fifty. */
const longestCell = 500;
