import type { Report } from '../binding/report';
import type { Count } from '../narrative/counts';
import { addUp, statementsOf, type Statement } from '../narrative/statements';
import { versionsOf } from '../repair/judge';

const read = new WeakMap<Report, readonly Statement[]>();

/** The numbers of the text that none of their readings in the tables fits; told once for each report. */
export function contradictionsIn(report: Report): readonly Statement[] {
  let found = read.get(report);
  if (!found) read.set(report, (found = statementsOf(report).filter(contradicts)));
  return found;
}

/** Whether one of some counts contradicts the tables: what follows from it is no finding of its own. */
export function isContradicted(report: Report, counts: readonly Count[]): boolean {
  return contradictionsIn(report).some(({ range }) =>
    counts.some((count) => count.range.start === range.start),
  );
}

/** A reading that cannot be computed might be the one that fits. */
export function contradicts(statement: Statement): boolean {
  for (const valueOf of versionsOf(statement.table)) {
    for (const reading of statement.readings) {
      const value = addUp(reading, valueOf);
      if (value === null || fits(statement, value)) return false;
    }
  }
  return true;
}

/** Whether a number of the text can stand for a figure. */
export function fits({ least, most, isPart }: Statement, value: number): boolean {
  return value >= least && (isPart || value <= most);
}
