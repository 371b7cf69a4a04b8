import type { ArchivedReport } from './record';

/**
 * Where a report and that of the year before differ: `compare` says how, and null where they agree or cannot be compared.
 * Several reports on one year are versions of one; where a single one gives no reason, there is no difference.
 */
export function differenceFrom<Difference>(
  versions: readonly ArchivedReport[],
  compare: (last: ArchivedReport) => Difference | null,
): Difference | null {
  const [first, ...others] = versions;
  const difference = first ? compare(first) : null;
  return others.every((other) => compare(other) !== null) ? difference : null;
}
