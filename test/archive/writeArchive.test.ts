import { describe, expect, it } from 'vitest';
import { placesOf } from '../support/archive/places';
import { writeArchive } from '../support/archive/writeArchive';

describe('a written archive', () => {
  const small = { departments: 1, counties: 0, years: [2020, 2021] };

  it('follows from its seed', () => {
    const write = (seed: number) => Array.from(writeArchive({ ...small, seed }), ({ text }) => text);
    expect(write(1)).toEqual(write(1));
    expect(write(1)).not.toEqual(write(2));
  });

  it('is written one report after the other', () => {
    const [first] = writeArchive({ seed: 1, cities: 1e9 });
    expect(first!.path).toBe('青溪市/青溪市人民政府办公室2019.md');
  });

  it('has reports of the size that is asked for', () => {
    for (const { text } of writeArchive({ ...small, seed: 1, layout: 'loose-pipes', bytes: 10_000 })) {
      expect(Buffer.byteLength(text)).toBeGreaterThan(10_000);
      expect(Buffer.byteLength(text)).toBeLessThan(10_500);
    }
  });

  it('names no two places alike', () => {
    const names = Array.from(placesOf({ cities: 500, departments: 0, counties: 2 }), ({ name, within }) => [
      name,
      ...within.map((place) => place.name),
    ]).flat();
    expect(new Set(names).size).toBe(1500);
  });
});
