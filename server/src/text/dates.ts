import { foldDigits } from './digits';
import { parseChineseNumeral } from './numerals';
import type { TextRange } from './textRange';

/** A date as written; it need not exist (`isCalendarDate` tells). */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 in every calendar. */
  readonly month: number;
  readonly day: number;
}

export interface DateMention {
  readonly date: CalendarDate;
  readonly range: TextRange;
}

const spelled = /(?<!\d)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const dashed = /(?<![\d/.-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d/-]|\.\d)/g;
const chinese =
  /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;

/**
 * The dates in a part of a text, in text order: 2023年1月1日, 2023-01-01, 2023.1.1, 2023/1/1, 二〇二三年一月一日.
 * Written with 年月日 a date may be impossible; the other spellings are dates only if they can be, or where one is expected.
 */
export function findDates(text: string, range: TextRange = { start: 0, end: text.length }): DateMention[] {
  return datesIn(text, range, false);
}

/** The dates where a date is expected, behind 成文日期 for instance: in any spelling they may be impossible. */
export function findExpectedDates(text: string, range: TextRange): DateMention[] {
  return datesIn(text, range, true);
}

function datesIn(text: string, range: TextRange, isExpected: boolean): DateMention[] {
  const part = foldDigits(text.slice(range.start, range.end));
  const mentions: DateMention[] = [];
  const add = (match: RegExpMatchArray, year: number, month: number, day: number) => {
    const start = range.start + match.index!;
    mentions.push({ date: { year, month, day }, range: { start, end: start + match[0].length } });
  };
  const hasDay = part.includes('日');
  for (const match of hasDay ? part.matchAll(spelled) : [])
    add(match, Number(match[1]), Number(match[2]), Number(match[3]));
  for (const match of part.matchAll(dashed)) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    if (isExpected || isCalendarDate({ year, month, day })) add(match, year, month, day);
  }
  for (const match of hasDay ? part.matchAll(chinese) : []) {
    const [year, month, day] = [match[1]!, match[2]!, match[3]!].map(parseChineseNumeral);
    if (year && month && day) add(match, year, month, day);
  }
  return mentions.sort((a, b) => a.range.start - b.range.start);
}

/** Whether the calendar has such a date. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return isLeap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of a `MM-DD` in a year. */
export function dateInYear(year: number, monthAndDay: string): CalendarDate {
  const [month, day] = monthAndDay.split('-').map(Number);
  return { year, month: month!, day: day! };
}

/** Negative when `a` is earlier, positive when it is later, 0 when they are equal. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
