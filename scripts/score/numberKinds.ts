import type { Mark, MarkKind } from '../../test/support/sound/words';
import { parseNumeral } from '../../server/src/text/numerals';
import { spellingOf, spellNumber } from '../../test/support/sound/spelling';
import { edited, type Kind, type Seed, type Target } from './seed';
import { slips } from './slips';
import type { SoundText } from './sound';

interface NumberError {
  readonly mark: MarkKind;
  readonly name: string;
  readonly target?: Target;
}

const errors: readonly NumberError[] = [
  { mark: 'figure', name: 'number that states a table’s figure', target: { found: 0.95 } },
  { mark: 'part', name: 'number that adds up with its neighbours' },
  { mark: 'share', name: 'percentage of two figures' },
];

export const numberKinds: readonly Kind[] = errors.flatMap(({ mark, name, target }) =>
  slips.map((slip): Kind => ({
    name: `${name}: ${slip.name}`,
    ...(target && { target }),
    rules: ['narrative/'],
    isMendable: true,
    *seeds(sound) {
      for (const place of sound.marks) {
        const seed = place.kind === mark ? changed(sound, place, slip.of) : null;
        if (seed) yield seed;
      }
    },
  })),
);

/** Numbers that say nothing of the tables: whatever they are, nothing may be found. */
export const freeNumbers: Kind = {
  name: 'number that states nothing of the tables',
  rules: [],
  isMendable: false,
  isSound: true,
  target: { alone: true },
  *seeds(sound) {
    for (const place of sound.marks) {
      if (place.kind !== 'free') continue;
      for (const slip of slips) {
        const seed = changed(sound, place, slip.of);
        if (seed) yield seed;
      }
    }
  },
};

/** A number gone wrong in its own spelling; of a percentage, the digits before the point. */
function changed(sound: SoundText, { range }: Mark, slip: (value: number) => number | null): Seed | null {
  const words = sound.text.slice(range.start, range.end);
  const [whole, decimals] = words.split('.');
  const value = parseNumeral(whole!);
  const wrong = value === null ? null : slip(value);
  if (value === null || wrong === null || wrong === value) return null;
  const spelt = spellNumber(wrong, spellingOf(whole!));
  if (spelt === null) return null;
  const newText = decimals === undefined ? spelt : `${spelt}.${decimals}`;
  const end = range.start + newText.length;
  const around = sound.text.slice(Math.max(0, range.start - 12), range.start).replace(/\s+/g, ' ');
  return {
    text: edited(sound.text, { range, newText }),
    plain: edited(sound.text, { range, newText: decimals === undefined ? String(value) : words }),
    done: `${around}${words} → ${newText}`,
    isBlamed: (finding) =>
      finding.range.start === range.start &&
      finding.range.end === end &&
      (decimals !== undefined || finding.expected === value),
  };
}
