import { foldDigits } from '../../text/digits';
import type { TextRange } from '../../text/textRange';
import type { IssuedDate, Period, ReportSection, Title, YearMention } from '../report';
import { metadataValue } from './metadata';

const yearIn = /(?<!\d)((?:19|20)\d{2})\s*年/dg;
const ownYear = /(?<!\d)((?:19|20)\d{2})\s*年(?:度)?[^。；;《》\n]{0,24}?报告/dg;

/** Whatever names the report's year, in text order. */
export function findYearMentions(
  text: string,
  opening: TextRange,
  title: Title | null,
  period: Period | null,
  overview: ReportSection | undefined,
): YearMention[] {
  const mentions: YearMention[] = [];
  const add = (pattern: RegExp, range: TextRange, source: YearMention['source'], most = Infinity) => {
    const matches = [...foldDigits(text.slice(range.start, range.end)).matchAll(pattern)].slice(0, most);
    for (const match of matches) {
      const [start, end] = match.indices![1]!;
      mentions.push({
        year: Number(match[1]),
        range: { start: range.start + start, end: range.start + end },
        source,
      });
    }
  };
  if (title) add(yearIn, title.range, 'title', 1);
  const group = metadataValue(text, opening, ['组配分类', '所属年度', '报告年度']);
  if (group) add(yearIn, group, 'metadata', 1);
  add(ownYear, { start: title?.range.end ?? opening.start, end: opening.end }, 'text');
  if (overview) add(/^\s*((?:19|20)\d{2})\s*年(?:度)?\s*[，,]/dg, firstWords(overview), 'text', 1);
  if (period) {
    mentions.push({ year: period.start.year, range: yearRange(period.startRange), source: 'period' });
    if (/^\d{4}/.test(foldDigits(text.slice(period.endRange.start, period.endRange.end)))) {
      mentions.push({ year: period.end.year, range: yearRange(period.endRange), source: 'period' });
    }
  }
  const outside = mentions.filter(
    ({ source, range }) =>
      source !== 'text' || !period || range.end <= period.range.start || range.start >= period.range.end,
  );
  return outside.sort((a, b) => a.range.start - b.range.start);
}

/** Where a section may begin with its year. */
function firstWords({ heading, range }: ReportSection): TextRange {
  return { start: heading.range.end, end: Math.min(range.end, heading.range.end + 100) };
}

function yearRange({ start }: TextRange): TextRange {
  return { start, end: start + 4 };
}

const weight: Readonly<Record<YearMention['source'], number>> = {
  title: 2,
  period: 1,
  metadata: 2,
  text: 1,
};

/** The year that most of the mentions name, or of equal ones the one that the text names more often; null if there are none. */
export function reportYear(
  mentions: readonly YearMention[],
  issued: readonly IssuedDate[],
  text: string,
): number | null {
  const votes = new Map<number, number>();
  for (const { year, source } of mentions) votes.set(year, (votes.get(year) ?? 0) + weight[source]);
  // A report is issued in the year after the one it is on.
  for (const { date } of issued) {
    const count = votes.get(date.year - 1);
    if (count !== undefined) votes.set(date.year - 1, count + 1);
  }
  const most = Math.max(...votes.values());
  const leading = [...votes].filter(([, count]) => count === most).map(([year]) => year);
  const named = (year: number) => text.split(String(year)).length;
  return leading.reduce<number | null>(
    (best, year) => (best === null || named(year) > named(best) ? year : best),
    null,
  );
}
