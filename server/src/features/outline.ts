import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import type { ReportSection, ReportTable } from '../binding/report';
import type { HeadingBlock } from '../syntax/tree';
import { rowName } from '../rules/tableCells';
import { containsRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';

/** The report's sections with their sub-headings, tables and rows; tables outside of them by themselves. */
export function outline(checked: CheckedReport): DocumentSymbol[] {
  const { sections, tables } = checked.report;
  const loose = tables.filter(({ range }) =>
    sections.every((section) => !containsRange(section.range, range)),
  );
  return [
    ...sections.map((section) => sectionSymbol(checked, section)),
    ...loose.map((table) => tableSymbol(checked, table)),
  ];
}

function sectionSymbol(checked: CheckedReport, section: ReportSection): DocumentSymbol {
  const tables = checked.report.tables.filter(
    ({ range, unreadable }) => !unreadable && containsRange(section.range, range),
  );
  const { headings } = section;
  const children = [
    ...headings.map((heading, index) =>
      headingSymbol(checked, heading, headings[index + 1]?.range.start ?? section.range.end),
    ),
    ...tables.map((table) => tableSymbol(checked, table)),
  ];
  return {
    ...symbol(
      checked,
      headingName(checked, section.heading),
      SymbolKind.Module,
      section.range,
      section.heading.range,
    ),
    children,
  };
}

function headingSymbol(checked: CheckedReport, heading: HeadingBlock, end: number): DocumentSymbol {
  const range = { start: heading.range.start, end };
  return symbol(checked, headingName(checked, heading), SymbolKind.String, range, heading.range);
}

function headingName({ report }: CheckedReport, heading: HeadingBlock): string {
  const { numbering, title } = heading;
  const { text } = report.tree;
  return `${numbering ? text.slice(numbering.range.start, numbering.range.end).trim() : ''}${text.slice(title.start, title.end)}`;
}

function tableSymbol(checked: CheckedReport, table: ReportTable): DocumentSymbol {
  const rows = table.blocks.flatMap((block) => (block.form.direction === 'down' ? block.rows : []));
  const children = rows.flatMap(({ form, printed }) =>
    printed ? [symbol(checked, rowName(form), SymbolKind.Field, printed.range, printed.range)] : [],
  );
  return { ...symbol(checked, table.form.title, SymbolKind.Array, table.range, table.range), children };
}

function symbol(
  { lines }: CheckedReport,
  name: string,
  kind: SymbolKind,
  range: TextRange,
  selected: TextRange,
): DocumentSymbol {
  return { name, kind, range: toRange(lines, range), selectionRange: toRange(lines, selected) };
}
