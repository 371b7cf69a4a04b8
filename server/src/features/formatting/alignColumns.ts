import type { TableBlock, TableCell, TableRow } from '../../syntax/tree';
import { changedPart } from '../../text/changedPart';
import type { TextEdit } from '../../text/textRange';
import { displayWidth } from '../../text/width';

const gap = '  ';

/** Lines the columns of a table up that blanks part, where they are out of line. */
export function alignColumns(text: string, table: TableBlock): readonly TextEdit[] {
  if (isInLine(text, table)) return [];
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const end = /[\r\n]$/.test(text) ? lineEnd : '';
  const widths = columnsOf(table).map((cells) => Math.max(...cells.map((cell) => displayWidth(cell.text))));
  const lines = table.rows.map(({ cells }) =>
    cells
      .map((cell, column) => cell.text + ' '.repeat(widths[column]! - displayWidth(cell.text)))
      .join(gap)
      .trimEnd(),
  );
  const written = lines.join(lineEnd) + end;
  const edit = changedPart(text, written);
  return edit ? [edit] : [];
}

/** Whether the figures of each column begin or end under each other. */
function isInLine(text: string, { rows }: TableBlock): boolean {
  const places = rows.map((row) => placesOf(text, row));
  const count = Math.max(...places.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => column).every((column) => {
    const figures = places.flatMap((row) => (row[column]?.isFigure === true ? [row[column]] : []));
    return areOne(figures.map(({ left }) => left)) || areOne(figures.map(({ right }) => right));
  });
}

/** The columns of a fixed-width font that a cell's words begin and end at. */
interface CellPlace {
  readonly left: number;
  readonly right: number;
  readonly isFigure: boolean;
}

function placesOf(text: string, { cells }: TableRow): CellPlace[] {
  const [first] = cells;
  let at = first
    ? Math.max(text.lastIndexOf('\n', first.range.start), text.lastIndexOf('\r', first.range.start)) + 1
    : 0;
  let right = 0;
  return cells.map(({ range, text: words }) => {
    const left = right + displayWidth(text.slice(at, range.start));
    at = range.end;
    right = left + displayWidth(words);
    return { left, right, isFigure: /^[-+\d０-９]/.test(words) };
  });
}

function columnsOf({ rows }: TableBlock): TableCell[][] {
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  return Array.from({ length: count }, (_, column) =>
    rows.flatMap(({ cells }) => (cells[column] ? [cells[column]] : [])),
  );
}

function areOne(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
