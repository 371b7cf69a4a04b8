import type { OverviewReport } from '../../../server/src/protocol/messages';
import type { AgencyRow } from './selection';

/** The pictures: what each shows of a report. */
export const pictures = ['outcomes', 'applicants', 'disputes'] as const;
export type Picture = (typeof pictures)[number];

/** Figures by name, one for each year; null where no report knows it. */
export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** The sums over all agencies that are looked at, year by year; names in the order in which the newest form has them. */
export function seriesOf(picture: Picture, rows: readonly AgencyRow[], years: readonly number[]): Series[] {
  const byYear = years.map((_, at) => rows.flatMap(({ cells }) => cells[at]!));
  const names = new Set([...byYear].reverse().flatMap((reports) => reports.flatMap(namesIn(picture))));
  return [...names].map((name) => ({
    name,
    values: byYear.map((reports) => sumOf(reports.flatMap((report) => valueOf(report, picture, name)))),
  }));
}

function namesIn(picture: Picture): (report: OverviewReport) => string[] {
  return (report) => report[picture].map(({ name }) => name);
}

function valueOf(report: OverviewReport, picture: Picture, name: string): number[] {
  const value = report[picture].find((figure) => figure.name === name)?.value ?? null;
  return value === null ? [] : [value];
}

function sumOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

/** A year's sum over all series. */
export function totalOf(series: readonly Series[], at: number): number {
  return series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
}
