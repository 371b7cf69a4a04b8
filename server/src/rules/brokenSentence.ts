import type { TextRange } from '../text/textRange';

/** The part of a report that is looked through for its words, and how often those asked for were found. */
export interface Sample {
  readonly text: string;
  readonly known: Map<string, number>;
}

/** A report has its usual words long before this. */
const sampleLength = 20_000;

export function sampleOf(text: string): Sample {
  return { text: text.slice(0, sampleLength), known: new Map() };
}

/**
 * Whether a line goes on with the sentence of the line above it. A missing full stop is no proof: something has to
 * show that the first line cannot be a whole sentence, or that the second cannot begin one.
 */
export function continues(text: string, above: TextRange, line: TextRange, sample: Sample): boolean {
  if (!isOpenEnded(text, above)) return false;
  const before = text.slice(above.start, above.end);
  const after = text.slice(line.start, line.end);
  if (!/[，。；、！？,;]/.test(after) || laidOut.test(after) || newItem.test(after)) return false;
  return (
    cannotBegin.test(after) ||
    cannotEnd.test(before) ||
    isCutCount(before, after) ||
    isUnclosed(before, after) ||
    isCutPhrase(before, after, sample)
  );
}

/** Whether a line of prose ends without a mark that ends a sentence. */
export function isOpenEnded(text: string, { start, end }: TextRange): boolean {
  if (end - start < shortestProse || closed.test(text[end - 1]!)) return false;
  return isProse(text.slice(start, end));
}

/** Titles, addresses and the lines of a list are shorter. */
const shortestProse = 20;
const closed = /[。！？；：….!?;:]/;
const laidOut = /[|\t]|<\/?[a-z]\w{0,9}[\s/>]/i;

function isProse(line: string): boolean {
  return /[，。；、《,;]/.test(line) && !laidOut.test(line);
}

/** What opens a paragraph of its own: an item of a list, a year, a key with its value, a caption. */
const newItem =
  /^(?:[一二三四五六七八九十]{1,3}(?:是|要|、|，)|第[一二三四五六七八九十]|首先|其次|再次|最后|此外|另外|下一步|今后|本年度|\d{4}\s?年|[（(]?\s?[\d一二三四五六七八九十]{1,3}\s?[）)、]|\d{1,2}[.．](?!\d)|[①-⑳]|[-–—•·●○■◆▪*#]|\p{Script=Han}{2,6}[：:]|图|表\s?\d|附|注)/u;

/** Marks that close or go on, and 的: no sentence begins with them. */
const cannotBegin = /^(?:[，。、；：）》”’,;)]|的(?!确))/;

/** Marks that go on, and words that need another one behind them. */
const cannotEnd =
  /(?:[，、（《“‘,]|达到|共计|超过|以及|关于|按照|根据|为了|包括|不仅|并且|进一步|不断|切实|其中|[^总共温缓调柔饱]和|[^即麻]将)$/;

/** A number parted from what it counts (36 / 条), or in the middle (3 / 6条). */
function isCutCount(before: string, after: string): boolean {
  const digits = /(?<!\d)\d+$/.exec(before)?.[0];
  if (digits === undefined) return false;
  return measure.test(after) || (digits.length <= 3 && measure.test(after.replace(/^\d{1,3}(?!\d)/, '')));
}

const measure = /^\s?(?:件|条|次|份|起|例|宗|个|篇|期|场|项|余|多|万|亿|年(?!初|底|末)|名|位|家|元|%|％)/;

const pairs = [
  ['《', '》'],
  ['“', '”'],
  ['（', '）'],
] as const;

/** A bracket or a quotation opens in the one line and closes in the other. */
function isUnclosed(before: string, after: string): boolean {
  return pairs.some(([open, close]) => {
    const closes = after.indexOf(close);
    const opens = after.indexOf(open);
    return (
      before.lastIndexOf(open) > before.lastIndexOf(close) && closes >= 0 && (opens < 0 || closes < opens)
    );
  });
}

/**
 * The words go on: the report has the two characters on either side as one phrase (信息 / 公开); or it has the pair of
 * characters that was parted, and never a clause that ends as the first line does (扩大公 / 开领域).
 */
function isCutPhrase(before: string, after: string, sample: Sample): boolean {
  const last = before.slice(-2);
  const first = after.slice(0, 2);
  const pair = last.slice(1) + first.slice(0, 1);
  if (!/^\p{Script=Han}{2}$/u.test(pair)) return false;
  if (frequency(sample, last + first) > 0) return true;
  return frequency(sample, pair) === 2 && !clauseMarks.some((mark) => frequency(sample, last + mark) > 0);
}

const clauseMarks = ['，', '。', '；', '、', '：', ',', ';', ':'];

/** How often words stand in the sample: 0, 1 or 2, which is a habit. */
function frequency({ text, known }: Sample, words: string): number {
  let count = known.get(words);
  if (count === undefined) {
    const first = text.indexOf(words);
    const second = first < 0 ? -1 : text.indexOf(words, first + words.length);
    known.set(words, (count = first < 0 ? 0 : second < 0 ? 1 : 2));
  }
  return count;
}
