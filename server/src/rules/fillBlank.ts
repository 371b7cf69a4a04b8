import type { TextEdit } from '../text/textRange';
import type { PlacedCell } from './tableCells';

/** Writes a figure into a blank cell; null where the cell has no place. Columns lined up by blanks stay in line. */
export function fillBlank(text: string, { row, cell }: PlacedCell, figure: string): TextEdit | null {
  if (!cell.range) return null;
  const { start, end } = cell.range;
  if (row.printed?.layout !== 'aligned' || start < end) return { range: cell.range, newText: figure };
  let behind = start;
  while (behind - start < figure.length && text.startsWith('  ', behind)) behind++;
  return { range: { start, end: behind }, newText: figure };
}
