import { describe, expect, it } from 'vitest';
import { Random } from '../fuzz/random';
import { CheckedArchive } from '../support/archive/checkedArchive';
import { kinds, type Kind, type Trial } from './falsify';

const trialsOfKind = 25;

/** Reports in both forms, in every layout of folders. */
const archives = (['flat', 'years', 'agencies'] as const).map(
  (folders) =>
    new CheckedArchive({ seed: 1, folders, years: [2020, 2021, 2022, 2023], departments: 2, layout: 'tabs' }),
);

describe('an archive that was written without a fault', () => {
  it.each(archives)('has none: $options.folders', (archive) => {
    expect(archive.allFindingsAfter({})).toEqual([]);
  });
});

describe.each(Object.entries(kinds))('falsified: %s', (_, falsify) => {
  it('is told where it shows, and nothing else anywhere', () => {
    const random = new Random(1);
    for (let count = 0; count < trialsOfKind; count++) {
      const { archive, trial } = nextTrial(falsify, random);
      const found =
        count === 0 ? archive.allFindingsAfter(trial.changes) : archive.findingsAfter(trial.changes);
      expect(found, Object.keys(trial.changes).join()).toEqual([...trial.expected].sort());
    }
  });
});

function nextTrial(falsify: Kind, random: Random): { archive: CheckedArchive; trial: Trial } {
  for (;;) {
    const archive = random.pick(archives);
    const trial = falsify(archive, random.pick(archive.reports), random);
    if (trial) return { archive, trial };
  }
}
