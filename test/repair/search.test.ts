import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, smallestRepairs, type SumSystem } from '../../server/src/repair/search';

const limits = { changes: 6, tries: 20_000 };

/** A table of rows and columns in which the last of each is the total of the others. Cell (r, c) is r * width + c. */
function crossFooted(
  parts: readonly (readonly number[])[],
): Omit<SumSystem, 'values'> & { readonly values: readonly number[] } {
  const rows = parts.map((row) => [...row, row.reduce((all, value) => all + value, 0)]);
  const table = [...rows, rows[0]!.map((_, column) => rows.reduce((all, row) => all + row[column]!, 0))];
  const width = table[0]!.length;
  const line = (start: number, step: number, count: number) =>
    Array.from({ length: count }, (_, at) => start + at * step);
  return {
    values: table.flat(),
    equations: [
      ...table.map((_, row) => line(row * width, 1, width)),
      ...table[0]!.map((_, column) => line(column, width, table.length)),
    ].map((cells) => ({ left: cells.slice(-1), right: cells.slice(0, -1) })),
  };
}

function holds({ equations }: SumSystem, values: SumSystem['values']): boolean {
  return equations.every((equation) => difference(equation, values) === 0);
}

const smallTable = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(30), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('smallestRepairs', () => {
  it('finds nothing to repair where every sum holds', () => {
    fc.assert(
      fc.property(smallTable, (parts) => {
        expect(smallestRepairs(crossFooted(parts), limits)).toEqual([]);
      }),
    );
  });

  it('makes every sum hold, with no more changes than were made', () => {
    const slips = fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(smallTable, slips, (parts, changes) => {
        const system = crossFooted(parts);
        const values = [...system.values];
        const changed = new Set<number>();
        for (const [place, value] of changes) {
          values[place % values.length] = value;
          changed.add(place % values.length);
        }
        const damaged = { ...system, values };
        const repairs = smallestRepairs(damaged, limits);
        if (holds(system, values)) {
          expect(repairs).toEqual([]);
          return;
        }
        expect(repairs.length).toBeGreaterThan(0);
        for (const repair of repairs) {
          const mended = [...values];
          for (const { cell, value } of repair) mended[cell] = value;
          expect(holds(system, mended)).toBe(true);
          expect(repair.length).toBeLessThanOrEqual(changed.size);
        }
      }),
    );
  });

  it('names a single wrong cell of a table, and nothing else', () => {
    fc.assert(
      fc.property(smallTable, fc.nat(), fc.integer({ min: 1, max: 50 }), (parts, place, off) => {
        const system = crossFooted(parts);
        const cell = place % system.values.length;
        const values = system.values.map((value, at) => (at === cell ? value + off : value));
        expect(smallestRepairs({ ...system, values }, limits)).toEqual([
          [{ cell, value: system.values[cell]! }],
        ]);
      }),
    );
  });

  it('reports all equally small repairs of a sum that stands alone', () => {
    const system = { values: [5, 2, 2], equations: [{ left: [0], right: [1, 2] }] };
    expect(smallestRepairs(system, limits)).toEqual([
      [{ cell: 0, value: 4 }],
      [{ cell: 1, value: 3 }],
      [{ cell: 2, value: 3 }],
    ]);
  });

  it('never proposes a negative number, and never touches a cell without one', () => {
    const system = { values: [1, null, 4, 0], equations: [{ left: [0], right: [1, 2, 3] }] };
    expect(smallestRepairs(system, limits)).toEqual([[{ cell: 0, value: 4 }], [{ cell: 2, value: 1 }]]);
  });

  it('gives up within its bound where every figure is wrong', () => {
    const parts = Array.from({ length: 25 }, (_, row) =>
      Array.from({ length: 6 }, (_, column) => (row * 7 + column * 13) % 29),
    );
    const system = crossFooted(parts);
    const values = system.values.map((value, at) => value + ((at * 37) % 11));
    expect(smallestRepairs({ ...system, values }, limits)).toEqual([]);
  });
});
