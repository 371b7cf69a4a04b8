import type { Report } from '../../binding/report';
import { labelKey } from '../../text/labelKey';
import type { Rule } from '../rule';

/** F21, F19: headings carry the form's words; the wordings that the notices themselves use are accepted. */
export const sectionHeading: Rule = {
  id: 'section/heading',
  severity: 'info',
  title: { 'zh-cn': '标题与规定表述不一致', en: 'A heading differs from the official wording' },
  messages: {
    'zh-cn': { differs: '规定的标题是“{official}”', rewrite: '改为“{official}”' },
    en: { differs: 'The official heading is “{official}”', rewrite: 'Change to “{official}”' },
  },
  *check(report: Report) {
    for (const { form, heading } of report.sections) {
      const key = labelKey(report.tree.text.slice(heading.title.start, heading.title.end));
      if ([form.label, ...form.variants].some((words) => labelKey(words) === key)) continue;
      const facts = { official: form.label };
      yield {
        range: heading.title,
        message: { key: 'differs', facts },
        anchor: { section: form.id },
        fixes: [
          {
            title: { key: 'rewrite', facts },
            preferred: true,
            safety: 'needs-a-look',
            edits: [{ range: heading.title, newText: form.label }],
          },
        ],
      };
    }
  },
};
