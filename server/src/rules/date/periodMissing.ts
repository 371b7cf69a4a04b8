import type { Report } from '../../binding/report';
import { fillSentence } from '../../forms/sentences';
import { trimRange } from '../../text/textRange';
import type { Fix } from '../finding';
import type { Rule } from '../rule';
import { lineEndOf } from '../sectionText';

/** Habit, not law: most reports say which period their figures cover. */
export const datePeriodMissing: Rule = {
  id: 'date/period-missing',
  severity: 'info',
  title: { 'zh-cn': '没有写明数据的统计期限', en: 'The period of the figures is not stated' },
  messages: {
    'zh-cn': { missing: '没有写明所列数据的统计期限', insert: '插入统计期限一句（请核对）' },
    en: {
      missing: 'The period that the figures cover is not stated',
      insert: 'Insert the sentence on the period (check it)',
    },
  },
  *check(report: Report) {
    if (report.period || !report.form.period) return;
    const { text } = report.tree;
    const opening = trimRange(text, report.opening);
    const [firstLine] = /^[^\r\n]*/.exec(text.slice(opening.start))!;
    yield {
      range: report.title?.range ?? { start: opening.start, end: opening.start + firstLine.length },
      message: { key: 'missing', facts: {} },
      fixes: insertions(report, opening.end),
    };
  },
};

function insertions({ form, year, tree: { text } }: Report, at: number): Fix[] {
  const usual = form.sentences.find(({ id }) => id === 'period');
  const words = usual && fillSentence(usual, (name) => (name === 'year' ? year?.toString() : undefined));
  if (words === undefined) return [];
  const sentence = `${words}〔请核对〕`;
  return [
    {
      title: { key: 'insert', facts: {} },
      preferred: false,
      safety: 'needs-a-look',
      edits: [
        {
          range: { start: at, end: at },
          newText: at === 0 ? sentence + lineEndOf(text) : lineEndOf(text) + sentence,
        },
      ],
    },
  ];
}
