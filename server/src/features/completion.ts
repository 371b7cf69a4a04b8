import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { Report } from '../binding/report';
import { writeBlankTable } from '../forms/blankTable';
import type { FormSection } from '../forms/schema';
import { usualLayout } from '../rules/rewriteTable';
import { formatChineseNumeral } from '../text/numerals';
import type { CheckedReport } from './checkText';

/** At a line's beginning: the sections that the report still lacks, with their tables, and the tables alone. */
export function completions(checked: CheckedReport, offset: number): CompletionItem[] {
  const { report, lines } = checked;
  const { text } = report.tree;
  const lineStart = lines.lineStart(lines.positionAt(offset).line);
  const typed = text.slice(lineStart, offset);
  if (!/^[\s一二三四五六、\p{Script=Han}]{0,12}$/u.test(typed)) return [];
  const replaced = { start: lines.positionAt(lineStart), end: lines.positionAt(offset) };
  const item = (label: string, detail: string, snippet: string, order: number): CompletionItem => ({
    label,
    kind: CompletionItemKind.Snippet,
    detail,
    filterText: label,
    sortText: String(order).padStart(2, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range: replaced, newText: snippet },
  });
  const missing = report.form.sections.filter(
    (section) => !report.sections.some(({ form }) => form.id === section.id),
  );
  return [
    ...missing.map((section) =>
      item(heading(report, section), section.label, sectionSnippet(report, section), place(report, section)),
    ),
    ...missingTables(report).map((table, index) =>
      item(
        `表格：${table.title}`,
        table.title,
        escaped(writeBlankTable(table, usualLayout(report))),
        50 + index,
      ),
    ),
  ];
}

function place(report: Report, section: FormSection): number {
  return report.form.sections.indexOf(section);
}

function heading(report: Report, section: FormSection): string {
  return `${formatChineseNumeral(place(report, section) + 1)}、${section.label}`;
}

function sectionSnippet(report: Report, section: FormSection): string {
  const table = report.form.tables.find(({ id }) => id === section.table);
  const body = table ? `\n${escaped(writeBlankTable(table, usualLayout(report)))}` : '$0\n';
  return `${escaped(heading(report, section))}\n${body}`;
}

function missingTables(report: Report) {
  return report.form.tables.filter((table) => !report.tables.some(({ form }) => form === table));
}

/** Marks that a snippet would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
