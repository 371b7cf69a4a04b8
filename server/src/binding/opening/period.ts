import { foldDigits } from '../../text/digits';
import { shiftRange, trimRange, type TextRange } from '../../text/textRange';
import type { Passage, ReportTree } from '../../syntax/tree';
import type { Period } from '../report';

const separator = String.raw`\s{0,2}[年.\-/]\s{0,2}`;
const monthSeparator = String.raw`\s{0,2}[月.\-/]\s{0,2}`;
const start = String.raw`(?<start>(?<year>\d{4})${separator}(?<month>\d{1,2})${monthSeparator}(?<day>\d{1,2})(?:\s?日)?)`;
const end = String.raw`(?<end>(?:(?<endYear>\d{4})${separator})?(?<endMonth>\d{1,2})${monthSeparator}(?<endDay>\d{1,2})(?:\s?日)?)`;
const pattern = new RegExp(
  String.raw`(?<!\d)${start}\s{0,2}起?\s{0,2}(?:至|到|—{1,2}|－|-|–|~|～)\s{0,2}${end}`,
  'dg',
);

/** Words near a period that say it is the one of the figures. */
const figureWords = /统计|数据|期限|时限|报告期/;

/** The period that the figures cover: a year's begin or end in the opening, or anywhere one near words that say so. */
export function findPeriod(tree: ReportTree, opening: TextRange): Period | null {
  const stated = periodIn(tree.text.slice(opening.start, opening.end), beginsOrEndsYear);
  if (stated) return shiftPeriod(stated, opening.start);
  for (let at = tree.passageFrom(opening.end); at < tree.passages.length; at++) {
    const period = periodOf(tree.passages[at]!);
    if (period) return shiftPeriod(period, tree.starts[at]!);
  }
  return null;
}

const found = new WeakMap<Passage, Period | null>();

function periodOf(passage: Passage): Period | null {
  let period = found.get(passage);
  if (period === undefined) found.set(passage, (period = periodIn(passage.text, () => false)));
  return period;
}

/** The first period in a text that stands near words on figures, or is taken without. */
function periodIn(text: string, isTaken: (period: Period) => boolean): Period | null {
  for (const match of foldDigits(text).matchAll(pattern)) {
    const period = toPeriod(text, match);
    const around = text.slice(Math.max(0, period.range.start - 60), period.range.end + 20);
    if (figureWords.test(around) || isTaken(period)) return period;
  }
  return null;
}

function shiftPeriod(period: Period, by: number): Period {
  return {
    ...period,
    range: shiftRange(period.range, by),
    startRange: shiftRange(period.startRange, by),
    endRange: shiftRange(period.endRange, by),
  };
}

function beginsOrEndsYear(period: Period): boolean {
  const beginsYear = period.start.month === 1 && period.start.day === 1;
  return beginsYear || (period.end.month === 12 && period.end.day === 31);
}

function toPeriod(text: string, match: RegExpExecArray): Period {
  const groups = match.groups!;
  const rangeOf = (name: string) => {
    const [from, to] = match.indices!.groups![name]!;
    return trimRange(text, { start: from, end: to });
  };
  const [startRange, endRange] = [rangeOf('start'), rangeOf('end')];
  return {
    start: { year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) },
    end: {
      year: Number(groups.endYear ?? groups.year),
      month: Number(groups.endMonth),
      day: Number(groups.endDay),
    },
    range: { start: startRange.start, end: endRange.end },
    startRange,
    endRange,
  };
}
