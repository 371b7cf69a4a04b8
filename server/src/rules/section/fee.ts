import type { Report, ReportSection } from '../../binding/report';
import { trimRange } from '../../text/textRange';
import type { Rule } from '../rule';
import { isInForce, lineEndOf, placeholder, wordsOf } from '../sectionText';

/** F21: from the reports on 2021 on, part six says whether 信息处理费 was collected (FEE). */
export const sectionFee: Rule = {
  id: 'section/fee',
  severity: 'warning',
  title: { 'zh-cn': '没有报告信息处理费情况', en: 'Part six does not speak of the processing fee' },
  messages: {
    'zh-cn': { missing: '“{section}”没有写明{subject}', insert: '补上{subject}一句' },
    en: {
      missing: '“{section}” does not speak of {subject}',
      insert: 'Insert a sentence on {subject}',
    },
  },
  scope: 'section',
  *check(report: Report) {
    for (const section of report.sections) {
      const asked = isInForce(report) ? section.form.mustMention : undefined;
      if (!asked) continue;
      const words = wordsOf(report, section);
      if (words.isEmpty || words.speaksOf(asked)) continue;
      const { text } = report.tree;
      const { end } = trimRange(text, section.range);
      const facts = { section: section.form.label, subject: asked.label };
      yield {
        range: lastLine(text, section),
        message: { key: 'missing', facts },
        anchor: { section: section.form.id },
        fixes: [
          {
            title: { key: 'insert', facts },
            preferred: false,
            safety: 'needs-a-look',
            edits: [
              {
                range: { start: end, end },
                newText: `${lineEndOf(text)}本年度${asked.label}：${placeholder}。`,
              },
            ],
          },
        ],
      };
    }
  },
};

function lastLine(text: string, { heading, range }: ReportSection) {
  const words = trimRange(text, { start: heading.range.end, end: range.end });
  const line = Math.max(text.lastIndexOf('\n', words.end - 1), text.lastIndexOf('\r', words.end - 1)) + 1;
  return { start: Math.max(words.start, line), end: words.end };
}
