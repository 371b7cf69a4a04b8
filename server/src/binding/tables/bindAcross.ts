import type { TableBlock } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import type { ReportColumn, ReportRow } from '../report';
import type { BoundBlock } from './bindDown';
import { figuresOf, type Entry } from './entries';
import type { LexiconBlock } from './lexicon';
import { placeValues, type Neighbours, type Placement } from './placeValues';
import { makeRow } from './rowCells';

/** A block whose rows stand side by side: one line of figures for all, or a labelled line for each. */
export function bindAcross(
  { form }: LexiconBlock,
  entries: readonly Entry[],
  sources: readonly TableBlock[],
): BoundBlock {
  const labels = sources.flatMap((source) => source.rows.flatMap((row) => row.cells));
  const columns = form.columns.map((column): ReportColumn => {
    const key = labelKey(column.label);
    const label = labels.find((cell) => labelKey(cell.text) === key) ?? null;
    return { form: column, origin: 'form', label, printed: true };
  });
  const lines = entries.filter((entry) => figuresOf(entry).length > 0);
  const rows = labelledLines(form, lines, columns) ?? oneLine(form, lines, columns);
  return { block: { form, columns, rows }, entries: lines };
}

/** Each line names its row. Null where they do not. */
function labelledLines(
  form: LexiconBlock['form'],
  lines: readonly Entry[],
  columns: readonly ReportColumn[],
): ReportRow[] | null {
  const found = form.rows.map((row) =>
    lines.find((line) => line.label && labelKey(line.label.text) === labelKey(row.label)),
  );
  const isWide = lines.some((line) => figuresOf(line).length > columns.length);
  if (isWide || lines.length === 0 || found.filter((line) => line).length < lines.length) return null;
  const neighbours: Neighbours = {
    firstColumnByLabel: new Map(),
    headColumn: columns[0]?.label?.column ?? null,
  };
  return form.rows.map((row, index) => {
    const entry = found[index] ?? null;
    const placement = entry
      ? placeValues(entry.tail, columns.length, entry.source.layout, entry.label, neighbours, true)
      : null;
    return makeRow({ row, origin: 'form', entry, placement }, columns);
  });
}

/** The figures of all rows in one line, which a page may have cut in two. Without any, nobody has filled in the table. */
function oneLine(
  form: LexiconBlock['form'],
  lines: readonly Entry[],
  columns: readonly ReportColumn[],
): ReportRow[] {
  const width = columns.length;
  const entry = lines[0] ?? null;
  const neighbours: Neighbours = { firstColumnByLabel: new Map(), headColumn: null };
  const tail = lines.flatMap((line) => line.tail);
  const whole: Placement = entry
    ? placeValues(tail, form.rows.length * width, entry.source.layout, entry.label, neighbours, false)
    : { kind: 'empty' };
  return form.rows.map((row, index) => {
    const placement = shareOf(whole, index, width);
    return makeRow({ row, origin: 'form', entry, placement }, columns);
  });
}

/** A row's part of the line; what could not be placed stays with the first row. */
function shareOf(whole: Placement, index: number, width: number): Placement {
  switch (whole.kind) {
    case 'placed':
      return { kind: 'placed', cells: whole.cells.slice(index * width, (index + 1) * width) };
    case 'empty':
      return whole;
    case 'one-lost':
    case 'unplaced':
      return { kind: 'unplaced', cells: index === 0 ? whole.cells : [], total: null };
  }
}
