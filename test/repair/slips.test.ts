import { describe, expect, it } from 'vitest';
import { slipRank } from '../../server/src/repair/slips';

describe('slipRank', () => {
  it('puts two digits that changed places first, then a digit left out, a digit too many, another digit', () => {
    const ranks = [
      [21, 12],
      [1, 12],
      [112, 12],
      [19, 12],
      [40, 12],
    ].map(([written, right]) => slipRank(written!, right!));
    expect(ranks).toEqual([0, 1, 2, 3, 4]);
  });

  it('tells nothing of single digits', () => {
    expect(slipRank(3, 8)).toBe(slipRank(0, 5));
  });
});
