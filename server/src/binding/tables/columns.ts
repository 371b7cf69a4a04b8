import type { FormBlock, FormColumn } from '../../forms/schema';
import type { TableCell, TableRow } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import { similarity } from '../../text/similarity';
import type { Origin, ReportColumn } from '../report';
import { isSubtotal } from './entries';
import { columnLabels, type LexiconBlock } from './lexicon';

/**
 * The columns that a block was printed with, told by its head: the form's own, those of another form, an extra subtotal.
 * The form's columns that were not printed stand there too. `widths` are the numbers of figures in the block's rows.
 */
export function bindColumns(
  block: LexiconBlock,
  head: readonly TableRow[],
  widths: readonly number[],
): ReportColumn[] {
  const heads = head.map((row) => row.cells.filter((cell) => cell.text !== ''));
  const labels = heads.flat();
  const chosen = block.alternatives.reduce<FormBlock>(
    (best, other) => (named(other, labels) > named(best, labels) ? other : best),
    block.form,
  );
  const own = chosen.columns.map((form): ReportColumn => ({
    form,
    origin: originOf(form, block, chosen),
    label: findLabel(form, labels),
    printed: true,
  }));
  const usual = mostFrequent(widths);
  const printed = dropMissing(own, usual);
  const withSubtotals = insertSubtotals(printed, heads);
  const columns = usual === printed.filter((column) => column.printed).length ? printed : withSubtotals;
  const absent = block.form.columns.filter((form) => !columns.some((column) => column.form.id === form.id));
  return [
    ...columns,
    ...absent.map((form): ReportColumn => ({ form, origin: 'form', label: null, printed: false })),
  ];
}

function originOf(column: FormColumn, block: LexiconBlock, chosen: FormBlock): Origin {
  if (block.origin === 'other-form') return 'other-form';
  return chosen === block.form || block.form.columns.some(({ id }) => id === column.id)
    ? 'form'
    : 'other-form';
}

function named(block: FormBlock, labels: readonly TableCell[]): number {
  return block.columns.filter((column) => findLabel(column, labels)).length;
}

function findLabel(column: FormColumn, labels: readonly TableCell[]): TableCell | null {
  const keys = columnLabels(column).map(labelKey);
  const exact = labels.find((cell) => keys.includes(labelKey(cell.text)));
  if (exact) return exact;
  return labels.find((cell) => keys.some((key) => similarity(key, labelKey(cell.text)) >= 0.7)) ?? null;
}

/** A column that no head names is not there when the rows are that much shorter, too. */
function dropMissing(columns: readonly ReportColumn[], usual: number): ReportColumn[] {
  const found = columns.filter((column) => column.label).length;
  if (found * 2 <= columns.length || found === columns.length || usual !== found) return [...columns];
  return columns.map((column) => (column.label ? column : { ...column, printed: false }));
}

function insertSubtotals(
  columns: readonly ReportColumn[],
  heads: readonly (readonly TableCell[])[],
): ReportColumn[] {
  const result = [...columns];
  for (const row of heads) {
    for (const [index, cell] of row.entries()) {
      if (!isSubtotal(cell.text) || columns.some((column) => column.label === cell)) continue;
      const before = row[index - 1];
      const at = result.findIndex((column) => column.label === before);
      if (before && at >= 0) result.splice(at + 1, 0, subtotalColumn(cell, result[at]!.form));
    }
  }
  return result;
}

function subtotalColumn(label: TableCell, neighbour: FormColumn): ReportColumn {
  const group = neighbour.group === undefined ? {} : { group: neighbour.group };
  const form: FormColumn = {
    id: 'subtotal',
    label: label.text,
    variants: [],
    kind: neighbour.kind,
    total: false,
    ...group,
  };
  return { form, origin: 'subtotal', label, printed: true };
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  return best;
}
