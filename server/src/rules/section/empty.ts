import type { Report } from '../../binding/report';
import type { Rule } from '../rule';

/** A heading with nothing under it. A section that lacks its table is table/missing's. */
export const sectionEmpty: Rule = {
  id: 'section/empty',
  severity: 'warning',
  title: { 'zh-cn': '标题下没有内容', en: 'Nothing stands under a heading' },
  messages: {
    'zh-cn': { empty: '“{section}”没有内容' },
    en: { empty: '“{section}” has no content' },
  },
  scope: 'section',
  *check(report: Report) {
    for (const { form, heading, range } of report.sections) {
      if (form.table !== undefined) continue;
      if (report.tree.text.slice(heading.range.end, range.end).trim() !== '') continue;
      yield {
        range: heading.title,
        message: { key: 'empty', facts: { section: form.label } },
        anchor: { section: form.id },
      };
    }
  },
};
