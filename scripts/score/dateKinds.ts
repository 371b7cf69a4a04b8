import type { MarkKind } from '../../test/support/sound/words';
import { edited, type Kind, type Target } from './seed';
import type { SoundText } from './sound';

/** Other words for a date or a year. */
type Change = (words: string) => string;

const monthAndDay = /(\D)(\d{1,2})(\D)(\d{1,2})(\D?)$/;
const set = (month: number, day: number): Change => {
  return (words) => words.replace(monthAndDay, `$1${month}$3${day}$5`);
};
const addYears = (years: number): Change => {
  return (words) => words.replace(/^\d{4}/, (year) => String(Number(year) + years));
};
const transposedYear: Change = (words) => words.replace(/^(\d\d)(\d)(\d)/, '$1$3$2');

interface DateError {
  readonly name: string;
  readonly marks: readonly MarkKind[];
  readonly changes: readonly Change[];
  readonly rules: readonly string[];
  readonly isMendable: boolean;
  readonly target?: Target;
}

const years = [addYears(-1), addYears(1), addYears(-2), transposedYear];

const errors: readonly DateError[] = [
  {
    name: 'impossible date',
    marks: ['start', 'end', 'issued'],
    changes: [set(2, 30), set(13, 1), set(11, 31), set(0, 5)],
    rules: ['date/impossible'],
    isMendable: false,
    target: { found: 1 },
  },
  {
    name: 'wrong period: its begin',
    marks: ['start'],
    changes: [set(1, 2), set(2, 1), set(1, 11)],
    rules: ['date/period'],
    isMendable: true,
    target: { found: 1 },
  },
  {
    name: 'wrong period: its end',
    marks: ['end'],
    changes: [set(12, 30), set(12, 13), set(11, 30), set(10, 31)],
    rules: ['date/period'],
    isMendable: true,
    target: { found: 1 },
  },
  {
    name: 'wrong year in the period',
    marks: ['start', 'end'],
    changes: years,
    rules: ['date/period', 'date/year'],
    isMendable: true,
    target: { found: 1 },
  },
  {
    name: 'wrong year in the title',
    marks: ['titleYear'],
    changes: years,
    rules: ['date/year'],
    isMendable: true,
  },
  {
    name: 'wrong year in the text',
    marks: ['textYear'],
    changes: years,
    rules: ['date/', 'text/'],
    isMendable: true,
  },
  {
    name: 'signed before the period ended',
    marks: ['issued'],
    changes: [addYears(-1), addYears(-2)],
    rules: ['date/issued'],
    isMendable: false,
  },
];

export const dateKinds: readonly Kind[] = [
  ...errors.map(({ marks, changes, ...kind }): Kind => ({
    ...kind,
    *seeds(sound) {
      for (const mark of sound.marks) {
        if (!marks.includes(mark.kind)) continue;
        const { range } = mark;
        const words = sound.text.slice(range.start, range.end);
        for (const change of changes) {
          const newText = change(words);
          if (newText === words) continue;
          yield {
            text: edited(sound.text, { range, newText }),
            done: `${words} → ${newText}`,
            isBlamed: (finding) =>
              finding.range.start < range.start + newText.length && finding.range.end > range.start,
          };
        }
      }
    },
  })),
  {
    name: 'another year’s period',
    rules: ['date/year', 'date/period'],
    isMendable: true,
    target: { found: 1 },
    seeds: otherPeriods,
  },
];

function* otherPeriods(sound: SoundText) {
  const [start, end] = (['start', 'end'] as const).map((kind) =>
    sound.marks.find((mark) => mark.kind === kind),
  );
  if (!start || !end) return;
  const words = (range: { start: number; end: number }) => sound.text.slice(range.start, range.end);
  for (const change of years) {
    const edits = [start, end].map(({ range }) => ({ range, newText: change(words(range)) }));
    if (edits.every(({ range, newText }) => newText === words(range))) continue;
    yield {
      text: edited(sound.text, ...edits),
      done: edits.map(({ newText }) => newText).join('–'),
      isBlamed: ({ range }: { range: { start: number; end: number } }) =>
        range.start < end.range.end && range.end > start.range.start,
    };
  }
}
