import type { Form, FormTable } from '../../../server/src/forms/schema';

/** The words of every value cell, by `table.row.column`. */
export type Figures = Readonly<Record<string, string>>;

/** Figures of a row, by `table.row`, in the order of the form's columns; what is left out is 0. */
export type RowFigures = Readonly<Record<string, readonly number[]>>;

/** Every cell of a form's tables, with the totals that its sums ask for. Throws where a balance does not hold. */
export function completeFigures(form: Form, given: RowFigures): Figures {
  const values = new Map<string, number>();
  for (const table of form.tables) {
    for (const block of table.blocks) {
      for (const row of block.rows) {
        const figures = given[`${table.id}.${row.id}`] ?? [];
        for (const [at, column] of block.columns.entries())
          values.set(`${table.id}.${row.id}.${column.id}`, figures[at] ?? 0);
      }
    }
    // The totals of the columns come first: the rows' totals add them up.
    addUp(table, 'column', values);
    addUp(table, 'row', values);
    checkBalances(table, values);
  }
  return Object.fromEntries([...values].map(([name, value]) => [name, String(value)]));
}

function addUp(table: FormTable, forEach: 'row' | 'column', values: Map<string, number>): void {
  for (const sum of table.sums) {
    if (!('total' in sum) || sum.forEach !== forEach) continue;
    for (const line of linesOf(table, forEach)) {
      const name = (id: string) => cellName(table, forEach, line, id);
      values.set(name(sum.total), sumOf(sum.of.map(name), values));
    }
  }
}

function checkBalances(table: FormTable, values: ReadonlyMap<string, number>): void {
  for (const sum of table.sums) {
    if ('total' in sum) continue;
    for (const line of linesOf(table, sum.forEach)) {
      const side = (ids: readonly string[]) =>
        sumOf(
          ids.map((id) => cellName(table, sum.forEach, line, id)),
          values,
        );
      const [left, right] = [side(sum.left), side(sum.right)];
      if (left !== right) throw new Error(`${table.id}.${line}: ${left} is not ${right}.`);
    }
  }
}

function linesOf(table: FormTable, forEach: 'row' | 'column'): string[] {
  const [block] = table.blocks;
  return (forEach === 'row' ? block!.rows : block!.columns).map(({ id }) => id);
}

function cellName(table: FormTable, forEach: 'row' | 'column', line: string, id: string): string {
  return forEach === 'row' ? `${table.id}.${line}.${id}` : `${table.id}.${id}.${line}`;
}

function sumOf(names: readonly string[], values: ReadonlyMap<string, number>): number {
  return names.reduce((sum, name) => sum + values.get(name)!, 0);
}
