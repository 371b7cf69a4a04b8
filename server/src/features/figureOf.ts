import type { WholeReport } from '../binding/report';

/** The figure of a cell that is named as `table.row.column`; null where the report has none. */
export function figureOf({ bound }: WholeReport, name: string): number | null {
  const [table, row, column] = name.split('.');
  const rows = bound
    .filter(({ table: { form } }) => form.id === table)
    .flatMap((found) => found.table.blocks.flatMap((block) => block.rows));
  const cell = rows.find(({ form }) => form.id === row)?.cells.find((found) => found.column === column);
  return cell?.value ?? null;
}
