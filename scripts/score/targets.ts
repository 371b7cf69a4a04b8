import { kinds } from './kinds';
import { add, nothing } from './measure';
import type { ReportScore } from './run';

/** What the kinds of error were asked to reach and did not; a wrong cell or sentence that is blamed on a sound report comes first. */
export function missedTargets(scores: readonly ReportScore[]): string[] {
  const alarms = scores
    .flatMap((score) => score.alarms)
    .filter(({ severity }) => severity === 'error' || severity === 'warning');
  const missed = alarms.length > 0 ? [`no false alarms: ${alarms.length} at error or warning`] : [];
  for (const { name, target } of kinds) {
    const { seeded, found, exact, others } = scores.reduce(
      (sum, { tallies }) => add(sum, tallies[name] ?? nothing),
      nothing,
    );
    if (!target || seeded === 0) continue;
    const isReached =
      found >= (target.found ?? 0) * seeded &&
      exact >= (target.exact ?? 0) * seeded &&
      (target.alone !== true || others === 0);
    if (!isReached) missed.push(`${name}: ${found} found, ${exact} exactly, ${others} beside, of ${seeded}`);
  }
  return missed;
}
