import type { FormSum } from '../../forms/schema';

/** Reads a cell that is already placed; null where its number is not known. */
export type KnownValue = (row: string, column: string) => number | null;

/**
 * Which column a row's one lost cell belonged to, told by the form's sums: the only place where the row's own total
 * can hold and no column's sum breaks. Null if there is none, or several that differ.
 */
export function recoverLostCell(
  row: string,
  values: readonly (number | null)[],
  columns: readonly string[],
  sums: readonly FormSum[],
  known: KnownValue,
): number | null {
  const rowSum = sums.find((sum) => sum.forEach === 'row' && 'total' in sum);
  if (!rowSum || !('total' in rowSum) || values.some((value) => value === null)) return null;
  const fits: { at: number; cells: number[] }[] = [];
  for (let at = 0; at < columns.length; at++) {
    const cells = complete(values as readonly number[], at, columns, rowSum);
    if (cells && columns.every((column, index) => columnHolds(row, column, cells[index]!, sums, known))) {
      fits.push({ at, cells });
    }
  }
  const last = fits[fits.length - 1];
  if (!last) return null;
  return fits.every((fit) => fit.cells.join() === last.cells.join()) ? last.at : null;
}

function complete(
  values: readonly number[],
  at: number,
  columns: readonly string[],
  sum: { total: string; of: readonly string[] },
): number[] | null {
  const cells = [...values.slice(0, at), 0, ...values.slice(at)];
  const valueOf = (column: string) => cells[columns.indexOf(column)] ?? 0;
  const parts = sum.of.reduce((all, column) => all + valueOf(column), 0);
  const lost = columns[at] === sum.total ? parts : valueOf(sum.total) - parts;
  if (lost < 0) return null;
  cells[at] = lost;
  return cells;
}

function columnHolds(
  row: string,
  column: string,
  value: number,
  sums: readonly FormSum[],
  known: KnownValue,
): boolean {
  return sums.every((sum) => {
    if (sum.forEach !== 'column') return true;
    const [left, right] = 'total' in sum ? [[sum.total], sum.of] : [sum.left, sum.right];
    if (!left.includes(row) && !right.includes(row)) return true;
    const total = (rows: readonly string[]) =>
      rows.reduce((all, id) => all + (id === row ? value : (known(id, column) ?? NaN)), 0);
    const difference = total(left) - total(right);
    return Number.isNaN(difference) || difference === 0;
  });
}
