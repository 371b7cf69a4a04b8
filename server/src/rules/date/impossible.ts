import type { Report } from '../../binding/report';
import { findDates, isCalendarDate, type DateMention } from '../../text/dates';
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
  *check({ tree: { text } }: Report) {
    yield* impossible(text, findDates(text));
  },
  further: [{ check: expectedDates }],
};

/**
 * The dates of the period and of the issue: a period's end may leave out the year, and 2021.2.30 is taken for a date only
 * where one is expected. Those that are dates anywhere are told with their passage.
 */
function expectedDates({ period, issued, tree: { text } }: Report): Iterable<RuleFinding> {
  const ofPeriod = period
    ? [
        { date: period.start, range: period.startRange },
        { date: period.end, range: period.endRange },
      ]
    : [];
  const expected = [...issued, ...ofPeriod].filter(({ range }) => findDates(text, range).length === 0);
  return impossible(text, expected);
}

function* impossible(text: string, mentions: readonly DateMention[]): Generator<RuleFinding> {
  for (const { date, range } of mentions) {
    if (isCalendarDate(date)) continue;
    yield { range, message: { key: 'impossible', facts: { date: text.slice(range.start, range.end) } } };
  }
}
