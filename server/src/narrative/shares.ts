import type { Report } from '../binding/report';
import type { TextRange } from '../text/textRange';
import { foldDigits } from '../text/digits';
import type { Count } from './counts';
import { sentencesOf, type Sentence } from './sentences';

/** A percentage that follows from two numbers beside it: 予以公开5件，占71.4%. */
export interface Share {
  /** The number in front of the %. */
  readonly range: TextRange;
  readonly percent: number;
  /** Decimal places, as written. */
  readonly decimals: number;
  readonly isApproximate: boolean;
  readonly part: Count;
  /** What the part may be a share of, the likeliest first; the counts of the paragraph so far. */
  readonly wholes: readonly Count[];
}

const share =
  /占(?!地|用|据|有)(?:[^，,。；;：:%％\d]{0,16})(约|近|超过?)?\s*(\d{1,3}(?:\.\d{1,3})?)\s*[%％]/g;

/** What may stand between a count and its share. */
const joint = /^[\s，,、（(的]{0,4}[约各]?$/;

/** Every share of the running text whose part stands right before it, in text order. */
export function sharesOf(report: Report): Share[] {
  return sentencesOf(report).flatMap((sentence) => [...sharesIn(report.tree.text, sentence)]);
}

function* sharesIn(text: string, sentence: Sentence): Generator<Share> {
  const { range, counts } = sentence;
  const words = foldDigits(text.slice(range.start, range.end));
  for (const match of words.matchAll(share)) {
    const at = range.start + match.index;
    const part = counts.find(({ end }) => end <= at && joint.test(text.slice(end, at)));
    const wholes = part ? wholesOf(text, sentence, part) : [];
    if (!part || wholes.length === 0 || part.least !== part.most) continue;
    const digits = match[2]!;
    const start = at + match[0].lastIndexOf(digits);
    yield {
      range: { start, end: start + digits.length },
      percent: Number(digits),
      decimals: digits.split('.')[1]?.length ?? 0,
      isApproximate: /[约近超]/.test(text.slice(at - 1, start)),
      part,
      wholes,
    };
  }
}

/** The counts of the same kind before a part; the largest before its 其中 in the sentence first. */
function wholesOf(text: string, sentence: Sentence, part: Count): readonly Count[] {
  const earlier: Count[] = [];
  for (let at: Sentence | null = sentence; at; at = at.previous) earlier.unshift(...at.counts);
  const before = earlier.filter(
    ({ end, counter, least, most }) => end < part.range.start && counter === part.counter && least === most,
  );
  const split = text.lastIndexOf('其中', part.range.start);
  const divided = before.filter(({ end }) => end <= split);
  const beside = divided.filter(({ range }) => range.start >= sentence.range.start);
  const near = [beside, divided, before.slice(0, 1)].find((counts) => counts.length > 0) ?? [];
  const whole = near.reduce<Count | null>(
    (largest, count) => (largest && largest.value >= count.value ? largest : count),
    null,
  );
  return whole ? [whole, ...before.filter((count) => count !== whole)] : [];
}
