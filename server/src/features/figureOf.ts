import type { WholeReport } from '../binding/report';
import { findCell } from '../binding/tables/findCell';

/** The figure of a cell that is named as `table.row.column`; null where the report has none. */
export function figureOf({ bound }: WholeReport, name: string): number | null {
  const [id, row, column] = name.split('.');
  const table = bound.find((candidate) => candidate.table.form.id === id)?.table;
  return (table && findCell(table, row!, column!)?.value) ?? null;
}
