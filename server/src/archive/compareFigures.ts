import type { FormTable } from '../forms/schema';
import { rounded } from '../repair/search';
import { rowName } from '../rules/tableCells';
import type { Facts } from '../rules/finding';
import type { ArchivedReport, Figure, FormCell } from './record';

export interface KnownFigure extends Figure {
  readonly value: number;
}

export function isKnown(figure: Figure | null): figure is KnownFigure {
  return figure !== null && figure.value !== null;
}

/** Whether two figures may be the same: as they are written, or as their tables' own sums would have them. */
export function mayAgree(a: Figure, b: Figure): boolean {
  return valuesOf(a).some((value) => valuesOf(b).includes(value));
}

/** What may stand in a cell; nothing where it is not known. */
export function valuesOf({ value, repairs }: Figure): readonly number[] {
  return value === null ? [] : [value, ...repairs];
}

/** What figures may add up to, less others; what they are as written first. */
export function possibleSums(plus: readonly Figure[], minus: readonly Figure[]): readonly number[] {
  const signed = [...plus.map(valuesOf), ...minus.map((figure) => valuesOf(figure).map((value) => -value))];
  return signed.reduce<readonly number[]>(
    (sums, values) => sums.flatMap((sum) => values.map((value) => rounded(sum + value))),
    [0],
  );
}

/** A cell's names for people, as facts of a message. */
export function cellFacts(report: ArchivedReport, tableId: string, cell: FormCell): Facts {
  const table = formTable(report, tableId);
  return table ? { ...cellNames(table, cell) } : { ...cell };
}

/** A cell's names for people. */
export function cellNames({ blocks }: FormTable, { row, column }: FormCell): FormCell {
  const block = blocks.find(({ rows }) => rows.some(({ id }) => id === row));
  const formRow = block?.rows.find(({ id }) => id === row);
  return {
    row: formRow ? rowName(formRow) : row,
    column: block?.columns.find(({ id }) => id === column)?.label ?? column,
  };
}

export function formTable({ form }: ArchivedReport, id: string): FormTable | undefined {
  return form.tables.find((table) => table.id === id);
}
