import type { ReportTable } from '../binding/report';
import { findCell } from '../binding/tables/findCell';
import type { Statement } from './statements';

/** What was read of tables, as statements of others that have the same rows, columns and cells. */
export function restate(statements: readonly Statement[], tables: readonly ReportTable[]): Statement[] {
  return statements.map((statement) => {
    const table = tables.find(({ form }) => form.id === statement.table.form.id)!;
    if (table === statement.table) return statement;
    const cellsOf = (cells: Statement['readings'][number]['plus']) =>
      cells.map(({ row, column }) => findCell(table, row, column)!);
    const readings = statement.readings.map((reading) => ({
      ...reading,
      plus: cellsOf(reading.plus),
      minus: cellsOf(reading.minus),
    }));
    return { ...statement, table, readings };
  });
}
