import type { ReportCell, ReportTable } from '../report';

/** A table's cell by the ids of its row and column; undefined where the table has no place for it. */
export function findCell({ blocks }: ReportTable, row: string, column: string): ReportCell | undefined {
  for (const { rows } of blocks) {
    const found = rows.find(({ form }) => form.id === row)?.cells.find((cell) => cell.column === column);
    if (found) return found;
  }
  return undefined;
}
