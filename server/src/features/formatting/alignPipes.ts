import type { TableBlock, TableCell, TableRow } from '../../syntax/tree';
import type { TextEdit, TextRange } from '../../text/textRange';
import { displayWidth } from '../../text/width';

type Alignment = 'left' | 'right' | 'center';

/** One column of a GFM table, as its delimiter row and its widest cell have it. */
interface Column {
  readonly width: number;
  readonly alignment: Alignment;
}

const delimiterCell = /:?-{2,}:?/g;

/** Pads a GFM table's cells to the width of their columns. Only blanks, pipes and the delimiter row are edited. */
export function alignPipes(text: string, table: TableBlock): readonly TextEdit[] {
  const lines = linesOf(text, table);
  const delimiter = lines.find((line) => !line.row);
  const columns = columnsOf(text, table, (delimiter?.words.match(delimiterCell) ?? []).map(alignmentOf));
  return lines.flatMap((line) => {
    if (line.row) return rowEdits(text, line.range, line.row, columns);
    return line === delimiter ? delimiterEdits(line, columns) : [];
  });
}

interface TableLine {
  /** Without the line end. */
  readonly range: TextRange;
  readonly words: string;
  /** None for the delimiter row. */
  readonly row: TableRow | undefined;
}

function linesOf(text: string, { rows }: TableBlock): TableLine[] {
  const lines: TableLine[] = [];
  let next = 0;
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const [words] = match;
    const range = { start: match.index, end: match.index + words.length };
    const row = rows[next];
    const isRow = row !== undefined && row.range.start <= range.end;
    if (isRow) next++;
    lines.push({ range, words, row: isRow ? row : undefined });
  }
  return lines;
}

function columnsOf(text: string, { rows }: TableBlock, alignments: readonly Alignment[]): Column[] {
  const count = Math.max(...rows.map(({ cells }) => cells.length), alignments.length);
  return Array.from({ length: count }, (_, at) => {
    const alignment = alignments[at] ?? 'left';
    const widths = rows.map(({ cells }) => (cells[at] ? widthOf(text, cells[at]) : 0));
    return { alignment, width: Math.max(narrowest[alignment], ...widths) };
  });
}

/** So that the delimiter row has two strokes beside its colons: with one, it would not be known as such. */
const narrowest: Readonly<Record<Alignment, number>> = { left: 3, right: 3, center: 4 };

function alignmentOf(delimiter: string): Alignment {
  if (!delimiter.endsWith(':')) return 'left';
  return delimiter.startsWith(':') ? 'center' : 'right';
}

/** As it is written: `\|` is two characters. */
function widthOf(text: string, { range }: TableCell): number {
  return displayWidth(text.slice(range.start, range.end));
}

/** What stands between a row's words is written anew. A row of a lone pipe has none. */
function rowEdits(
  text: string,
  line: TextRange,
  { cells }: TableRow,
  columns: readonly Column[],
): TextEdit[] {
  if (cells.length === 0) return [];
  const edits: TextEdit[] = [];
  let at = line.start;
  let gap = `${/^\s*/.exec(text.slice(line.start, line.end))![0]}|`;
  const close = (end: number) => {
    if (text.slice(at, end) !== gap) edits.push({ range: { start: at, end }, newText: gap });
  };
  for (const [index, cell] of cells.entries()) {
    const [before, behind] = padding(widthOf(text, cell), columns[index]!);
    gap += ` ${before}`;
    if (cell.text !== '') {
      close(cell.range.start);
      at = cell.range.end;
      gap = '';
    }
    gap += `${behind} |`;
  }
  close(line.end);
  return edits;
}

function padding(width: number, column: Column): readonly [before: string, behind: string] {
  const blanks = column.width - width;
  const before = { left: 0, right: blanks, center: Math.floor(blanks / 2) }[column.alignment];
  return [' '.repeat(before), ' '.repeat(blanks - before)];
}

/** The delimiter row keeps its number of cells and its colons. */
function delimiterEdits({ range, words }: TableLine, columns: readonly Column[]): TextEdit[] {
  const cells = (words.match(delimiterCell) ?? []).map((cell, index) => {
    const [start, end] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') ? ':' : ''];
    return `${start}${'-'.repeat(columns[index]!.width - start.length - end.length)}${end}`;
  });
  const newText = `${/^\s*/.exec(words)![0]}| ${cells.join(' | ')} |`;
  return newText === words ? [] : [{ range, newText }];
}
