import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver-types';
import type { Report } from '../binding/report';
import { writeBlankTable } from '../forms/blankTable';
import type { FormSection, FormTable } from '../forms/schema';
import { usualLayout } from '../rules/rewriteTable';
import { formatChineseNumeral } from '../text/numerals';
import type { CheckedReport } from './checkText';

/** At a line's beginning: the sections that are missing there, with their tables, and the table that its section lacks. */
export function completions(checked: CheckedReport, offset: number): CompletionItem[] {
  const { report, lines } = checked;
  const lineStart = lines.lineStart(lines.positionAt(offset).line);
  const typed = /^(#{1,6} *)?[\s、\p{Script=Han}]{0,12}$/u.exec(report.tree.text.slice(lineStart, offset));
  if (!typed) return [];
  const marks = typed[1]?.length ?? 0;
  const replaced = { start: lines.positionAt(lineStart + marks), end: lines.positionAt(offset) };
  const item = (label: string, snippet: string, order: number): CompletionItem => ({
    label,
    kind: CompletionItemKind.Snippet,
    filterText: label,
    sortText: String(order).padStart(2, '0'),
    insertTextFormat: InsertTextFormat.Snippet,
    textEdit: { range: replaced, newText: snippet },
  });
  const sections = missingSections(report, offset).map((section) =>
    item(heading(report, section), sectionSnippet(report, section), place(report, section)),
  );
  const table = missingTable(report, offset);
  if (!table || marks > 0) return sections;
  return [
    ...sections,
    item(`表格：${table.title}`, tableSnippet(report, table), report.form.sections.length),
  ];
}

/** The sections that the report lacks and whose place is here: behind those before them, before those behind them. */
function missingSections(report: Report, offset: number): FormSection[] {
  const present = report.sections.map((section) => ({
    place: place(report, section.form),
    start: section.heading.range.start,
  }));
  return report.form.sections.filter((section) => {
    const own = place(report, section);
    return present.every((other) => other.place !== own && other.place < own === other.start < offset);
  });
}

/** The table of the section that the cursor is in, if it is not there yet. */
function missingTable(report: Report, offset: number): FormTable | undefined {
  const section = report.sections.find(({ range }) => range.start < offset && offset <= range.end);
  const table = report.form.tables.find(({ id }) => id === section?.form.table);
  return report.tables.some(({ form }) => form.id === table?.id) ? undefined : table;
}

function place(report: Report, section: FormSection): number {
  return report.form.sections.indexOf(section);
}

function heading(report: Report, section: FormSection): string {
  return `${formatChineseNumeral(place(report, section) + 1)}、${section.label}`;
}

function sectionSnippet(report: Report, section: FormSection): string {
  const table = report.form.tables.find(({ id }) => id === section.table);
  const body = table ? `\n${tableSnippet(report, table)}` : '\n$0\n';
  return `${escaped(heading(report, section))}\n${body}`;
}

function tableSnippet(report: Report, table: FormTable): string {
  return escaped(writeBlankTable(table, usualLayout(report)));
}

/** Marks that a snippet would read as its own. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
