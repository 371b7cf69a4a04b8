import type { ReportTable, WholeReport } from '../binding/report';

/** The form's tables that a report holds, by where each printed table begins that they were read from. */
export function tablesByStart({ tables }: WholeReport): ReadonlyMap<number, ReportTable> {
  return new Map(tables.flatMap((table) => table.sources.map(({ range }) => [range.start, table] as const)));
}
