import type { Finding } from '../../server/src/rules/finding';
import type { TextEdit, TextRange } from '../../server/src/text/textRange';
import { edited, type Kind, type Seed, type Target } from './seed';
import { slips } from './slips';
import { cellsOf, type SoundCell, type SoundText } from './sound';

/** A table whose cells are seeded, and what must be reached there. */
interface Subject {
  readonly name: string;
  readonly table: string;
  /** Only the cells whose figure a number in the text states, or only the others. */
  readonly stated?: boolean;
  readonly changed?: Target;
  /** Whether any two neighbours that change places break a sum. */
  readonly swaps?: Target;
  readonly rules: readonly string[];
  /** No sum says the right value: a finding only has to name the cell. */
  readonly withoutSums?: true;
}

/**
 * Every cell of tables three and four stands in a sum. In table four a group's five cells are equally suspect, and in table two,
 * which has no sums, nothing is: there a number in the text tells.
 */
const subjects: readonly Subject[] = [
  {
    name: 'table of requests',
    table: 'requests',
    changed: { found: 1, exact: 0.99, alone: true },
    swaps: { found: 1 },
    rules: ['table/'],
  },
  {
    name: 'table four, stated in the text',
    table: 'litigation',
    stated: true,
    changed: { found: 1, mended: 1, alone: true },
    rules: ['table/'],
  },
  {
    name: 'table four, not stated',
    table: 'litigation',
    stated: false,
    changed: { found: 1, alone: true },
    rules: ['table/'],
  },
  {
    name: 'table two, stated in the text',
    table: 'disclosure',
    stated: true,
    rules: ['table/', 'narrative/'],
    withoutSums: true,
  },
  {
    name: 'table two, not stated',
    table: 'disclosure',
    stated: false,
    rules: ['table/', 'narrative/'],
    withoutSums: true,
  },
];

export const cellKinds: readonly Kind[] = subjects.flatMap((subject): Kind[] => {
  const { name, changed, swaps, rules, withoutSums } = subject;
  const kind = { rules, isMendable: withoutSums !== true };
  const of = (sound: SoundText) => placesOf(sound, subject);
  return [
    ...slips.map((slip): Kind => ({
      ...kind,
      name: `${name}: ${slip.name}`,
      ...(changed && { target: changed }),
      *seeds(sound) {
        for (const place of of(sound)) {
          const value = plainValue(place);
          const wrong = value === null ? null : slip.of(value);
          if (wrong !== null && wrong !== value) {
            const seed = rewritten(sound, place, String(wrong), value!);
            yield withoutSums ? { ...seed, isBlamed: ({ anchor }) => isAt(anchor, place) } : seed;
          }
        }
      },
    })),
    {
      ...kind,
      name: `${name}: a figure emptied`,
      ...(changed && { target: { found: 1 } }),
      seeds: (sound) => emptied(sound, of(sound), (value) => value !== 0, withoutSums),
    },
    {
      ...kind,
      name: `${name}: a 0 emptied`,
      seeds: (sound) => emptied(sound, of(sound), (value) => value === 0, withoutSums),
    },
    {
      ...kind,
      name: `${name}: swapped with the next cell`,
      ...(swaps && { target: swaps }),
      rules: [...rules, 'narrative/'],
      seeds: (sound) => swapped(sound, of(sound), cellsOf(sound)),
    },
  ];
});

function placesOf(sound: SoundText, { table, stated }: Subject): SoundCell[] {
  const names = new Set(sound.marks.map(({ cell }) => cell));
  return cellsOf(sound).filter(
    (place) => place.table.form.id === table && (stated === undefined || names.has(nameOf(place)) === stated),
  );
}

/** The number of a cell that holds nothing else. */
function plainValue({ cell }: SoundCell): number | null {
  return /^\d+$/.test(cell.text) ? cell.value : null;
}

function rewritten(sound: SoundText, place: SoundCell, wrong: string, right: number): Seed {
  const edit = replacement(sound, place.range, wrong);
  return {
    text: edited(sound.text, edit),
    done: `${nameOf(place)}: ${place.cell.text} → ${wrong}`,
    isBlamed: ({ range, expected }) =>
      expected === right &&
      range.start === place.range.start &&
      range.end === place.range.start + wrong.length,
  };
}

/** Blank cells keep their place but in loose pipes; a finding on one stands on its row's label. */
function* emptied(
  sound: SoundText,
  places: readonly SoundCell[],
  isMeant: (value: number) => boolean,
  withoutSums: true | undefined,
): Generator<Seed> {
  if (sound.layout === 'loose-pipes') return;
  for (const place of places) {
    const value = plainValue(place);
    if (value === null || !isMeant(value)) continue;
    yield {
      text: edited(sound.text, replacement(sound, place.range, '')),
      done: `${nameOf(place)}: ${place.cell.text} emptied`,
      isBlamed: ({ anchor, expected }) => isAt(anchor, place) && (withoutSums === true || expected === value),
    };
  }
}

function* swapped(
  sound: SoundText,
  places: readonly SoundCell[],
  all: readonly SoundCell[],
): Generator<Seed> {
  for (const first of places) {
    const second = all[all.findIndex(({ cell }) => cell === first.cell) + 1];
    if (second?.row !== first.row || second.cell.text === first.cell.text) continue;
    const edits = [
      replacement(sound, first.range, second.cell.text),
      replacement(sound, second.range, first.cell.text),
    ];
    yield {
      text: edited(sound.text, ...edits),
      done: `${nameOf(first)}: ${first.cell.text} ↔ ${second.cell.text}`,
      isBlamed: ({ anchor, expected }) => isAt(anchor, first) && expected === first.cell.value,
    };
  }
}

function isAt(anchor: Finding['anchor'], { table, cell }: SoundCell): boolean {
  return anchor.table === table.form.id && anchor.row === cell.row && anchor.column === cell.column;
}

/** In columns that are lined up by blanks, the blanks behind a cell give way, or fill up. */
function replacement({ text, layout }: SoundText, range: TextRange, words: string): TextEdit {
  if (layout !== 'aligned') return { range, newText: words };
  const longer = words.length - (range.end - range.start);
  if (longer <= 0) return { range, newText: words + ' '.repeat(-longer) };
  const blanks = /^ */.exec(text.slice(range.end))![0].length;
  return {
    range: { start: range.start, end: range.end + Math.min(longer, Math.max(0, blanks - 2)) },
    newText: words,
  };
}

function nameOf({ table, cell }: SoundCell): string {
  return `${table.form.id}.${cell.row}.${cell.column}`;
}
