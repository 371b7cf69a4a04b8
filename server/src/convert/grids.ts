import type { Grid, GridCell } from '../syntax/grid';

/** A cell of a grid and the place where it is seen, from 0. */
export interface GridPlace {
  readonly cell: GridCell;
  readonly row: number;
  readonly column: number;
}

/** The cells of each row with their columns, those counted that merged cells cover from above. */
export function placesOf(rows: Grid['rows']): GridPlace[][] {
  /** Up to which row each column is covered. */
  const reach: number[] = [];
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell): GridPlace => {
      while ((reach[column] ?? 0) > row) column++;
      const place = { cell, row, column };
      for (let at = column; at < column + cell.columnSpan; at++) reach[at] = row + cell.rowSpan;
      column += cell.columnSpan;
      return place;
    });
  });
}

/** A grid without the columns in which no cell begins: Word and web pages have them where the edges of rows differ. */
export function makeGrid(rows: Grid['rows'], headRows: number): Grid {
  const places = placesOf(rows);
  const starts = new Set(places.flat().map(({ column }) => column));
  /** How many columns begin before each. */
  const ranks = [0];
  const width = places.flat().reduce((most, { cell, column }) => Math.max(most, column + cell.columnSpan), 0);
  for (let column = 0; column < width; column++) ranks.push(ranks[column]! + (starts.has(column) ? 1 : 0));
  return {
    rows: places.map((row) =>
      row.map(({ cell, column }) => ({
        ...cell,
        columnSpan: ranks[column + cell.columnSpan]! - ranks[column]!,
      })),
    ),
    headRows,
    columns: ranks[width]!,
  };
}

/**
 * The words of each row by columns: those of a merged cell in its first place, its other places blank. A row that lacks
 * cells at its end is shorter, so that nothing stands where nothing stood.
 */
export function textLines(rows: Grid['rows']): string[][] {
  const lines = rows.map((): string[] => []);
  for (const { cell, row, column } of placesOf(rows).flat()) {
    for (let down = row; down < Math.min(row + cell.rowSpan, lines.length); down++)
      for (let at = column; at < column + cell.columnSpan; at++) lines[down]![at] = '';
    lines[row]![column] = cell.text;
  }
  return lines.map((line) => Array.from(line, (text: string | undefined) => text ?? ''));
}
