import type { Grid } from '../../syntax/grid';
import { readCell } from '../../text/cellValue';
import { displayWidth } from '../../text/width';
import { placesOf } from '../grids';

/** In halves of a Chinese character: two characters, and what is wrapped in any case. */
const narrowest = 4;
const narrowestLabel = 8;
const widest = 26;

/** How wide each column of a table is, so that together they take `whole`: by what has to stand in them on a few lines. */
export function columnWidths(grid: Grid, whole: number): number[] {
  const needs = new Array<number>(grid.columns).fill(narrowest);
  for (const { cell, row, column } of placesOf(grid.rows).flat()) {
    if (cell.columnSpan === 1)
      needs[column] = Math.max(needs[column]!, needOf(cell.text, row < grid.headRows, cell.rowSpan));
  }
  const sum = needs.reduce((total, need) => total + need, 0);
  return needs.map((need) => Math.floor((need * whole) / sum));
}

function needOf(text: string, isHead: boolean, rowSpan: number): number {
  const width = displayWidth(text);
  if (readCell(text).kind !== 'words') return Math.min(width + 1, widest);
  if (isHead) return Math.min(Math.ceil(width / 2) + 1, widest);
  const lines = rowSpan > 1 ? rowSpan : 3;
  return Math.min(Math.max(Math.ceil(width / lines), Math.min(width, narrowestLabel)), widest);
}
