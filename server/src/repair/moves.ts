import type { ReportCell, ReportTable } from '../binding/report';

/** A cell and the value it should have. */
export interface CellChange {
  readonly cell: ReportCell;
  readonly value: number;
}

/** Right numbers in wrong cells. `swap`: two neighbours changed places; `shift`: a run stands one cell too far on. */
export type Move = 'swap' | 'shift';

/** Right numbers in wrong cells, in the order of the cells. */
export interface MovedCells {
  readonly move: Move;
  readonly changes: readonly CellChange[];
}

/** The move that explains all changes of a repair; null if they are new numbers. */
export function moveOf(table: ReportTable, changes: readonly CellChange[]): Move | null {
  return movedCells(table, changes)?.move ?? null;
}

/** The moves among changes that are made together: all of them, or two by two. */
export function movesIn(table: ReportTable, changes: readonly CellChange[]): MovedCells[] {
  const all = movedCells(table, changes);
  if (all) return [all];
  const moved: MovedCells[] = [];
  const isFree = (change: CellChange) => !moved.some(({ changes: pair }) => pair.includes(change));
  for (const [at, first] of changes.entries()) {
    for (const second of changes.slice(at + 1)) {
      const pair = isFree(first) && isFree(second) ? movedCells(table, [first, second]) : null;
      if (pair) moved.push(pair);
    }
  }
  return moved;
}

function movedCells(table: ReportTable, changes: readonly CellChange[]): MovedCells | null {
  const run = changes.length < 2 ? null : neighbours(table, changes);
  if (!run) return null;
  const written = run.map(({ cell }) => cell.value);
  const right = run.map(({ value }) => value);
  const rotations = [
    [...written.slice(1), written[0]],
    [written[written.length - 1], ...written.slice(0, -1)],
  ];
  if (!rotations.some((rotation) => rotation.every((value, at) => value === right[at]))) return null;
  return { move: run.length > 2 || written.includes(0) ? 'shift' : 'swap', changes: run };
}

/** The changes in their order, if their cells stand side by side in one row or below each other in one column. */
function neighbours(table: ReportTable, changes: readonly CellChange[]): readonly CellChange[] | null {
  const lines = table.blocks.flatMap(({ rows, columns }): (readonly ReportCell[])[] => [
    ...rows.map((row) => row.cells),
    ...columns.map((_, at) => rows.map((row) => row.cells[at]!)),
  ]);
  for (const line of lines) {
    const places = changes.map(({ cell }) => line.indexOf(cell));
    if (places.includes(-1)) continue;
    const first = Math.min(...places);
    if (Math.max(...places) - first !== changes.length - 1) return null;
    return places.map((_, at) => changes[places.indexOf(first + at)]!);
  }
  return null;
}
