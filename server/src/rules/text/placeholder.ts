import type { Report } from '../../binding/report';
import type { Rule } from '../rule';

const placeholders = /〔请[^〔〕\r\n]{1,20}〕/g;

/** What a fix, a proposal or a new report has left for a person to fill in. */
export const textPlaceholder: Rule = {
  id: 'text/placeholder',
  severity: 'warning',
  title: { 'zh-cn': '占位文字还没有填写', en: 'A placeholder is not filled in yet' },
  messages: {
    'zh-cn': { left: '“{text}”是占位文字，请改成报告内容' },
    en: { left: '“{text}” is a placeholder: write the report’s own words in its place' },
  },
  scope: 'passage',
  *check({ tree: { text } }: Report) {
    for (const match of text.matchAll(placeholders)) {
      const range = { start: match.index, end: match.index + match[0].length };
      yield { range, message: { key: 'left', facts: { text: match[0] } } };
    }
  },
};
