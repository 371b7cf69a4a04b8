import type { TextEdit, TextRange } from '../text/textRange';
import type { Passage, TableBlock, TableCell, TableRow } from './tree';

/** The longest number that is told from words by its digits alone, whatever reads it. */
const figure = /^\d{1,9}$/;

/**
 * A table after an edit inside one of its figures, digits for digits: the table reads as before, only the figure and the
 * places behind it change. Null where more may have changed. The edit counts from the passage's start.
 */
export function withEditedFigure(passage: Passage, edit: TextEdit): Passage | null {
  const [table] = passage.blocks;
  if (table?.kind !== 'table') return null;
  const cell = cellAround(table, edit.range);
  if (!cell || !isWrittenAt(passage.text, cell)) return null;
  const text = passage.text.slice(0, edit.range.start) + edit.newText + passage.text.slice(edit.range.end);
  const by = text.length - passage.text.length;
  const typed = text.slice(cell.range.start, cell.range.end + by);
  if (!figure.test(cell.text) || !figure.test(typed)) return null;
  // Columns that are told by their place have moved.
  if (table.layout === 'aligned' && by !== 0) return null;
  return { text, blocks: [moved(table, cell, typed, by)], reach: passage.reach + by };
}

/** Words are not as they are written where they are decoded, or joined from several lines. */
function isWrittenAt(text: string, { text: words, range }: TableCell): boolean {
  return text.slice(range.start, range.end) === words;
}

function cellAround({ rows }: TableBlock, { start, end }: TextRange): TableCell | undefined {
  for (const { cells } of rows) {
    for (const cell of cells) if (cell.range.start <= start && end <= cell.range.end) return cell;
  }
  return undefined;
}

/** Rows and cells that stay where they are stay the same values. */
function moved(table: TableBlock, edited: TableCell, text: string, by: number): TableBlock {
  const place = (offset: number) => (offset >= edited.range.end ? offset + by : offset);
  const move = ({ start, end }: TextRange): TextRange => ({ start: place(start), end: place(end) });
  const stays = ({ range }: { readonly range: TextRange }) => by === 0 || range.end < edited.range.end;
  const moveCell = (cell: TableCell): TableCell => {
    if (cell === edited) return { ...cell, text, range: move(cell.range) };
    return stays(cell) ? cell : { ...cell, range: move(cell.range) };
  };
  const moveRow = (row: TableRow): TableRow => {
    if (stays(row) && !row.cells.includes(edited)) return row;
    return { range: move(row.range), cells: row.cells.map(moveCell) };
  };
  return { ...table, range: move(table.range), rows: table.rows.map(moveRow) };
}
