import type { Grid, GridCell } from '../syntax/grid';
import { layouts } from '../syntax/layouts';
import { readCell } from '../text/cellValue';
import { displayWidth } from '../text/width';
import { placesOf } from './grids';

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
  const lines = grid.rows.map((): string[] => []);
  for (const { cell, row, column } of placesOf(grid.rows).flat()) {
    for (let down = row; down < Math.min(row + cell.rowSpan, lines.length); down++)
      for (let at = column; at < column + cell.columnSpan; at++) lines[down]![at] = '';
    lines[row]![column] = cell.text.replaceAll('|', '\\|');
  }
  // A row that lacks cells at its end is shorter, so that nothing stands where nothing stood.
  const rows = lines.map((line) => Array.from(line, (text: string | undefined) => text ?? ''));
  const widths = Array.from({ length: grid.columns }, (_, column) =>
    Math.max(3, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const written = rows.map((row) =>
    pipeRow(row.map((text, at) => text + ' '.repeat(widths[at]! - displayWidth(text)))),
  );
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

function isSwallowed({ rows }: Grid): boolean {
  return rows.some((row) => {
    const last = row[row.length - 1];
    return last?.text === '' && last.columnSpan > 1 && row.some(isFigure);
  });
}

function isFigure({ text }: GridCell): boolean {
  return readCell(text).kind === 'number';
}
