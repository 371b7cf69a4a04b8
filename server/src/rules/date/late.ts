import type { Report } from '../../binding/report';
import { compareDates, dateInYear, isCalendarDate } from '../../text/dates';
import type { Rule } from '../rule';

/** REG 49: agencies publish by 31 January, a government's summary report by 31 March. */
export const dateLate: Rule = {
  id: 'date/late',
  severity: 'hint',
  title: { 'zh-cn': '晚于法定公布期限', en: 'Issued after the legal deadline' },
  messages: {
    'zh-cn': { late: '晚于法定期限（{deadline}）' },
    en: { late: 'Later than the legal deadline ({deadline})' },
  },
  *check(report: Report) {
    const { year, form } = report;
    if (year === null || !form.deadline) return;
    const { agency, government } = form.deadline;
    const isGovernment = report.organization?.name.endsWith('人民政府') === true;
    const deadline = dateInYear(year + 1, isGovernment ? government : agency);
    for (const { date, range } of report.issued) {
      if (!isCalendarDate(date) || compareDates(date, deadline) <= 0) continue;
      const words = [deadline.year, deadline.month, deadline.day].map((part) =>
        String(part).padStart(2, '0'),
      );
      yield { range, message: { key: 'late', facts: { deadline: words.join('-') } } };
    }
  },
};
