import { labelKey } from '../../text/labelKey';
import { trimRange } from '../../text/textRange';
import { isKnownHeading } from '../headings';
import { makeRow, makeTable, type Source, type SourceLine } from '../source';
import type { TableCell, TableRow } from '../tree';
import { expandGrid, type Layout, type TableReader } from './layout';

/** One cell a line, as Word's tables come out: each behind a tab, a blank line after each row. */
export const cellPerLine: Layout = {
  id: 'cell-per-line',
  read: (source, from) => readTabbed(source, from) ?? readUntabbed(source, from),
  write(grid) {
    // A place covered from above is an empty line; one covered from the left has none.
    return expandGrid(grid)
      .map((row) => {
        const cells = row.filter(({ coveredFrom }) => coveredFrom !== 'left');
        return `${cells.map(({ text }) => `\t${text}\n`).join('')}\n`;
      })
      .join('');
  },
};

const cellLine = /^[ \u3000]*\t[^\t]*(?:\t[\t ]*)?$/;
/** The most characters of a cell's second line, which has no tab. */
const longestContinuation = 40;

const readTabbed: TableReader = (source, from) => {
  if (!isCellLine(source.lineAt(from))) return null;
  const rows: TableRow[] = [];
  let cells: TableCell[] = [];
  let next = from;
  for (let at = from; ; at++) {
    const line = source.lineAt(at);
    if (!line) break;
    if (isCellLine(line) || (cells.length > 0 && lostItsTab(line))) {
      cells.push(cellOf(source, line, cells.length));
    } else if (line.text.trim() === '') {
      if (!isCellLine(source.lineAt(at + 1)) && !isCellLine(source.lineAt(at + 2))) break;
      if (cells.length > 0) rows.push(makeRow(cells));
      cells = [];
    } else if (cells.length > 0 && isContinuation(source, line)) {
      cells[cells.length - 1] = joined(source, cells[cells.length - 1]!, line);
    } else {
      break;
    }
    next = at + 1;
  }
  if (cells.length > 0) rows.push(makeRow(cells));
  while (next > from + 1 && source.lineAt(next - 1)!.text === '') next--;
  const printed = rows.flatMap((row) => row.cells).filter((cell) => cell.text !== '');
  return printed.length < 3 ? null : { table: makeTable(source, from, next, 'cell-per-line', rows), next };
};

function isCellLine(line: SourceLine | undefined): boolean {
  return line !== undefined && !line.isHtmlTable && cellLine.test(line.text);
}

/** Inside a table a bare figure is a cell, and so is a line into which somebody typed before the tab. */
function lostItsTab(line: SourceLine): boolean {
  return !line.isHtmlTable && (isFigureLine(line) || /\S\t/.test(line.text));
}

function isContinuation(source: Source, line: SourceLine): boolean {
  return (
    !line.isHtmlTable &&
    line.text.length <= longestContinuation &&
    !line.text.includes('\t') &&
    !isKnownHeading(source, line)
  );
}

function cellOf(source: Source, line: SourceLine, column: number): TableCell {
  const trimmed = trimRange(source.text, line.range);
  const blankAt = line.range.start + line.text.indexOf('\t') + 1;
  const range = trimmed.start === trimmed.end ? { start: blankAt, end: blankAt } : trimmed;
  return { range, text: source.text.slice(range.start, range.end), column, columnSpan: 1 };
}

/** A cell with its next line: the words of Chinese labels are joined without a blank. */
function joined(source: Source, cell: TableCell, line: SourceLine): TableCell {
  const range = trimRange(source.text, line.range);
  const start = cell.text === '' ? range.start : cell.range.start;
  return {
    ...cell,
    range: { start, end: range.end },
    text: cell.text + source.text.slice(range.start, range.end),
  };
}

/** How many lines without any figure may open a table without tabs. */
const longestHead = 40;

/** The same without tabs: labels that the forms know and bare figures, one a line. */
const readUntabbed: TableReader = (source, from) => {
  const first = source.lineAt(from);
  if (!first || !isLabel(source, first.text.trim()) || !isFigureNear(source, from)) return null;
  let next = from;
  let labels = 0;
  let figures = 0;
  for (let at = from; ; at++) {
    const line = source.lineAt(at);
    const kind = line ? kindOf(source, line) : 'other';
    if (kind === 'other') break;
    if (kind === 'figure') figures++;
    if (kind === 'label') labels++;
    if (kind === 'figure' || kind === 'label') next = at + 1;
  }
  if (figures < 3 || labels < 3) return null;
  const lines = source.linesBetween(from, next).filter((line) => kindOf(source, line) !== 'blank');
  const rows = rowsOf(lines.map((line, column) => cellOf(source, line, column)));
  return { table: makeTable(source, from, next, 'cell-per-line', rows), next };
};

function isFigureNear(source: Source, from: number): boolean {
  for (let at = from; at <= from + longestHead; at++) {
    const line = source.lineAt(at);
    if (!line) return false;
    if (isFigureLine(line)) return true;
  }
  return false;
}

/** What a line can be in a table without tabs; `other` ends it. */
type LineKind = 'blank' | 'figure' | 'label' | 'short' | 'other';

function kindOf(source: Source, line: SourceLine): LineKind {
  const text = line.text.trim();
  if (text === '') return 'blank';
  if (line.isHtmlTable || text.length > longestLabel) return 'other';
  if (isFigureLine(line)) return 'figure';
  if (isKnownHeading(source, line)) return 'other';
  if (isLabel(source, text)) return 'label';
  return text.length <= 20 && !/[。；：:，,|\t]/.test(text) ? 'short' : 'other';
}

function isLabel({ vocabulary: { tableLabels } }: Source, text: string): boolean {
  if (text === '' || text.length > longestLabel) return false;
  return tableLabels.has(labelKey(text)) || tableLabels.has(labelKey(text.replace(leadingNumber, '')));
}

const longestLabel = 80;
const leadingNumber = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*/;

function isFigureLine(line: SourceLine): boolean {
  return /^\s*(?:[+-]?[\d０-９]{1,12}(?:\.\d{1,6})?|\/|—|-)\s*$/.test(line.text);
}

/** Without marks between the rows, a label behind a figure begins the next. */
function rowsOf(cells: readonly TableCell[]): TableRow[] {
  const rows: TableCell[][] = [];
  let wasFigure = false;
  for (const cell of cells) {
    const isFigure = /^(?:[+-]?[\d０-９.]+|\/|—|-)$/.test(cell.text);
    if (rows.length === 0 || (wasFigure && !isFigure)) rows.push([]);
    const row = rows[rows.length - 1]!;
    row.push({ ...cell, column: row.length });
    wasFigure = isFigure;
  }
  return rows.map((cells) => makeRow(cells));
}
