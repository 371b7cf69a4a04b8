import type { Report } from '../../binding/report';
import type { Rule } from '../rule';

/** F21, F19: each section stands once. */
export const sectionDuplicate: Rule = {
  id: 'section/duplicate',
  severity: 'error',
  ofForm: true,
  title: { 'zh-cn': '同一部分出现两次', en: 'A section stands twice' },
  messages: {
    'zh-cn': { twice: '“{section}”重复出现', first: '第一次出现在这里' },
    en: { twice: '“{section}” stands here again', first: 'It stands here first' },
  },
  *check(report: Report) {
    for (const [index, section] of report.sections.entries()) {
      const first = report.sections.slice(0, index).find(({ form }) => form.id === section.form.id);
      if (!first) continue;
      yield {
        range: section.heading.title,
        message: { key: 'twice', facts: { section: section.form.label } },
        anchor: { section: section.form.id },
        related: [{ range: first.heading.title, message: { key: 'first', facts: {} } }],
      };
    }
  },
};
