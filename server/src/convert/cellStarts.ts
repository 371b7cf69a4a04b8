import type { Grid } from '../syntax/grid';
import type { TableBlock } from '../syntax/tree';
import { placesOf } from './grids';
import type { PlacedStart } from './places';

/** How many cells of a file may be passed over to find the one that a printed cell came from. */
const farthest = 40;

/**
 * Where each cell with words begins in a report whose table is printed at `offset`, and where it stands in the file's table
 * number `table`. Both have
 * their words in one order; a cell that only the report has counts to the one before.
 */
export function cellStarts(
  rows: Grid['rows'],
  printed: TableBlock,
  table: number,
  offset: number,
): PlacedStart[] {
  const places = placesOf(rows)
    .flat()
    .filter(({ cell }) => cell.text !== '');
  let next = 0;
  return printed.rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ text, range }): PlacedStart[] => {
      if (text === '') return [];
      const found = places.slice(next, next + farthest).findIndex(({ cell }) => cell.text === text);
      if (found < 0) return [];
      const { row, column } = places[next + found]!;
      next += found + 1;
      return [
        { offset: offset + range.start, place: { kind: 'cell', table, row: row + 1, column: column + 1 } },
      ];
    });
}
