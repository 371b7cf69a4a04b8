import { formForYear } from '../forms/catalogue';
import type { Form, FormTable } from '../forms/schema';
import { rounded } from '../repair/search';
import type { Archive } from './archive';
import { valuesOf } from './compareFigures';
import { isBelow } from './folderTree';
import { headsIn, membersOf, type Head, type Member } from './members';
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
    return this.reports.map((report) => figureIn(report, this.table.id, this.cell));
  }
}

/** The sum of each cell of a form over several reports. */
export function sumUp(form: Form, reports: readonly ArchivedReport[]): readonly SummedCell[] {
  return form.tables.flatMap((table) => {
    const columns = reports.map((report) => valuesIn(report, table));
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

/** The reports of one year that make a sum, beside the report that states it. */
export interface RollUp {
  /** As reports have it; null where nobody's report is the sum. */
  readonly agency: string | null;
  readonly year: number;
  readonly form: Form;
  /** The report that states the sum, where there is one alone. */
  readonly summary: ArchivedReport | null;
  readonly members: readonly Member[];
  /** The reports of the members that have one alone: these are added up. */
  readonly counted: readonly ArchivedReport[];
  readonly cells: readonly SummedCell[];
}

/** What the reports of a folder, and below, add up to: for each head of it and each year with reports, the newest first. */
export function rollUpsIn(folder: string, archive: Archive): readonly RollUp[] {
  const years = [...new Set(archive.all.map(({ record }) => record.year))].filter((year) => year !== null);
  return headsIn(folder, archive).flatMap((head) =>
    years.sort((a, b) => b - a).flatMap((year) => rollUp(head, year, archive) ?? []),
  );
}

/** Null where no member has a report, or no form is for the year. */
function rollUp(head: Head, year: number, archive: Archive): RollUp | null {
  const form = formForYear(archive.kind, year);
  const members = membersOf(head, year, archive);
  const counted = members.flatMap(({ reports }) => (reports.length === 1 ? reports : []));
  if (!form || members.every(({ reports }) => reports.length === 0)) return null;
  const own = archive.reportsOf(head.agency, year).filter(({ path }) => isBelow(path, head.folder));
  const [summary = null, another] = own;
  return {
    agency: head.agency === null ? null : archive.nameOf(head.agency),
    year,
    form,
    summary: another ? null : summary,
    members,
    counted,
    cells: sumUp(form, counted),
  };
}

/** The cells in which a summary is not the sum; those are left out of which it cannot be told. */
export function differencesOf({ summary, cells }: RollUp): readonly { own: Figure; summed: SummedCell }[] {
  if (!summary) return [];
  return cells.flatMap((summed) => {
    const own = figureIn(summary, summed.table.id, summed.cell);
    return own && isSum(own, summed) === false ? [{ own, summed }] : [];
  });
}
