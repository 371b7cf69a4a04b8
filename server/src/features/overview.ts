import { plainRowName } from '../rules/tableCells';
import type { Finding, Severity } from '../rules/finding';
import { officialForms } from '../forms';
import type { FormTable } from '../forms/schema';
import { figureIn, type ArchivedReport, type FormCell } from '../archive/record';

/** A report among others: whose it is, how it stands, and the figures that are looked at as pictures. */
export interface OverviewReport {
  readonly uri: string;
  /** The name by which the agency's reports find each other, and its full one. */
  readonly key: string;
  readonly agency: string;
  readonly year: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Applications by who made them, by how they were handled, and the reviews and lawsuits that they led to. */
  readonly applicants: readonly NamedFigure[];
  readonly outcomes: readonly NamedFigure[];
  readonly disputes: readonly NamedFigure[];
}

/** In the form's words; null where the figure is not known. */
export interface NamedFigure {
  readonly name: string;
  readonly value: number | null;
}

/** Null for a report that does not say whose it is, or of which year. */
export function overviewOf(report: ArchivedReport, findings: readonly Finding[]): OverviewReport | null {
  const { path, record, form } = report;
  const { agency: key, organization, year } = record;
  if (key === null || organization === null || year === null) return null;
  const { kind } = form;
  const isOfficial = kind.id === officialForms.usual.id;
  return {
    uri: path,
    // Its reports of another kind stand in a line of their own.
    key: isOfficial ? key : `${key} ${kind.id}`,
    agency: isOfficial ? organization : `${organization} · ${form.title}`,
    year,
    counts: countFindings(findings),
    applicants: isOfficial ? figuresOf(report, 'requests', applicants) : [],
    outcomes: isOfficial ? figuresOf(report, 'requests', outcomes) : [],
    disputes: isOfficial ? figuresOf(report, 'litigation', disputes) : [],
  };
}

function countFindings(findings: readonly Finding[]): OverviewReport['counts'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Cells that are one figure together, under one name. */
interface NamedCells {
  readonly name: string;
  readonly cells: readonly FormCell[];
}

function figuresOf(
  report: ArchivedReport,
  id: string,
  cellsOf: (table: FormTable) => readonly NamedCells[],
): NamedFigure[] {
  const table = report.form.tables.find((candidate) => candidate.id === id);
  if (!table) return [];
  return cellsOf(table).map(({ name, cells }) => {
    const values = cells.map((cell) => figureIn(report, id, cell)?.value ?? null);
    const isKnown = values.every((value) => value !== null);
    return { name, value: isKnown ? values.reduce((sum, value) => sum + value, 0) : null };
  });
}

/** New applications, by applicant. */
function applicants({ blocks }: FormTable): NamedCells[] {
  return blocks.flatMap(({ columns }) =>
    columns
      .filter(({ total }) => !total)
      .map(({ id, label }) => ({ name: label, cells: [{ row: 'received', column: id }] })),
  );
}

/** What was handled, by outcome: the rows that make the total, those of one group together. */
function outcomes({ blocks, sums }: FormTable): NamedCells[] {
  const handled = sums.flatMap((sum) => ('total' in sum && sum.forEach === 'column' ? sum.of : []));
  const byName = new Map<string, FormCell[]>();
  for (const row of blocks.flatMap(({ rows }) => rows).filter(({ id }) => handled.includes(id))) {
    const [, group] = row.groups;
    const name = plainRowName(group === undefined ? row : { label: group });
    byName.set(name, [...(byName.get(name) ?? []), { row: row.id, column: 'total' }]);
  }
  return [...byName].map(([name, cells]) => ({ name, cells }));
}

function disputes({ blocks }: FormTable): NamedCells[] {
  return blocks.flatMap(({ rows }) =>
    rows.map(({ id, label }) => ({ name: label, cells: [{ row: id, column: 'total' }] })),
  );
}
