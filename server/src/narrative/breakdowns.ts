import type { Report } from '../binding/report';
import type { Count } from './counts';
import { sentencesOf, type Sentence } from './sentences';

/** A whole and the parts that a text gives of it: 7件，其中自然人5件、企业2件. */
export interface Breakdown {
  readonly sentence: Sentence;
  /** The counts that may be the whole, in text order. */
  readonly wholes: readonly Count[];
  readonly parts: readonly Count[];
  /**
   * `some`: parts of the whole, perhaps not all; `overlapping`: the same things by more than one channel;
   * `all`: the text says that nothing is left out (其余2件; …，共计7件).
   */
  readonly claim: 'some' | 'overlapping' | 'all';
}

/** Every whole of the running text that is given with its parts, in text order. */
export function breakdownsOf(report: Report): Breakdown[] {
  const { text } = report.tree;
  return sentencesOf(report).flatMap((sentence) => [
    ...partsAfter(text, sentence),
    ...sumsUp(text, sentence),
  ]);
}

/** One piece of information may be published by several of these. */
const channel =
  /网站|网页|微信|微博|公众号|平台|媒体|公报|报刊|报纸|电视|广播|电台|客户端|头条|抖音|渠道|专栏|公示栏|载体/;
const rest = /(?:其余|余下|剩余|剩下)[^，；。]{0,12}$/;
/** What stands between two parts of one list: no word that begins another count. */
const otherCount =
  /收到|受理|办结|答复|回复|共|合计|累计|全年|发布|制发|完成|开展|组织|举办|召开|印发|新增|此外|另|同时|超|同比|增|减|结转|复议|诉讼|被/;
const nextPart =
  /^(?:占[^，；。]{0,12}[%％]|[（(][^（()）]*[）)])?[，,、和及与以]{1,2}[^，,；;：:（()）]{0,20}$/;
/** Commas also part one statement from the next; these do not. */
const nextInList = /^(?:[（(][^（()）]*[）)])?(?:、|[和及与]|以及)/;
/** Words for parts that are named without a number. */
const uncounted = /若干|等|其他|以及|部分|大量|多/;

/** The parts behind each 其中 of a sentence. */
function* partsAfter(text: string, sentence: Sentence): Generator<Breakdown> {
  const { range, counts } = sentence;
  for (const match of text.slice(range.start, range.end).matchAll(/其中/g)) {
    const at = range.start + match.index;
    const opens = text.lastIndexOf('（', at);
    const isBracketed = opens >= range.start && !text.slice(opens, at).includes('）');
    const closes = isBracketed ? text.indexOf('）', at) : -1;
    const next = text.indexOf('其中', at + 2);
    const end = Math.min(range.end, ...[closes, next].filter((stop) => stop > at));
    const parts = listAt(
      text,
      counts.filter((count) => count.range.start > at && count.end <= end),
      nextPart,
    );
    const [first] = parts;
    if (!first) continue;
    const before = counts.filter((count) => count.end <= at && count.counter === first.counter);
    const wholes = isBracketed
      ? before.slice(-1)
      : before.length > 0
        ? before
        : at - range.start <= 2
          ? (sentence.previous?.counts ?? []).filter(({ counter }) => counter === first.counter)
          : [];
    if (wholes.length === 0) continue;
    const last = parts[parts.length - 1]!;
    if (rest.test(text.slice(at, last.range.start))) yield { sentence, wholes, parts, claim: 'all' };
    else {
      const claim = channel.test(text.slice(at, last.end)) ? 'overlapping' : 'some';
      yield { sentence, wholes, parts: listAt(text, parts, nextInList), claim };
    }
  }
}

/** A list that ends in its own sum: 网上申请4件、信函申请3件，共计7件. */
function* sumsUp(text: string, sentence: Sentence): Generator<Breakdown> {
  const { range, counts } = sentence;
  for (const [at, whole] of counts.entries()) {
    const before = counts[at - 1];
    if (
      !before ||
      !/^[，,、]?(?:两项|以上)?(?:总?共计?|合计|总计)为?$/.test(text.slice(before.end, whole.range.start))
    )
      continue;
    const words = text.slice(range.start, whole.range.start);
    const parts = counts.slice(0, at).filter(({ counter }) => counter === whole.counter);
    if (parts.length < 2 || uncounted.test(words) || words.includes('其中')) continue;
    yield { sentence, wholes: [whole], parts, claim: 'all' };
  }
}

/** The counts from the first on that stand in one list, `joint` between each and the next. */
function listAt(text: string, counts: readonly Count[], joint: RegExp): readonly Count[] {
  const goesOn = (at: number) => {
    const [part, next] = [counts[at - 1]!, counts[at]!];
    const between = text.slice(part.end, next.range.start);
    return part.counter === next.counter && joint.test(between) && !otherCount.test(between);
  };
  let to = 1;
  while (to < counts.length && goesOn(to)) to++;
  return counts.slice(0, to);
}
