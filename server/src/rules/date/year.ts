import type { Report, YearMention } from '../../binding/report';
import type { Rule, RuleFinding } from '../rule';

/** Title, period and text speak of one year. */
export const dateYear: Rule = {
  id: 'date/year',
  severity: 'error',
  title: { 'zh-cn': '标题、统计期限与正文的年度不一致', en: 'Title, period and text name different years' },
  messages: {
    'zh-cn': {
      differs: '这里是 {actual} 年，而报告年度是 {year} 年',
      other: '这里是 {year} 年',
      rewrite: '改为 {year} 年',
    },
    en: {
      differs: 'This says {actual}, but the report is on {year}',
      other: 'This says {year}',
      rewrite: 'Change to {year}',
    },
  },
  *check(report: Report) {
    const { year, yearMentions } = report;
    if (year === null) return;
    const isSplit = report.period !== null && report.period.start.year !== report.period.end.year;
    const firm = yearMentions.filter(({ source }) => source !== 'text' && !(isSplit && source === 'period'));
    const wrong = firm.filter((mention) => mention.year !== year);
    const period = wrong.filter(({ source }) => source === 'period');
    for (const mention of wrong) {
      if (mention.source !== 'period') yield finding([mention], year, yearMentions);
    }
    if (period.length > 0) yield finding(period, year, yearMentions);
  },
};

/** Mentions that belong together, as the two of a period, are one finding. */
function finding(wrong: readonly YearMention[], year: number, mentions: readonly YearMention[]): RuleFinding {
  const [first] = wrong;
  const right = mentions.find((other) => other.year === year);
  const facts = { actual: first!.year, year };
  return {
    range: { start: first!.range.start, end: wrong[wrong.length - 1]!.range.end },
    message: { key: 'differs', facts },
    expected: year,
    actual: first!.year,
    related: right ? [{ range: right.range, message: { key: 'other', facts } }] : [],
    fixes: [
      {
        title: { key: 'rewrite', facts },
        preferred: true,
        safety: 'needs-a-look',
        edits: wrong.map(({ range }) => ({ range, newText: String(year) })),
      },
    ],
  };
}
