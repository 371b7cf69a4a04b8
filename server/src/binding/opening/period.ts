import { foldDigits } from '../../text/digits';
import { trimRange, type TextRange } from '../../text/textRange';
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

/** The period that the figures cover: one near words that say so, or a year's begin or end in the opening. */
export function findPeriod(text: string, opening: TextRange): Period | null {
  for (const match of foldDigits(text).matchAll(pattern)) {
    const period = toPeriod(text, match);
    const { range } = period;
    const around = text.slice(Math.max(0, range.start - 60), range.end + 20);
    if (figureWords.test(around) || (range.end <= opening.end && beginsOrEndsYear(period))) return period;
  }
  return null;
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
