import type { FormColumn, FormRow } from '../../forms/schema';
import type { TableCell } from '../../syntax/tree';
import type { TextRange } from '../../text/textRange';
import { readCell } from '../../text/cellValue';
import type { Origin, PrintedRow, ReportCell, ReportColumn, ReportRow } from '../report';
import { figuresOf, type Entry } from './entries';
import type { Placement } from './placeValues';

/** A row of the form with the printed row that shows it, if one does, and where that row's cells belong. */
export interface Member {
  readonly row: FormRow;
  readonly origin: Origin;
  readonly entry: Entry | null;
  readonly placement: Placement | null;
}

/** A row with a cell for each column. */
export function makeRow(
  { row, origin, entry, placement }: Member,
  columns: readonly ReportColumn[],
): ReportRow {
  const printed = columns.filter((column) => column.printed);
  const cells = columns.map((column): ReportCell => {
    const at = printed.indexOf(column);
    if (!placement || at < 0) return emptyCell(row.id, column.form.id, 'absent');
    return makeCell(row.id, column.form, placement, at);
  });
  const unplaced = placement?.kind === 'unplaced' || placement?.kind === 'one-lost' ? placement.cells : [];
  return { form: row, origin, printed: entry ? printedRow(entry) : null, cells, unplaced };
}

function makeCell(row: string, column: FormColumn, placement: Placement, at: number): ReportCell {
  switch (placement.kind) {
    case 'placed': {
      const cell = placement.cells[at];
      return cell ? readReportCell(row, column, cell) : emptyCell(row, column.id, 'lost');
    }
    case 'empty':
      return emptyCell(row, column.id, 'blank');
    case 'one-lost':
      return emptyCell(row, column.id, 'unplaced');
    case 'unplaced':
      return placement.total && column.total
        ? readReportCell(row, column, placement.total)
        : emptyCell(row, column.id, 'unplaced');
  }
}

function readReportCell(row: string, column: FormColumn, cell: TableCell): ReportCell {
  return { row, column: column.id, ...readFigure(cell) };
}

/** What a printed cell says. */
export function readFigure({
  text,
  range,
}: TableCell): Pick<ReportCell, 'state' | 'text' | 'range' | 'value'> {
  const read = readCell(text);
  return {
    state: read.kind === 'blank' ? 'blank' : 'written',
    text,
    range,
    value: read.kind === 'number' ? read.value : null,
  };
}

function emptyCell(row: string, column: string, state: ReportCell['state']): ReportCell {
  return { row, column, state, text: '', range: null, value: null };
}

/** What the report keeps of an entry. */
export function printedRow(entry: Entry): PrintedRow {
  const { labels, label, swallowsNext } = entry;
  const values = figuresOf(entry);
  const range = printedRange({ labels, label, values });
  return { range, labels, label, values, layout: entry.source.layout, swallowsNext };
}

/** From the first label to the end of the last value. */
export function printedRange({
  labels,
  label,
  values,
}: Pick<PrintedRow, 'labels' | 'label' | 'values'>): TextRange {
  const cells = [...labels, ...values];
  return {
    start: (label ?? cells[0])?.range.start ?? 0,
    end: cells.reduce((end, cell) => Math.max(end, cell.range.end), 0),
  };
}
