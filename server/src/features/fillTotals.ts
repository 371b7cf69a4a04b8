import type { BoundTable, WholeReport } from '../binding/report';
import { placeOf } from '../binding/tables/placeTable';
import { impliedTotals } from '../repair/impliedTotals';
import { fillBlank } from '../rules/fillBlank';
import { cellsOfTable, type PlacedCell } from '../rules/tableCells';
import type { TextEdit } from '../text/textRange';
import type { CheckedReport } from './checkText';

/** Edits that write what the sums say into the blank totals of the report's tables, or of the one with this id. */
export function fillTotals({ report }: CheckedReport, table?: string): TextEdit[] {
  const tables = report.bound.filter(({ table: { form } }) => table === undefined || form.id === table);
  return tables.flatMap((bound) => [...blankTotals(report, bound)].map(({ edit }) => edit));
}

/** A blank total, what it comes to, and the edit that writes it there. */
export interface BlankTotal {
  readonly place: PlacedCell;
  readonly value: number;
  readonly edit: TextEdit;
}

/** The blank totals of a table whose sums tell what they come to. Edits are in the text's positions. */
export function* blankTotals({ tree }: WholeReport, { table, passages }: BoundTable): Generator<BlankTotal> {
  const implied = impliedTotals(table);
  if (implied.size === 0) return;
  const placed = placeOf(tree, passages);
  for (const place of cellsOfTable(table)) {
    const value = implied.get(place.cell);
    if (value === undefined || !place.cell.range) continue;
    const cell = { ...place.cell, range: placed(place.cell.range) };
    const edit = fillBlank(tree.text, { ...place, cell }, String(value));
    if (edit) yield { place, value, edit };
  }
}
