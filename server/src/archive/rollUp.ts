import type { Form, FormTable } from '../forms/schema';
import { rounded } from '../repair/search';
import { valuesOf } from './compareFigures';
import { cellsOfForm, figureIn, valuesIn, type ArchivedReport, type Figure, type FormCell } from './record';

/** One cell of a form over several reports. */
export class SummedCell {
  constructor(
    readonly table: FormTable,
    readonly cell: FormCell,
    /** What is not known counts as 0. */
    readonly sum: number,
    /** A figure is not known, so the sum may be too small. */
    readonly isOpen: boolean,
    private readonly reports: readonly ArchivedReport[],
  ) {}

  /** One for each report; null where it has no such cell. */
  get figures(): readonly (Figure | null)[] {
    return this.reports.map(({ record }) => figureIn(record, this.table.id, this.cell));
  }
}

/** The sum of each cell of a form over several reports. */
export function sumUp(form: Form, reports: readonly ArchivedReport[]): readonly SummedCell[] {
  return form.tables.flatMap((table) => {
    const columns = reports.map(({ record }) => valuesIn(record, table));
    return cellsOfForm(table).map((cell, at) => {
      const values = columns.map((values) => values[at] ?? null);
      const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
      return new SummedCell(table, cell, rounded(sum), values.includes(null), reports);
    });
  });
}

/**
 * Whether a figure is the sum of its members, as they are written or with one cell as the own sums of its table would
 * have it. Undefined where it cannot be told.
 */
export function isSum(own: Figure, summed: SummedCell): boolean | undefined {
  if (own.value === null) return undefined;
  const { sum, isOpen } = summed;
  const makes = valuesOf(own);
  if (makes.includes(sum)) return true;
  const isMended = summed.figures.some((figure) =>
    figure?.repairs.some((value) => makes.includes(rounded(sum - (figure.value ?? 0) + value))),
  );
  if (isMended) return true;
  return isOpen ? undefined : false;
}
