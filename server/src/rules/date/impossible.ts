import type { Report } from '../../binding/report';
import { findDates, isCalendarDate } from '../../text/dates';
import type { Rule } from '../rule';

/** A date that no calendar has: 2月30日, 13月. */
export const dateImpossible: Rule = {
  id: 'date/impossible',
  severity: 'error',
  title: { 'zh-cn': '日期不存在', en: 'A date that no calendar has' },
  messages: {
    'zh-cn': { impossible: '“{date}”不是存在的日期' },
    en: { impossible: '“{date}” is no date of the calendar' },
  },
  *check(report: Report) {
    const { text } = report.tree;
    for (const { date, range } of findDates(text)) {
      if (isCalendarDate(date)) continue;
      yield { range, message: { key: 'impossible', facts: { date: text.slice(range.start, range.end) } } };
    }
    const { period } = report;
    if (!period || isCalendarDate(period.end) || /^[0-9０-９]{4}/.test(text.slice(period.endRange.start)))
      return;
    const facts = { date: text.slice(period.endRange.start, period.endRange.end) };
    yield { range: period.endRange, message: { key: 'impossible', facts } };
  },
};
