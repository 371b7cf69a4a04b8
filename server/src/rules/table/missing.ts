import type { Report, ReportSection } from '../../binding/report';
import { writeBlankTable } from '../../forms/blankTable';
import type { FormTable } from '../../forms/schema';
import { trimRange } from '../../text/textRange';
import { usualLayout } from '../rewriteTable';
import type { Rule, RuleFinding } from '../rule';

/** F21, F19: sections two, three and four hold a table each. A missing section explains its missing table. */
export const tableMissing: Rule = {
  id: 'table/missing',
  severity: 'error',
  ofForm: true,
  title: { 'zh-cn': '缺少规定的表格', en: 'A table is missing' },
  messages: {
    'zh-cn': { missing: '“{section}”缺少规定的表格', insert: '插入空白表格' },
    en: { missing: '“{section}” lacks its table', insert: 'Insert the blank table' },
  },
  *check(report: Report) {
    const seen = new Set<string>();
    for (const section of report.sections) {
      const table = report.form.tables.find(({ id }) => id === section.form.table);
      if (!table || seen.has(table.id)) continue;
      seen.add(table.id);
      if (report.tables.some(({ form }) => form === table) || holdsPicture(report, section)) continue;
      yield finding(report, section, table);
    }
  },
};

/** A table published as a picture is there, only not readable. */
function holdsPicture(report: Report, { heading, range }: ReportSection): boolean {
  return /!\[|<img|<image|\[图片\]/i.test(report.tree.text.slice(heading.range.end, range.end));
}

function finding(report: Report, section: ReportSection, table: FormTable): RuleFinding {
  const { text } = report.tree;
  const end = trimRange(text, section.range).end;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const blank = writeBlankTable(table, usualLayout(report)).trimEnd().replaceAll('\n', lineEnd);
  return {
    range: section.heading.title,
    message: { key: 'missing', facts: { section: section.form.label } },
    anchor: { section: section.form.id, table: table.id },
    fixes: [
      {
        title: { key: 'insert', facts: {} },
        preferred: true,
        safety: 'needs-a-look',
        edits: [{ range: { start: end, end }, newText: `${lineEnd}${lineEnd}${blank}` }],
      },
    ],
  };
}
