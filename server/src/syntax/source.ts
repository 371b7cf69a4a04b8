import type { TextRange } from '../text/textRange';
import type { TableBlock, TableCell, TableRow, Vocabulary } from './tree';

/** A line, or an HTML table, which is one line whatever line ends it holds. */
export interface SourceLine {
  /** Without the line end. */
  readonly range: TextRange;
  /** Where the next line begins. */
  readonly next: number;
  readonly text: string;
  readonly isHtmlTable: boolean;
}

/** A text cut into lines, with the words that the caller's forms know. */
export interface Source {
  readonly text: string;
  readonly lines: readonly SourceLine[];
  readonly vocabulary: Vocabulary;
}

export function makeSource(text: string, vocabulary: Vocabulary): Source {
  const lines: SourceLine[] = [];
  let at = 0;
  for (const table of htmlTables(text)) {
    pushLines(text, { start: at, end: table.start }, lines);
    lines.push({
      range: table,
      next: table.end,
      text: text.slice(table.start, table.end),
      isHtmlTable: true,
    });
    at = table.end;
  }
  pushLines(text, { start: at, end: text.length }, lines);
  return { text, lines, vocabulary };
}

function pushLines(text: string, part: TextRange, lines: SourceLine[]): void {
  let start = part.start;
  for (let at = part.start; at < part.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) continue;
    const next = code === 0x0d && text.charCodeAt(at + 1) === 0x0a && at + 1 < part.end ? at + 2 : at + 1;
    lines.push({ range: { start, end: at }, next, text: text.slice(start, at), isHtmlTable: false });
    start = next;
    at = next - 1;
  }
  if (start < part.end) {
    lines.push({
      range: { start, end: part.end },
      next: part.end,
      text: text.slice(start, part.end),
      isHtmlTable: false,
    });
  }
}

/** The outermost `<table>` elements; one that is never closed reaches to the last row's end. */
function htmlTables(text: string): TextRange[] {
  const tables: TextRange[] = [];
  let depth = 0;
  let start = 0;
  let rowEnd = 0;
  for (const match of text.matchAll(/<(\/?)(table|tr)(?=[\s>/])[^>]*>/gi)) {
    const isClosing = match[1] === '/';
    const end = match.index + match[0].length;
    if (match[2]!.toLowerCase() === 'tr') {
      if (isClosing) rowEnd = end;
    } else if (!isClosing) {
      if (depth === 0) start = match.index;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) tables.push({ start, end });
    }
  }
  if (depth > 0 && rowEnd > start) tables.push({ start, end: rowEnd });
  return tables;
}

/** A table from its rows; its range reaches from the first to the last line, line end included. */
export function makeTable(
  source: Source,
  from: number,
  next: number,
  layout: TableBlock['layout'],
  rows: readonly TableRow[],
): TableBlock {
  const range = { start: source.lines[from]!.range.start, end: source.lines[next - 1]!.next };
  return { kind: 'table', range, layout, rows };
}

export function makeRow(cells: readonly TableCell[]): TableRow {
  const start = cells[0]?.range.start ?? 0;
  return { range: { start, end: cells.reduce((end, cell) => Math.max(end, cell.range.end), start) }, cells };
}
