import { foldDigits } from '../text/digits';
import { parseNumeral } from '../text/numerals';
import type { TextRange } from '../text/textRange';

/** A number of things in a sentence: 7件, ７ 宗, 十二起, 1,234条, 3.5万份, 10余件. */
export interface Count {
  readonly value: number;
  /** What the number may stand for; both equal `value` where it is exact. */
  readonly least: number;
  readonly most: number;
  /** The numeral alone, with its 万. */
  readonly range: TextRange;
  /** Behind the counter. */
  readonly end: number;
  /** 件 for every word that counts cases, so that 7宗 and 7件 are of one kind; empty where there is none. */
  readonly counter: string;
}

const chinese = '[零〇一二三四五六七八九十百千万两]';
/** A Chinese one is taken as a whole: 十二 of 第三十二条 is no number. */
const numeral = `\\d{1,3}(?:[,，]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|(?<!${chinese})${chinese}+`;
const counter =
  '件次?(?![事套])|宗(?![旨教])|份(?![额子])|条(?![例款线目])|起(?!诉(?!讼)|[草来步到着])|例(?![如外行会])|个(?=[^，。；]{0,10}申请)';
/** The blanks inside a count; without a bound, a long run of them would be tried in every way. */
const gap = '\\s{0,3}';
const counted = new RegExp(
  `(?<![第每逐同某\\d.,〔\\[/〇-])(?<![几数](?=[十百千万]))(?:(约|近|逾|超过?|不少于)${gap})?(${numeral})(?:${gap}(余|多|来))?(?:${gap}(万|亿))?(?:${gap}(余|多))?${gap}(${counter})(以上|左右)?`,
  'dg',
);
/** A number without counter stands for a count only right behind 为 and at the end of its clause. */
const bare = new RegExp(`(?<=[为是：:各])\\s*(${numeral})(?=\\s*(?:[，,、。；;）)]|$))`, 'dg');
/** 一起, 一条 and the like are words of their own. */
const word = /^一[起条份例]$/;
const afterCount = /^(?:[，,、。；;）)\s]|$|申请|案)/;
/** Words that count cases: they are of one kind. */
const cases = /^[件宗起例个]/;

/** The counts in a part of a text, in text order. */
export function findCounts(text: string, range: TextRange): Count[] {
  const part = foldDigits(text.slice(range.start, range.end));
  const counts: Count[] = [];
  for (const match of part.matchAll(counted)) {
    const [, before, , more, size, moreAfter, unit] = match;
    const at = match.indices!;
    const from = at[2]![0];
    const to = (at[4] ?? at[2]!)[1];
    const end = match.index + match[0].length;
    if (word.test(match[0]) && !afterCount.test(part.slice(end))) continue;
    const value = valueOf(match[2]!, size);
    if (value === null) continue;
    counts.push({
      value,
      ...bounds(
        value,
        size === undefined ? 0 : unitOf(match[2]!, size),
        before ?? match[7] ?? more ?? moreAfter,
      ),
      range: { start: range.start + from, end: range.start + to },
      end: range.start + end,
      counter: cases.test(unit!) ? '件' : unit!,
    });
  }
  for (const match of part.matchAll(bare)) {
    const [start, end] = match.indices![1]!;
    const value = valueOf(match[1]!);
    if (
      value === null ||
      counts.some((count) => count.range.start <= range.start + start && range.start + start < count.end)
    )
      continue;
    counts.push({
      value,
      least: value,
      most: value,
      range: { start: range.start + start, end: range.start + end },
      end: range.start + end,
      counter: '',
    });
  }
  return counts.sort((a, b) => a.range.start - b.range.start);
}

function valueOf(words: string, size = ''): number | null {
  const value = parseNumeral(words + size);
  return value !== null && Number.isInteger(value) ? value : null;
}

/** The last place that a number in 万 or 亿 names. */
function unitOf(words: string, size: string): number {
  const decimals = words.split('.')[1]?.length ?? 0;
  return (size === '万' ? 10_000 : 100_000_000) / 10 ** decimals;
}

function bounds(value: number, unit: number, about: string | undefined): Pick<Count, 'least' | 'most'> {
  switch (about) {
    case undefined:
      return { least: value - unit / 2, most: value + unit / 2 };
    case '约':
    case '左右':
      return { least: value * 0.8, most: value * 1.2 };
    case '近':
      return { least: value * 0.8, most: value };
    case '余':
    case '多':
    case '来':
      return { least: value, most: value + Math.max(unit, roundness(value), 10) };
    default:
      return { least: value, most: value * 1.5 };
  }
}

/** The power of ten that a round number ends with: 100 for 300. */
function roundness(value: number): number {
  let power = 1;
  while (value > 0 && value % (power * 10) === 0) power *= 10;
  return power;
}
