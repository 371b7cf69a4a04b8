import type { Report, ReportCell, ReportRow, ReportTable } from '../binding/report';
import { readCell } from '../text/cellValue';
import type { CalendarDate } from '../text/dates';
import { LineIndex, type LineRange } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';

/** What was recognised in one file. */
export interface ExtractedReport {
  readonly path: string;
  readonly form: string | null;
  readonly title: string | null;
  readonly organization: string | null;
  readonly year: number | null;
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly issued: readonly string[];
  readonly sections: readonly { readonly id: string; readonly heading: string; readonly range: LineRange }[];
  readonly tables: Readonly<Record<string, ExtractedTable>>;
}

export type ExtractedTable = Readonly<Record<string, ExtractedRow>>;

export interface ExtractedRow {
  /** By column id. */
  readonly columns: Readonly<Record<string, ExtractedValue>>;
  /** Values whose column cannot be known. */
  readonly unplaced: readonly ExtractedValue[];
}

export interface ExtractedValue {
  readonly value: number | null;
  readonly text: string;
  readonly range: LineRange | null;
}

/** A null report is a file that is none. */
export function extractReport(path: string, report: Report | null): ExtractedReport {
  if (!report) return { path, ...nothing };
  const { tree, form, title, organization, year, period, issued } = report;
  const lines = new LineIndex(tree.text);
  return {
    path,
    form: form.id,
    title: title?.text ?? null,
    organization: organization?.name ?? null,
    year,
    period: period && { start: isoDate(period.start), end: isoDate(period.end) },
    issued: issued.map(({ date }) => isoDate(date)),
    sections: report.sections.map(({ form: section, heading }) => {
      const range: TextRange = {
        start: heading.numbering?.range.start ?? heading.title.start,
        end: heading.title.end,
      };
      return {
        id: section.id,
        heading: tree.text.slice(range.start, range.end),
        range: lines.rangeAt(range),
      };
    }),
    tables: Object.fromEntries(report.tables.map((table) => [table.form.id, extractTable(table, lines)])),
  };
}

const nothing: Omit<ExtractedReport, 'path'> = {
  form: null,
  title: null,
  organization: null,
  year: null,
  period: null,
  issued: [],
  sections: [],
  tables: {},
};

function extractTable({ blocks }: ReportTable, lines: LineIndex): ExtractedTable {
  const rows = blocks.flatMap((block) => {
    const subtotals = block.columns.filter(({ origin }) => origin === 'subtotal').map(({ form }) => form.id);
    return block.rows
      .filter(({ origin }) => origin !== 'subtotal')
      .map((row) => [row.form.id, extractRow(row, new Set(subtotals), lines)] as const);
  });
  return Object.fromEntries(rows);
}

function extractRow(
  { cells, unplaced }: ReportRow,
  leftOut: ReadonlySet<string>,
  lines: LineIndex,
): ExtractedRow {
  const official = cells.filter(({ column }) => !leftOut.has(column));
  return {
    columns: Object.fromEntries(official.map((cell) => [cell.column, extractCell(cell, lines)])),
    unplaced: unplaced.map(({ text, range }) => {
      const reading = readCell(text);
      return {
        value: reading.kind === 'number' ? reading.value : null,
        text,
        range: lines.rangeAt(range),
      };
    }),
  };
}

function extractCell({ value, text, range }: ReportCell, lines: LineIndex): ExtractedValue {
  return { value, text, range: range && lines.rangeAt(range) };
}

function isoDate({ year, month, day }: CalendarDate): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
