import { trimRange } from '../../text/textRange';
import { makeRow, makeTable, type Source, type SourceLine } from '../source';
import type { TableCell, TableRow } from '../tree';
import type { TableReader } from './layout';

const delimiter = /^\s*(?:\|\s*)?:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*(?:\|\s*)?$/;

/** Reads lines of cells that pipes separate: GFM where most begin with a pipe, loose pipes otherwise. */
export const readPipes: TableReader = (source, from) => {
  const lines = source.linesWhile(from, hasPipe);
  const next = from + lines.length;
  const [first] = lines;
  if (!first || (lines.length < 2 && !/^\s*\|.*\|\s*$/.test(first.text))) return null;
  const written = lines.filter((line) => !delimiter.test(line.text));
  const rows = written.map((line) => cellsOf(source, line));
  const leading = lines.filter((line) => /^\s*\|/.test(line.text)).length;
  if (isCellPerLine(rows)) {
    return { table: makeTable(source, from, next, 'cell-per-line', joinRows(rows)), next };
  }
  const layout = leading * 2 > lines.length ? 'gfm' : 'loose-pipes';
  const tableRows = rows.map((cells, at) => makeRow(cells, written[at]));
  return { table: makeTable(source, from, next, layout, tableRows), next };
};

function hasPipe(line: SourceLine): boolean {
  return !line.isHtmlTable && line.text.includes('|');
}

/** The cells between a line's pipes. A pipe at either end opens or closes the row; `\|` separates nothing. */
function cellsOf(source: Source, line: SourceLine): TableCell[] {
  const { text, range } = line;
  const cells: TableCell[] = [];
  let start = 0;
  const push = (end: number) => {
    const cell = trimRange(source.text, { start: range.start + start, end: range.start + end });
    cells.push({
      range: cell,
      text: source.text.slice(cell.start, cell.end).replaceAll('\\|', '|'),
      column: cells.length,
      columnSpan: 1,
    });
  };
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '|' || text[at - 1] === '\\') continue;
    if (start > 0 || text.slice(0, at).trim() !== '') push(at);
    start = at + 1;
  }
  if (text.slice(start).trim() !== '') push(text.length);
  return cells;
}

/** One cell a line: a lone pipe opens a row, or it has no cells beside each other at all. */
function isCellPerLine(rows: readonly (readonly TableCell[])[]): boolean {
  return rows.length >= 6 && rows.every((cells) => cells.length <= 1);
}

/** A lone pipe begins a row; without any, a label behind a figure does. */
function joinRows(lines: readonly (readonly TableCell[])[]): TableRow[] {
  const hasOpeners = lines.some((cells) => cells.length === 0);
  const rows: TableCell[][] = [];
  let isFigure = false;
  for (const [cell] of lines) {
    const begins = hasOpeners ? !cell : isFigure && cell !== undefined && !isNumber(cell);
    if (begins || rows.length === 0) rows.push([]);
    if (!cell) continue;
    const row = rows[rows.length - 1]!;
    row.push({ ...cell, column: row.length });
    isFigure = isNumber(cell);
  }
  return rows.filter((cells) => cells.length > 0).map((cells) => makeRow(cells));
}

function isNumber(cell: TableCell): boolean {
  return /^[-+]?[\d０-９.,，/—-]*$/.test(cell.text);
}
