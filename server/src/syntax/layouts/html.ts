import { Parser } from 'htmlparser2';
import { trimRange } from '../../text/textRange';
import { makeTable, type Source, type SourceLine } from '../source';
import type { TableCell, TableRow } from '../tree';
import type { Layout } from './layout';

/** An HTML table with its rowspans and colspans. */
export const html: Layout = {
  id: 'html',
  read(source, from) {
    const line = source.lineAt(from);
    if (!line?.isHtmlTable) return null;
    const next = from + 1;
    return { table: makeTable(source, from, next, 'html', rowsOf(source, line)), next };
  },
  write(grid) {
    const rows = grid.rows.map((row, index) => {
      const tag = index < grid.headRows ? 'th' : 'td';
      const cells = row.map(
        ({ text, columnSpan, rowSpan }) =>
          `<${tag}${spanAttribute('rowspan', rowSpan)}${spanAttribute('colspan', columnSpan)}>${escaped(text)}</${tag}>`,
      );
      return `<tr>${cells.join('')}</tr>\n`;
    });
    return `<table>\n${rows.join('')}</table>\n`;
  },
};

function spanAttribute(name: string, span: number): string {
  return span > 1 ? ` ${name}="${String(span)}"` : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** More columns or rows than any table of a report has; a larger span is a slip. */
const largestSpan = 1000;

interface OpenCell {
  readonly start: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  text: string;
}

/** The rows of the outermost table; a table inside a cell is that cell's text. */
function rowsOf(source: Source, { range, text }: SourceLine): TableRow[] {
  const rows: TableRow[] = [];
  let cells: TableCell[] = [];
  let rowStart = range.start;
  let open: OpenCell | null = null;
  let depth = 0;
  const reach: number[] = [];

  // The parser may name a place behind the text where a comment is not closed.
  const placeAt = (index: number) => Math.min(range.start + index, range.end);
  const closeCell = (index: number) => {
    if (!open) return;
    cells.push(placeCell(source, open, placeAt(index), reach, rows.length));
    open = null;
  };
  const closeRow = (index: number) => {
    closeCell(index);
    if (cells.length > 0) rows.push({ range: { start: rowStart, end: placeAt(index) }, cells });
    cells = [];
  };
  const parser: Parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'table') depth++;
        if (depth !== 1) return;
        if (name === 'tr') {
          closeRow(parser.startIndex);
          rowStart = range.start + parser.startIndex;
        } else if (name === 'td' || name === 'th') {
          closeCell(parser.startIndex);
          const [columnSpan, rowSpan] = [spanOf(attributes.colspan), spanOf(attributes.rowspan)];
          open = { start: placeAt(parser.endIndex + 1), columnSpan, rowSpan, text: '' };
        }
      },
      ontext(data) {
        if (open) open.text += data;
      },
      onclosetag(name) {
        if (depth === 1 && (name === 'td' || name === 'th')) closeCell(parser.startIndex);
        if (depth === 1 && name === 'tr') closeRow(parser.startIndex);
        if (name === 'table') depth--;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(text);
  parser.end();
  closeRow(text.length);
  return rows;
}

function spanOf(attribute: string | undefined): number {
  const span = Number.parseInt(attribute ?? '1', 10);
  return span >= 1 ? Math.min(span, largestSpan) : 1;
}

/** Puts a cell into the next free column; `reach` says up to which row each column is covered from above. */
function placeCell(source: Source, open: OpenCell, end: number, reach: number[], row: number): TableCell {
  let column = 0;
  while ((reach[column] ?? 0) > row) column++;
  for (let at = column; at < column + open.columnSpan; at++) reach[at] = row + open.rowSpan;
  return {
    range: wordsRange(source.text, open.start, end),
    text: open.text.replace(/\s+/g, ' ').trim(),
    column,
    columnSpan: open.columnSpan,
  };
}

/** The part of a cell between the tags and blanks at its ends. */
function wordsRange(text: string, start: number, end: number) {
  const inner = text.slice(start, end);
  const before = /^(?:\s|&nbsp;|<[^<>]*>)*/.exec(inner)![0].length;
  if (before === inner.length) return { start, end: start };
  let last = inner.length;
  for (;;) {
    const trimmed = inner.slice(0, last).trimEnd();
    const tag = trimmed.endsWith('>')
      ? trimmed.lastIndexOf('<')
      : trimmed.endsWith('&nbsp;')
        ? trimmed.length - 6
        : -1;
    if (tag < before) return trimRange(text, { start: start + before, end: start + trimmed.length });
    last = tag;
  }
}
