import type { Grid } from '../grid';
import type { Source } from '../source';
import type { LayoutId, TableBlock } from '../tree';

/** Reads the table that begins at line `from`; null if none does. `next` is the first line behind it. */
export type TableReader = (source: Source, from: number) => { table: TableBlock; next: number } | null;

/** One way to write a table down as text. */
export interface Layout {
  readonly id: LayoutId;
  readonly read: TableReader;
  /** The grid as text, ending in a line end. Merged cells are kept as far as the layout can. */
  write(grid: Grid): string;
}

/** One place of a grid: a cell's own, or one that a merged cell covers from the left or from above. */
export interface Place {
  readonly text: string;
  readonly coveredFrom: 'nowhere' | 'left' | 'above';
}

/** The grid with a place for every row and column. */
export function expandGrid(grid: Grid): Place[][] {
  const places: (Place | undefined)[][] = grid.rows.map(() => []);
  for (const [index, row] of grid.rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (places[index]![column]) column++;
      for (let down = 0; down < cell.rowSpan && index + down < places.length; down++) {
        for (let right = 0; right < cell.columnSpan; right++) {
          const coveredFrom = down > 0 ? 'above' : right > 0 ? 'left' : 'nowhere';
          const text = coveredFrom === 'nowhere' ? cell.text : '';
          places[index + down]![column + right] = { text, coveredFrom };
        }
      }
      column += cell.columnSpan;
    }
  }
  const rest: Place = { text: '', coveredFrom: 'left' };
  return places.map((line) => Array.from({ length: grid.columns }, (_, column) => line[column] ?? rest));
}
