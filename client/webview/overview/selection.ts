import type { OverviewReport } from '../../../server/src/protocol/messages';

/** How a report stands, the best first; `missing` where an agency has none for a year. */
export const states = ['sound', 'warnings', 'errors', 'missing'] as const;
export type State = (typeof states)[number];

/** Which agencies and years are looked at. */
export interface Filter {
  readonly search: string;
  readonly from: number;
  readonly to: number;
  readonly states: readonly State[];
}

/** One agency's reports, a list for each of the years that are looked at. */
export interface AgencyRow {
  readonly agency: string;
  readonly cells: readonly (readonly OverviewReport[])[];
}

export function stateOf(reports: readonly OverviewReport[]): State {
  if (reports.length === 0) return 'missing';
  if (reports.some(({ counts }) => counts.error > 0)) return 'errors';
  return reports.some(({ counts }) => counts.warning > 0) ? 'warnings' : 'sound';
}

export function yearsOf(reports: readonly OverviewReport[]): number[] {
  return [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
}

/** The agencies of which one report at least is in a state that is looked at. */
export function rowsOf(
  reports: readonly OverviewReport[],
  years: readonly number[],
  filter: Filter,
): AgencyRow[] {
  const byAgency = new Map<string, OverviewReport[]>();
  for (const report of reports) byAgency.set(report.key, [...(byAgency.get(report.key) ?? []), report]);
  return [...byAgency.values()]
    .map((own) => ({ agency: longest(own.map(({ agency }) => agency)), own }))
    .filter(({ agency }) => agency.includes(filter.search.trim()))
    .map(({ agency, own }) => ({
      agency,
      cells: years.map((year) => own.filter((report) => report.year === year)),
    }))
    .filter(({ cells }) => cells.some((cell) => filter.states.includes(stateOf(cell))))
    .sort((a, b) => a.agency.localeCompare(b.agency, 'zh'));
}

function longest(names: readonly string[]): string {
  return names.reduce((found, name) => (name.length > found.length ? name : found), '');
}

/** The years from one to another that have reports, and those between that have none. */
export function yearsBetween({ from, to }: Filter): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
