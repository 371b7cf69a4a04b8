import type { TextRange } from '../text/textRange';
import type { Count } from './counts';
import type { Sentence } from './sentences';

/** The words around one count or negation of a sentence, normalised (`normalize`). */
export interface Phrase {
  /** From the boundary before it, or from the count before it. */
  readonly before: string;
  /** Up to the boundary or the count behind it. */
  readonly after: string;
  /** The sentence up to the count. */
  readonly soFar: string;
}

/** The words between a count and its neighbours, and nothing that a comma parts from it. */
export function phraseOf(text: string, sentence: Sentence, index: number, year: number | null): Phrase {
  const { counts, range } = sentence;
  const count = counts[index]!;
  const from = counts[index - 1]?.end ?? range.start;
  const to = counts[index + 1]?.range.start ?? range.end;
  const normalized = (start: number, end: number) => normalize(text.slice(start, end), year);
  const clauses = normalized(from, count.range.start).split(/[，,；;：:。（()）]/);
  let before = clauses.pop()!;
  // “收到的政府信息公开申请，共7件”: a clause that says nothing goes on with the one before it.
  const first = index === 0 ? 0 : 1;
  while (filler.test(before) && clauses.length > first) before = clauses.pop()! + before;
  return {
    before,
    after: normalized(count.end, to).split(/[，,、；;：:。（()）]/)[0]!,
    soFar: normalized(range.start, count.range.start),
  };
}

const filler = /^(?:共计?|合计|总计|累计|总共|总数量?|数量|件数|约|为|是|均|分别|各)*$/;

/** A clause without any count. */
export interface Clause {
  readonly words: string;
  readonly range: TextRange;
  readonly soFar: string;
}

export function* clausesWithoutCounts(
  text: string,
  sentence: Sentence,
  year: number | null,
): Generator<Clause> {
  const { range, counts } = sentence;
  for (const match of text.slice(range.start, range.end).matchAll(/[^，,：:（()）]+/g)) {
    const start = range.start + match.index;
    const end = start + match[0].length;
    if (counts.some((count: Count) => count.range.start < end && count.end > start)) continue;
    yield {
      words: normalize(match[0], year),
      range: { start, end },
      soFar: normalize(text.slice(range.start, start), year),
    };
  }
}

/**
 * Words as they are compared: without blanks and titles of documents; the report's year is 本年, its neighbours are 上年
 * and 下年, any other 他年.
 */
export function normalize(words: string, year: number | null): string {
  return words
    .replace(
      /\s+|《[^》]{0,100}》|[“”"*]|(?:公民|自然人)[、和及]?法人(?:和|及|或|或者|以及|、)其他组织(?:提[出交]的?)?/g,
      '',
    )
    .replace(/(\d{4})年度?/g, (_, digits: string) => yearWord(Number(digits), year))
    .replace(/上一年度?|上年度|去年|往年/g, '上年')
    .replace(/下一年度?|下年度|明年|次年/g, '下年')
    .replace(/本年度|今年|当年/g, '本年')
    .replace(/转结/g, '结转')
    .replace(/(?<=结转)[至到入转](?=[上下])/g, '');
}

function yearWord(named: number, year: number | null): string {
  if (year === null || named === year) return '本年';
  if (named === year - 1) return '上年';
  return named === year + 1 ? '下年' : '他年';
}
