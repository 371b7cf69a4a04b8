import type { ReportCell, ReportTable } from '../binding/report';
import { judge } from '../repair/judge';

/** The cells of a table that others add up to. */
export function totalsOf(table: ReportTable): ReadonlySet<ReportCell> {
  const sums = judge(table).sums.filter(({ kind }) => kind === 'total');
  return new Set(sums.flatMap(({ left }) => left));
}
