import type { Report } from '../../binding/report';
import { dateInYear, isCalendarDate, type CalendarDate } from '../../text/dates';
import type { TextEdit, TextRange } from '../../text/textRange';
import type { Rule } from '../rule';

/** REG 49, F21: the period is the calendar year of the report. A whole other year is date/year's. */
export const datePeriod: Rule = {
  id: 'date/period',
  severity: 'error',
  title: { 'zh-cn': '统计期限不是报告年度的全年', en: 'The period is not the whole year of the report' },
  messages: {
    'zh-cn': {
      wrong: '统计期限应为 {year} 年 1 月 1 日至 12 月 31 日，现为{actual}',
      rewrite: '改为 {year} 年全年',
    },
    en: {
      wrong: 'The period should be 1 January to 31 December {year}, not {actual}',
      rewrite: 'Change to the whole of {year}',
    },
  },
  *check(report: Report) {
    const { period, form } = report;
    if (!period || !form.period || !isCalendarDate(period.start) || !isCalendarDate(period.end)) return;
    const isWhole = isDay(period.start, form.period.start) && isDay(period.end, form.period.end);
    if (isWhole && period.start.year === period.end.year) return;
    const year = report.year ?? period.end.year;
    const facts = { year, actual: report.tree.text.slice(period.range.start, period.range.end) };
    yield {
      range: period.range,
      message: { key: 'wrong', facts },
      fixes: [
        {
          title: { key: 'rewrite', facts },
          preferred: true,
          safety: 'needs-a-look',
          edits: [
            ...rewrite(
              report.tree.text,
              period.startRange,
              period.start,
              dateInYear(year, form.period.start),
            ),
            ...rewrite(report.tree.text, period.endRange, period.end, dateInYear(year, form.period.end)),
          ],
        },
      ],
    };
  },
};

function isDay({ month, day }: CalendarDate, monthAndDay: string): boolean {
  const wanted = dateInYear(0, monthAndDay);
  return month === wanted.month && day === wanted.day;
}

/** Changes only the numbers that are wrong and leaves the spelling as it is. */
function rewrite(text: string, range: TextRange, from: CalendarDate, to: CalendarDate): TextEdit[] {
  const numbers = [...text.slice(range.start, range.end).matchAll(/[0-9０-９]+/g)];
  const parts = (['year', 'month', 'day'] as const).slice(3 - numbers.length);
  return parts.flatMap((part, index) => {
    const match = numbers[index]!;
    const start = range.start + match.index;
    return from[part] === to[part]
      ? []
      : [{ range: { start, end: start + match[0].length }, newText: String(to[part]) }];
  });
}
