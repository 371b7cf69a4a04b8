import type { RollUp } from '../../archive/rollUp';
import type { Member } from '../../archive/members';
import type { RollUpWords } from './words';

/** How many findings a report has, of those that weigh. */
export interface ReportCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** How a report stands, by its path. */
export type CountsOf = (path: string) => ReportCounts;

/** How a member stands: what was found in its report, or why it is not added up. */
export function memberState({ reports }: Member, countsOf: CountsOf, say: RollUpWords): string {
  const [only, another] = reports;
  if (!only) return say.missing;
  if (another) return say.several(reports.length);
  const { errors, warnings } = countsOf(only.path);
  return errors + warnings === 0 ? say.sound : say.found(errors, warnings);
}

/** Whether all members have one report each. */
export function isWhole({ members, counted }: RollUp): boolean {
  return members.length === counted.length;
}
