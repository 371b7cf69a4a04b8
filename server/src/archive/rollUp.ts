import type { Form, FormTable } from '../forms/schema';
import { rounded } from '../repair/search';
import { valuesOf } from './compareFigures';
import { cellsOfForm, figureIn, type ArchivedReport, type Figure, type FormCell } from './record';

/** One cell of a form over several reports. */
export interface SummedCell {
  readonly table: FormTable;
  readonly cell: FormCell;
  /** One for each report; null where it has no such cell. */
  readonly figures: readonly (Figure | null)[];
  /** What is not known counts as 0. */
  readonly sum: number;
  /** A figure is not known, so the sum may be too small. */
  readonly isOpen: boolean;
}

/** The sum of each cell of a form over several reports. */
export function sumUp(form: Form, reports: readonly ArchivedReport[]): readonly SummedCell[] {
  return form.tables.flatMap((table) => cellsOfForm(table).map((cell) => sumCell(table, cell, reports)));
}

function sumCell(table: FormTable, cell: FormCell, reports: readonly ArchivedReport[]): SummedCell {
  const figures = reports.map(({ record }) => figureIn(record, table.id, cell));
  const sum = figures.reduce((all, figure) => all + (figure?.value ?? 0), 0);
  return {
    table,
    cell,
    figures,
    sum: rounded(sum),
    isOpen: figures.some((figure) => (figure?.value ?? null) === null),
  };
}

/**
 * Whether a figure is the sum of its members, as they are written or with one cell as the own sums of its table would
 * have it. Undefined where it cannot be told.
 */
export function isSum(own: Figure, { figures, sum, isOpen }: SummedCell): boolean | undefined {
  if (own.value === null) return undefined;
  const makes = valuesOf(own);
  const sums = figures.flatMap((figure) =>
    (figure?.repairs ?? []).map((value) => rounded(sum - figure!.value! + value)),
  );
  if ([sum, ...sums].some((value) => makes.includes(value))) return true;
  return isOpen ? undefined : false;
}
