import type { Grid, GridCell } from '../syntax/grid';
import { layouts } from '../syntax/layouts';
import { readCell } from '../text/cellValue';
import { displayWidth, padded } from '../text/width';
import { placesOf, textLines, type GridPlace } from './grids';

/**
 * A table with all that its merged cells tell: as HTML. Where figures stand at the beginnings of rows that end in one
 * wide blank, as page exports leave them, which column each belongs to is lost; loose pipes say so.
 */
export function exactText(grid: Grid): string {
  return isSwallowed(grid) ? looseText(grid) : layouts.html.write(grid);
}

/** The same as a GFM table: a merged cell's words stand in its first place, its other places are blank. */
export function gfmText(grid: Grid): string {
  if (isSwallowed(grid)) return looseText(grid);
  const rows = textLines(grid.rows).map((line) => line.map((text) => text.replaceAll('|', '\\|')));
  const widths = Array.from({ length: grid.columns }, (_, column) =>
    rows.reduce((width, row) => Math.max(width, displayWidth(row[column] ?? '')), 3),
  );
  const written = rows.map((row) => pipeRow(row.map((text, at) => padded(text, widths[at]!))));
  return [written[0], pipeRow(widths.map((width) => '-'.repeat(width))), ...written.slice(1)].join('');
}

function pipeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function looseText(grid: Grid): string {
  return layouts['loose-pipes'].write({
    ...grid,
    rows: grid.rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text.replaceAll('|', '\\|') }))),
  });
}

/** A wide blank behind figures, under no label that is as wide. */
function isSwallowed({ rows }: Grid): boolean {
  const isCandidate = rows.some((row) => endsInWideBlank(row) && row.some(isFigure));
  if (!isCandidate) return false;
  const places = placesOf(rows);
  const extentOf = ({ cell, column }: GridPlace) => `${String(column)} ${String(cell.columnSpan)}`;
  const labelled = new Set(
    places.flat().flatMap((place) => (place.cell.text === '' ? [] : [extentOf(place)])),
  );
  return places.some((row) => {
    const cells = row.map(({ cell }) => cell);
    return endsInWideBlank(cells) && cells.some(isFigure) && !labelled.has(extentOf(row[row.length - 1]!));
  });
}

function endsInWideBlank(row: readonly GridCell[]): boolean {
  const last = row[row.length - 1];
  return last?.text === '' && last.columnSpan > 1;
}

function isFigure({ text }: GridCell): boolean {
  return readCell(text).kind === 'number';
}
