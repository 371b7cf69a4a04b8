import { kinds } from './kinds';
import { add, nothing } from './measure';
import type { ReportScore } from './run';

/** What was asked and is not reached. */
export function missedTargets(scores: readonly ReportScore[]): string[] {
  const alarms = scores
    .flatMap((score) => score.alarms)
    .filter(({ severity }) => severity === 'error' || severity === 'warning');
  const missed = alarms.length > 0 ? [`no false alarms: ${alarms.length} at error or warning`] : [];
  for (const { name, target } of kinds) {
    const { seeded, found, exact, preferred, others } = scores.reduce(
      (sum, { tallies }) => add(sum, tallies[name] ?? nothing),
      nothing,
    );
    if (!target || seeded === 0) continue;
    const isReached =
      found >= (target.found ?? 0) * seeded &&
      exact >= (target.exact ?? 0) * seeded &&
      exact + preferred >= (target.mended ?? 0) * seeded &&
      (target.alone !== true || others === 0);
    if (!isReached)
      missed.push(
        `${name}: ${found} found, ${exact} exactly, ${preferred} preferred, ${others} beside, of ${seeded}`,
      );
  }
  return missed;
}
