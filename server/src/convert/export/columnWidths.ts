import type { Grid } from '../../syntax/grid';
import { readCell } from '../../text/cellValue';
import { displayWidth } from '../../text/width';
import { placesOf } from '../grids';

/** In halves of a Chinese character: what stays free beside a cell's words. */
const padding = 2;
/** Two characters. */
const narrowest = 4;
/** A label is not cut into less than four characters a line. */
const narrowestLabel = 8;
const widest = 24;

/** How wide each column of a table is, so that together they take `whole`: by what has to stand in them on a few lines. */
export function columnWidths(grid: Grid, whole: number): number[] {
  const needs = new Array<number>(grid.columns).fill(narrowest);
  for (const { cell, row, column } of placesOf(grid.rows).flat()) {
    if (cell.columnSpan > 1) continue;
    const need = needOf(cell.text, row < grid.headRows, cell.rowSpan);
    needs[column] = Math.max(needs[column]!, Math.min(need, widest));
  }
  const sum = needs.reduce((total, need) => total + need + padding, 0);
  return needs.map((need) => Math.floor(((need + padding) * whole) / sum));
}

/** A figure stands on one line, a column's head on two, a row's label on three, or on as many as it has rows. */
function needOf(text: string, isHead: boolean, rowSpan: number): number {
  const width = displayWidth(text);
  if (readCell(text).kind !== 'words') return width + 1;
  if (isHead) return Math.ceil(width / 2);
  return Math.max(Math.ceil(width / Math.max(rowSpan, 3)), Math.min(width, narrowestLabel));
}
