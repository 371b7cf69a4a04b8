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
    const { year, yearMentions, period } = report;
    if (year === null) return;
    const isSplit = period !== null && period.start.year !== period.end.year;
    const firm = yearMentions.filter(({ source }) => source !== 'text' && !(isSplit && source === 'period'));
    const wrong = firm.filter((mention) => mention.year !== year);
    for (const mention of wrong) yield finding(mention, year, yearMentions);
  },
};

function finding(mention: YearMention, year: number, mentions: readonly YearMention[]): RuleFinding {
  const right = mentions.find((other) => other.year === year);
  const facts = { actual: mention.year, year };
  return {
    range: mention.range,
    message: { key: 'differs', facts },
    expected: year,
    actual: mention.year,
    related: right ? [{ range: right.range, message: { key: 'other', facts } }] : [],
    fixes: [
      {
        title: { key: 'rewrite', facts },
        preferred: true,
        safety: 'needs-a-look',
        edits: [{ range: mention.range, newText: String(year) }],
      },
    ],
  };
}
