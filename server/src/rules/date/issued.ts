import type { IssuedDate, Report } from '../../binding/report';
import { compareDates, isCalendarDate } from '../../text/dates';
import type { Message } from '../finding';
import type { Rule } from '../rule';

/** REG 49: a report is published in the year after. 成文日期 and signature, where both are there, agree. */
export const dateIssued: Rule = {
  id: 'date/issued',
  severity: 'warning',
  title: { 'zh-cn': '成文日期或落款日期有误', en: 'Issued before the period ended, or on two dates' },
  messages: {
    'zh-cn': {
      early: '“{date}”早于统计期限结束（{year} 年 12 月 31 日）',
      differs: '“{date}”与成文日期“{other}”不一致',
      earlyAndDiffers: '“{date}”早于统计期限结束（{year} 年 12 月 31 日），也与成文日期“{other}”不一致',
      other: '成文日期',
    },
    en: {
      early: '“{date}” lies before the end of the period (31 December {year})',
      differs: '“{date}” is not the issue date “{other}” above the report',
      earlyAndDiffers:
        '“{date}” lies before the end of the period (31 December {year}) and is not the issue date “{other}”',
      other: 'The issue date',
    },
  },
  *check(report: Report) {
    const { issued, year } = report;
    const dates = issued.filter(({ date }) => isCalendarDate(date));
    const written = dates.find(({ source }) => source === 'metadata');
    for (const mention of dates) {
      const isEarly = year !== null && compareDates(mention.date, { year, month: 12, day: 31 }) < 0;
      const other =
        written && mention !== written && compareDates(mention.date, written.date) !== 0
          ? written
          : undefined;
      if (!isEarly && !other) continue;
      yield {
        range: mention.range,
        message: message(report, mention, other, isEarly),
        related: other ? [{ range: other.range, message: { key: 'other', facts: {} } }] : [],
      };
    }
  },
};

function message(
  report: Report,
  mention: IssuedDate,
  other: IssuedDate | undefined,
  isEarly: boolean,
): Message {
  const words = ({ range }: IssuedDate) => report.tree.text.slice(range.start, range.end);
  const facts = { date: words(mention), year: report.year ?? '', other: other ? words(other) : '' };
  return { key: isEarly ? (other ? 'earlyAndDiffers' : 'early') : 'differs', facts };
}
