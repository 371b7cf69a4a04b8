import { findDates, type CalendarDate } from '../text/dates';
import { foldDigits } from '../text/digits';
import { trimRange, type TextRange } from '../text/textRange';
import type { IssuedDate, Organization, Period, ReportSection, Title, YearMention } from './report';

/** What names a report: 政府信息公开…年度报告 or 工作报告. */
const reportName = /信息公开[^。；，,;]{0,16}报告/;
const leftovers = /^(?:\s|[#*＃]|\[bookmark:[^\]]*\])+|(?:\s|\*)+$/g;

/** The first one to three lines that together name a report, without sentence marks: the title. */
export function findTitle(text: string, opening: TextRange): Title | null {
  const lines = linesIn(text, opening)
    .filter((line) => line.start < line.end)
    .slice(0, 12);
  for (const [first, line] of lines.entries()) {
    for (let count = 1; count <= 3 && first + count <= lines.length; count++) {
      const range = { start: line.start, end: lines[first + count - 1]!.end };
      const words = lines.slice(first, first + count).map((part) => text.slice(part.start, part.end));
      const title = words.map((part) => part.replace(leftovers, '')).join('');
      if (isTitle(title)) return { text: title, range };
    }
  }
  return null;
}

function isTitle(title: string): boolean {
  return (
    title.length <= 80 && /报告\s*$/.test(title) && reportName.test(title) && !/[。；;：:，,|]/.test(title)
  );
}

/** Whether a text's opening speaks of itself as a report, with or without a title line. */
export function namesReport(text: string, opening: TextRange): boolean {
  return reportName.test(text.slice(opening.start, opening.end));
}

function linesIn(text: string, range: TextRange): TextRange[] {
  const lines: TextRange[] = [];
  let start = range.start;
  for (const line of text.slice(range.start, range.end).split(/\r\n|\r|\n/)) {
    lines.push(trimRange(text, { start, end: start + line.length }));
    start += line.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}

/** The value behind one of `keys` in the lines of metadata above a report: `发布机构: | 某某局 |`. */
function metadataValue(text: string, opening: TextRange, keys: RegExp): TextRange | null {
  const found = new RegExp(
    `(?:${keys.source})\\s*[:：]?[\\s|]*[:：]?[\\s|]*([^\\s|][^|\\t\\r\\n]*?)(?=\\s{2,}|[|\\t\\r\\n]|$)`,
    'd',
  ).exec(text.slice(opening.start, opening.end));
  const at = found?.indices?.[1];
  return at ? trimRange(text, { start: opening.start + at[0], end: opening.start + at[1] }) : null;
}

const date = String.raw`(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?`;
const dateOrDay = String.raw`(?:(\d{4})\s*[年.\-/]\s*)?(\d{1,2})\s*[月.\-/]\s*(\d{1,2})\s*日?`;
const periodPattern = new RegExp(
  String.raw`(?<!\d)${date}\s*起?\s*(?:至|到|—+|－|-|–|~|～)\s*${dateOrDay}`,
  'dg',
);
const periodWords = /统计|数据|期限|时限|报告期/;

/** The period that the figures cover: in the opening, or in a sentence that speaks of figures or a period. */
export function findPeriod(text: string, opening: TextRange): Period | null {
  for (const match of foldDigits(text).matchAll(periodPattern)) {
    const [start, end] = match.indices![0]!;
    const sentence = text.slice(Math.max(0, start - 60), Math.min(text.length, end + 20));
    if (!periodWords.test(sentence) && !isWholeYearIn(match, opening)) continue;
    const numbers = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    const [year, month, day, endYear = year, endMonth, endDay] = numbers as [
      number,
      number,
      number,
      number?,
      number?,
      number?,
    ];
    const secondStart = match.indices![4]?.[0] ?? match.indices![5]![0];
    return {
      start: { year, month, day },
      end: { year: endYear!, month: endMonth!, day: endDay! },
      range: trimRange(text, { start, end }),
      startRange: {
        start,
        end: trimRange(text, {
          start,
          end: match.indices![3]![1] + (text[match.indices![3]![1]] === '日' ? 1 : 0),
        }).end,
      },
      endRange: trimRange(text, { start: secondStart, end }),
    };
  }
  return null;
}

function isWholeYearIn(match: RegExpMatchArray, opening: TextRange): boolean {
  const inOpening = opening.start <= match.index! && match.index! < opening.end;
  const fromNewYear = Number(match[2]) === 1 && Number(match[3]) === 1;
  return inOpening && (fromNewYear || (Number(match[5]) === 12 && Number(match[6]) === 31));
}

/** 成文日期 above the report and the date under it, in text order. */
export function findIssued(text: string, opening: TextRange, signature: Signature | null): IssuedDate[] {
  const issued: IssuedDate[] = [];
  const value = metadataValue(text, opening, /成文日期|生成日期/);
  const [written] = value ? findDates(text, value) : [];
  if (written) issued.push({ ...written, source: 'metadata' });
  if (signature) issued.push({ date: signature.date, range: signature.dateRange, source: 'signature' });
  return issued;
}

/** The agency and the date under a report. */
export interface Signature {
  /** Where the signature begins. */
  readonly start: number;
  readonly organization: TextRange | null;
  readonly date: CalendarDate;
  readonly dateRange: TextRange;
}

/** The text's last line, if it is a date and nothing else, and the agency's name above it. */
export function findSignature(text: string): Signature | null {
  const tail = Math.max(0, text.length - 400);
  const lines = linesIn(text, { start: tail, end: text.length }).filter((line) => line.start < line.end);
  const last = lines[lines.length - 1];
  const [mention] = last ? findDates(text, last) : [];
  if (!last || !mention) return null;
  const around = text.slice(last.start, mention.range.start) + text.slice(mention.range.end, last.end);
  if (/[^\s（）()]/.test(around)) return null;
  const above = lines[lines.length - 2];
  const organization = above && isName(text.slice(above.start, above.end)) ? above : null;
  return {
    start: organization?.start ?? last.start,
    organization,
    date: mention.date,
    dateRange: mention.range,
  };
}

function isName(line: string): boolean {
  return (
    line.length >= 3 &&
    line.length <= 40 &&
    /^[\p{Script=Han}（）()·\s]+$/u.test(line) &&
    !/^[一二三四五六七八九十]+、/.test(line)
  );
}

/** The agency: 发布机构, else the title's words before the year, else the signature. */
export function findOrganization(
  text: string,
  opening: TextRange,
  title: Title | null,
  signature: Signature | null,
): Organization | null {
  const publisher = metadataValue(text, opening, /发布机构|发文机关|公开单位|发布单位/);
  const range =
    publisher ?? (title ? titleOrganization(text, title) : null) ?? signature?.organization ?? null;
  return range ? { name: text.slice(range.start, range.end), range } : null;
}

function titleOrganization(text: string, title: Title): TextRange | null {
  const printed = text.slice(title.range.start, title.range.end);
  const match =
    /^(?:\s|[#*＃]|\[bookmark:[^\]]*\])*([\p{Script=Han}（）()·\s]+?)\s*(?:关于)?\s*(?=[0-9０-９〇二][0-9０-９〇零一二三四五六七八九]{3}\s*年|政府信息公开|年度)/du.exec(
      printed,
    );
  const at = match?.indices?.[1];
  if (!at) return null;
  const range = trimRange(text, { start: title.range.start + at[0], end: title.range.start + at[1] });
  return range.end - range.start >= 3 ? range : null;
}

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
  const folded = foldDigits(text);
  const mentions: YearMention[] = [];
  const add = (pattern: RegExp, range: TextRange, source: YearMention['source'], most = Infinity) => {
    const matches = [...folded.slice(range.start, range.end).matchAll(pattern)].slice(0, most);
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
  const group = metadataValue(text, opening, /组配分类|所属年度|报告年度/);
  if (group) add(yearIn, group, 'metadata', 1);
  add(ownYear, { start: title?.range.end ?? opening.start, end: opening.end }, 'text');
  if (overview)
    add(
      /^\s*((?:19|20)\d{2})\s*年(?:度)?\s*[，,]/dg,
      { start: overview.heading.range.end, end: overview.range.end },
      'text',
      1,
    );
  if (period) {
    mentions.push({ year: period.start.year, range: yearRange(period.startRange), source: 'period' });
    if (/^\d{4}/.test(folded.slice(period.endRange.start, period.endRange.end))) {
      mentions.push({ year: period.end.year, range: yearRange(period.endRange), source: 'period' });
    }
  }
  const outside = mentions.filter(
    ({ source, range }) =>
      source !== 'text' || !period || range.end <= period.range.start || range.start >= period.range.end,
  );
  return outside.sort((a, b) => a.range.start - b.range.start);
}

function yearRange({ start }: TextRange): TextRange {
  return { start, end: start + 4 };
}

const weight: Readonly<Record<YearMention['source'], number>> = {
  title: 3,
  period: 1.5,
  metadata: 2,
  text: 1,
};

/** The year that most of the mentions name, the title counting most; null if there are none. */
export function reportYear(mentions: readonly YearMention[]): number | null {
  const votes = new Map<number, number>();
  for (const { year, source } of mentions) votes.set(year, (votes.get(year) ?? 0) + weight[source]);
  let best: number | null = null;
  for (const [year, count] of votes) if (best === null || count > votes.get(best)!) best = year;
  return best;
}
