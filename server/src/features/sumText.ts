import type { ReportCell, ReportTableBlock } from '../binding/report';
import type { JudgedSum } from '../repair/judge';
import { columnName, plainRowName } from '../rules/tableCells';

/** What a cell is called in a sum along a row or a column; empty where its column is not known. */
export function nameInSum({ forEach }: JudgedSum, cell: ReportCell, block: ReportTableBlock): string {
  if (forEach === 'row')
    return block.columns.some(({ form }) => form.id === cell.column) ? columnName(block, cell.column) : '';
  const row = block.rows.find(({ form }) => form.id === cell.row);
  return row ? plainRowName(row.form) : cell.row;
}
