import type { Report } from '../../binding/report';
import { findDates, isCalendarDate } from '../../text/dates';
import type { Rule, RuleFinding } from '../rule';

/** A date that no calendar has: 2月30日, 13月. */
export const dateImpossible: Rule = {
  id: 'date/impossible',
  severity: 'error',
  title: { 'zh-cn': '日期不存在', en: 'A date that no calendar has' },
  messages: {
    'zh-cn': { impossible: '“{date}”不是存在的日期' },
    en: { impossible: '“{date}” is no date of the calendar' },
  },
  scope: 'passage',
  *check(report: Report) {
    const { text } = report.tree;
    const { period } = report;
    const mentions = [
      ...findDates(text),
      ...report.issued,
      ...(period ? [{ date: period.start, range: period.startRange }] : []),
      ...(period ? [{ date: period.end, range: period.endRange }] : []),
    ];
    const seen = new Set<number>();
    for (const { date, range } of mentions) {
      if (isCalendarDate(date) || seen.has(range.start)) continue;
      seen.add(range.start);
      yield { range, message: { key: 'impossible', facts: { date: text.slice(range.start, range.end) } } };
    }
  },
  further: [{ check: periodEnd }],
};

/** The end of a period may leave out the year: it is no date on its own. */
function* periodEnd({ period, tree: { text } }: Report): Generator<RuleFinding> {
  if (!period || isCalendarDate(period.end)) return;
  const { start, end } = period.endRange;
  const date = text.slice(start, end);
  if (!/^[0-9０-９]{4}/.test(date))
    yield { range: { start, end }, message: { key: 'impossible', facts: { date } } };
}
