import type { Form, FormSum, FormTable } from '../forms/schema';
import { rounded } from '../repair/search';
import type { FormCell } from './record';

/** What a sum has more than its members have together, in one cell. */
export interface Surplus {
  readonly table: FormTable;
  readonly cell: FormCell;
  readonly value: number;
}

/**
 * Whether one more member could explain where a summary differs: in several cells, with more in each, and in figures that
 * obey the form's own sums, as a report's do. A slip in a cell, or in one and its total, breaks others of these sums.
 */
export function explainsLackingMember(form: Form, surpluses: readonly Surplus[]): boolean {
  if (surpluses.length < 2 || surpluses.some(({ value }) => value < 0)) return false;
  const values = new Map(surpluses.map(({ table, cell, value }) => [nameOf(table, cell), value]));
  return form.tables.every((table) => table.sums.every((sum) => holds(table, sum, values)));
}

function holds(table: FormTable, sum: FormSum, values: ReadonlyMap<string, number>): boolean {
  const [left, right] = 'total' in sum ? [[sum.total], sum.of] : [sum.left, sum.right];
  return linesOf(table, sum).every((line) => {
    const add = (ids: readonly string[]) =>
      ids.reduce((all, id) => {
        const cell = sum.forEach === 'row' ? { row: line, column: id } : { row: id, column: line };
        return all + (values.get(nameOf(table, cell)) ?? 0);
      }, 0);
    return rounded(add(left)) === rounded(add(right));
  });
}

/** The rows whose columns are added up, or the columns whose rows are. */
function linesOf({ blocks }: FormTable, { forEach }: FormSum): string[] {
  return blocks.flatMap(({ rows, columns }) => (forEach === 'row' ? rows : columns).map(({ id }) => id));
}

function nameOf({ id }: FormTable, { row, column }: FormCell): string {
  return `${id} ${row} ${column}`;
}
