import type { Report, ReportSection } from '../../binding/report';
import { writeBlankTable } from '../../forms/blankTable';
import type { FormSection } from '../../forms/schema';
import { trimRange, type TextEdit, type TextRange } from '../../text/textRange';
import { formatNumbering } from '../numbering';
import { usualLayout } from '../rewriteTable';
import type { Rule } from '../rule';
import { headingMarks, lineEndOf, officialHeading, placeholder } from '../sectionText';

/** F21, F19: a report has six sections. */
export const sectionMissing: Rule = {
  id: 'section/missing',
  severity: 'error',
  ofForm: true,
  title: { 'zh-cn': '缺少规定的部分', en: 'A mandatory section is missing' },
  messages: {
    'zh-cn': { missing: '缺少“{heading}”', insert: '插入“{heading}”' },
    en: { missing: 'The section “{heading}” is missing', insert: 'Insert “{heading}”' },
  },
  *check(report: Report) {
    for (const section of report.form.sections) {
      if (section.optional || report.sections.some(({ form }) => form.id === section.id)) continue;
      const before = neighbourBefore(report, section);
      const heading = officialHeading(report, section);
      yield {
        range: before ? before.heading.title : firstWords(report),
        message: { key: 'missing', facts: { heading } },
        anchor: { section: section.id },
        fixes: [
          {
            title: { key: 'insert', facts: { heading } },
            preferred: true,
            safety: 'needs-a-look',
            edits: [insertion(report, section, before), ...renumberings(report, section)],
          },
        ],
      };
    }
  },
};

/** The last section that stands before the missing one in the form. */
function neighbourBefore(report: Report, missing: FormSection): ReportSection | undefined {
  const earlier = report.form.sections.slice(0, report.form.sections.indexOf(missing)).map(({ id }) => id);
  return report.sections.filter(({ form }) => earlier.includes(form.id)).pop();
}

function firstWords(report: Report): TextRange {
  const words = report.tree.blocks.find((block) => block.kind !== 'blank');
  return report.title?.range ?? trimRange(report.tree.text, words?.range ?? { start: 0, end: 0 });
}

function insertion(report: Report, section: FormSection, before: ReportSection | undefined): TextEdit {
  const { text } = report.tree;
  const lineEnd = lineEndOf(text);
  const table = report.form.tables.find(({ id }) => id === section.table);
  const body = table ? `\n${writeBlankTable(table, usualLayout(report)).trimEnd()}` : placeholder;
  const [mark, endMark] = headingMarks(text, report.sections[0]?.heading);
  const words = `${mark}${officialHeading(report, section)}${endMark}\n${body}`.replaceAll('\n', lineEnd);
  const range = before ? before.range : report.opening;
  const end = trimRange(text, range).end;
  const gap =
    /(?:\r\n|\r|\n)[ \t\u3000]*(?:\r\n|\r|\n)/.test(text.slice(end, range.end)) || table ? lineEnd : '';
  const isFirst = text.slice(0, end).trim() === '';
  return { range: { start: end, end }, newText: isFirst ? words + lineEnd : lineEnd + gap + words };
}

/** Later sections that closed the gap in the numbering get their own numbers back. */
function renumberings(report: Report, missing: FormSection): TextEdit[] {
  const place = (section: FormSection) => report.form.sections.indexOf(section);
  return report.sections.flatMap(({ form, heading }) => {
    const { numbering } = heading;
    if (!numbering || place(form) < place(missing) || numbering.ordinal === place(form) + 1) return [];
    return [{ range: numbering.range, newText: formatNumbering(numbering.style, place(form) + 1) }];
  });
}
