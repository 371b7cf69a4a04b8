import type { Report } from '../../binding/report';
import { sectionFacts } from '../../binding/sectionFacts';
import { wordCount } from '../../text/wordCount';
import type { Rule } from '../rule';
import { isInForce, isRunningText, placeholder } from '../sectionText';

/** A passage begins and ends with a line, so that no word reaches into the next. */
const wordCounts = sectionFacts((text) => wordCount(text.replaceAll(placeholder, '')));

/** F21: part one has a thousand characters at most, “in principle”. Its tables do not count. */
export const sectionLength: Rule = {
  id: 'section/length',
  severity: 'info',
  title: { 'zh-cn': '总体情况篇幅过长', en: 'Part one is longer than it should be' },
  messages: {
    'zh-cn': { long: '“{section}”有 {count} 字，规定原则上不超过 {limit} 字' },
    en: { long: '“{section}” has {count} characters; in principle it should have {limit} at most' },
  },
  scope: 'section',
  *check(report: Report) {
    if (!isInForce(report)) return;
    for (const section of report.sections) {
      const { maxLength: limit, id, label } = section.form;
      if (limit === undefined) continue;
      const count = wordCounts(report.tree, section, isRunningText).reduce((all, words) => all + words, 0);
      if (count <= limit) continue;
      yield {
        range: section.heading.title,
        message: { key: 'long', facts: { section: label, count, limit } },
        anchor: { section: id },
      };
    }
  },
};
