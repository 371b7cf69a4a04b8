import type { Report, ReportSection } from '../../binding/report';
import { formatChineseNumeral } from '../../text/numerals';
import { trimRange, type TextEdit } from '../../text/textRange';
import type { Rule } from '../rule';
import { lineEndOf, placeholder, wordsOf } from '../sectionText';

/** F21, F19: part one covers five topics; a heading for each is not asked for. */
export const sectionTopic: Rule = {
  id: 'section/topic',
  severity: 'info',
  title: { 'zh-cn': '总体情况没有写到规定的方面', en: 'Part one leaves out one of its topics' },
  messages: {
    'zh-cn': { missing: '“{section}”没有写到“{topic}”', insert: '补上“{topic}”一段' },
    en: { missing: '“{section}” does not speak of “{topic}”', insert: 'Insert a part on “{topic}”' },
  },
  scope: 'section',
  *check(report: Report) {
    for (const section of report.sections) {
      if (section.form.topics.length === 0) continue;
      const words = wordsOf(report, section);
      if (words.isEmpty) continue;
      for (const topic of section.form.topics) {
        if (words.speaksOf(topic)) continue;
        const facts = { section: section.form.label, topic: topic.label };
        yield {
          range: section.heading.title,
          message: { key: 'missing', facts },
          anchor: { section: section.form.id },
          fixes: [
            {
              title: { key: 'insert', facts },
              preferred: false,
              safety: 'needs-a-look',
              edits: [insertion(report, section, topic.label)],
            },
          ],
        };
      }
    }
  },
};

function insertion(report: Report, section: ReportSection, topic: string): TextEdit {
  const { text } = report.tree;
  const ordinals = section.body.flatMap((block) =>
    block.kind === 'heading' && block.numbering?.style === 'chinese-bracketed'
      ? [block.numbering.ordinal]
      : [],
  );
  const number = ordinals.length > 0 ? `（${formatChineseNumeral(Math.max(...ordinals) + 1)}）` : '';
  const { end } = trimRange(text, section.range);
  return { range: { start: end, end }, newText: `${lineEndOf(text)}${number}${topic}。${placeholder}` };
}
