import { describe, expect, it } from 'vitest';
import { kinds } from '../scripts/score/kinds';
import { soundText } from '../scripts/score/sound';
import { layouts } from '../server/src/syntax/layouts';
import type { LayoutId } from '../server/src/syntax/tree';
import { soundReports } from './support/sound';

describe.each(Object.keys(layouts) as LayoutId[])('the reports that npm run score seeds, as %s', (layout) => {
  it.each(soundReports)('$name: every cell is read as it was written', (report) => {
    expect(() => soundText(report, layout)).not.toThrow();
  });
});

describe('every kind of error', () => {
  const sounds = soundReports.map((report) => soundText(report, 'gfm'));
  // No text states the 0 of a cell of tables two and four.
  const seeded = kinds.filter(({ name }) => !name.includes(', stated in the text: a 0'));
  it.each(seeded)('$name is seeded somewhere', (kind) => {
    const sound = sounds.find((each) => first(kind.seeds(each)) !== undefined)!;
    expect(first(kind.seeds(sound))!.text).not.toBe(sound.text);
  });
});

function first<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}
