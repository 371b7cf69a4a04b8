import type { LayoutId, TableCell } from '../../syntax/tree';

/** The cells behind a row's label, given to columns. */
export type Placement =
  /** Null for a cell that was lost. */
  | { readonly kind: 'placed'; readonly cells: readonly (TableCell | null)[] }
  /** The row has one cell less than columns; which one is lost is not known yet. */
  | { readonly kind: 'one-lost'; readonly cells: readonly TableCell[] }
  /** Fewer or more figures than columns, and no telling which belongs where. */
  | { readonly kind: 'unplaced'; readonly cells: readonly TableCell[]; readonly total: TableCell | null }
  /** Nothing is written behind the label, not even blank cells. */
  | { readonly kind: 'empty' };

/** What is known of the table from its other rows: where the first value stands. */
export interface Neighbours {
  /** By the grid column of the row's label. */
  readonly firstColumnByLabel: ReadonlyMap<number, number>;
  /** As the head says. */
  readonly headColumn: number | null;
}

/** Layouts that print every blank cell in its place. */
const exactLayouts: ReadonlySet<LayoutId> = new Set<LayoutId>(['gfm', 'html', 'tabs', 'aligned']);

/** Gives the cells behind `label` to `count` columns. `hasTotal`: the last column is the row's total. */
export function placeValues(
  tail: readonly TableCell[],
  count: number,
  layout: LayoutId,
  label: TableCell | null,
  neighbours: Neighbours,
  hasTotal: boolean,
): Placement {
  const figures = tail.filter((cell) => cell.text !== '');
  if (figures.length === count) return { kind: 'placed', cells: figures };
  if (figures.length > count) return { kind: 'unplaced', cells: figures, total: null };
  if (figures.length > 0 && layout === 'loose-pipes' && !hasInnerBlank(tail))
    return collapsed(figures, hasTotal);

  const windows = windowsOf(tail, count);
  if (windows.length > 0) {
    const start = chooseWindow(tail, windows, layout, label, neighbours);
    if (start === null) return { kind: 'unplaced', cells: figures, total: null };
    return { kind: 'placed', cells: tail.slice(start, start + count) };
  }
  if (figures.length === 0) return { kind: 'empty' };
  if (tail.length === count - 1 && figures.length === tail.length) return { kind: 'one-lost', cells: tail };
  return { kind: 'unplaced', cells: figures, total: null };
}

/** The last of several figures in a collapsed row is its total. */
function collapsed(figures: readonly TableCell[], hasTotal: boolean): Placement {
  if (!hasTotal || figures.length < 2) return { kind: 'unplaced', cells: figures, total: null };
  return { kind: 'unplaced', cells: figures.slice(0, -1), total: figures[figures.length - 1]! };
}

function hasInnerBlank(tail: readonly TableCell[]): boolean {
  const first = tail.findIndex((cell) => cell.text === '');
  return first >= 0 && tail.slice(first).some((cell) => cell.text !== '');
}

/** Where `count` cells in a row can begin so that all figures are among them. */
function windowsOf(tail: readonly TableCell[], count: number): number[] {
  const first = tail.findIndex((cell) => cell.text !== '');
  const last = tail.reduce((at, cell, index) => (cell.text === '' ? at : index), -1);
  const windows: number[] = [];
  for (let start = 0; start + count <= tail.length; start++) {
    if (first < 0 || (start <= first && last < start + count)) windows.push(start);
  }
  return windows;
}

function chooseWindow(
  tail: readonly TableCell[],
  windows: readonly number[],
  layout: LayoutId,
  label: TableCell | null,
  neighbours: Neighbours,
): number | null {
  if (windows.length === 1) return windows[0]!;
  const wanted = [label ? neighbours.firstColumnByLabel.get(label.column) : undefined, neighbours.headColumn];
  for (const column of wanted) {
    const start = windows.find((at) => tail[at]!.column === column);
    if (start !== undefined) return start;
  }
  const blank = tail.every((cell) => cell.text === '');
  return exactLayouts.has(layout) || blank ? windows[windows.length - 1]! : null;
}
