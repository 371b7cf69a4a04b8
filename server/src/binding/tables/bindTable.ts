import type { FormColumn, FormRow, FormTable } from '../../forms/schema';
import type { TableBlock, TableCell, TableRow } from '../../syntax/tree';
import { readCell } from '../../text/cellValue';
import { labelKey } from '../../text/labelKey';
import type { TextRange } from '../../text/textRange';
import type {
  PrintedRow,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportTable,
  ReportTableBlock,
} from '../report';
import { alignRows } from './alignRows';
import { bindColumns } from './columns';
import { entriesOf, isSubtotal, type Entry } from './entries';
import type { Lexicon, LexiconBlock, LexiconRow } from './lexicon';
import { placeValues, type Neighbours, type Placement } from './placeValues';
import { recoverLostCell } from './recoverLostCell';

/** Reads one form table from the printed tables that show it. */
export function bindTable(table: FormTable, sources: readonly TableBlock[], lexicon: Lexicon): ReportTable {
  const entries = entriesOf(sources, lexicon);
  const aligned = alignRows(entries, lexicon);
  const used = new Set<Entry>();
  const blocks = lexicon.blocks.flatMap((block): ReportTableBlock[] => {
    const bound =
      block.form.direction === 'across'
        ? bindAcross(block, entries, used, headOf(sources))
        : bindDown(block, entries, aligned, lexicon, used);
    return bound ? [bound] : [];
  });
  const extras = entries.filter((entry) => !used.has(entry) && hasFigures(entry)).map(printedRow);
  const range = { start: sources[0]!.range.start, end: sources[sources.length - 1]!.range.end };
  return { form: table, range, sources, blocks, extras, unreadable: false };
}

function hasFigures(entry: Entry): boolean {
  return entry.tail.some((cell) => readCell(cell.text).kind === 'number');
}

function headOf(sources: readonly TableBlock[]): TableRow[] {
  return sources.flatMap((source) => source.rows);
}

interface Member {
  readonly entry: Entry | null;
  readonly row: FormRow;
  readonly origin: ReportRow['origin'];
}

function bindDown(
  block: LexiconBlock,
  entries: readonly Entry[],
  aligned: readonly (number | null)[],
  lexicon: Lexicon,
  used: Set<Entry>,
): ReportTableBlock | null {
  const members = membersOf(block, entries, aligned, lexicon);
  if (block.origin === 'other-form' && members.every((member) => !member.entry)) return null;
  const present = members.flatMap(({ entry }) => (entry ? [entry] : []));
  for (const entry of present) used.add(entry);
  const widths = present.map((entry) => figuresOf(entry).length);
  const columns = bindColumns(block, present[0]?.head ?? [], widths);
  const printed = columns.filter((column) => column.printed);
  const neighbours = neighboursOf(present, printed);
  const hasTotal = printed[printed.length - 1]?.form.total === true;
  const placements = new Map(
    present.map((entry) => [
      entry,
      placeValues(entry.tail, printed.length, entry.source.layout, entry.label, neighbours, hasTotal),
    ]),
  );
  const rows = members.map(({ entry, row, origin }): ReportRow => {
    const placement = entry ? placements.get(entry)! : null;
    return makeRow(row, origin, entry, placement, columns, printed);
  });
  return { form: block.form, columns, rows: placeLost(rows, placements, members, columns, printed, lexicon) };
}

/** The block's rows with their entries, and extra rows of subtotals behind the row they follow. */
function membersOf(
  block: LexiconBlock,
  entries: readonly Entry[],
  aligned: readonly (number | null)[],
  lexicon: Lexicon,
): Member[] {
  const members: Member[] = [];
  for (const [index, candidate] of lexicon.rows.entries()) {
    if (candidate.block !== block) continue;
    const at = aligned.indexOf(index);
    if (at < 0 && candidate.origin === 'other-form' && block.origin === 'form') continue;
    members.push({ entry: entries[at] ?? null, row: candidate.row, origin: candidate.origin });
    const next = entries[at + 1];
    if (at >= 0 && next?.label && aligned[at + 1] === null && isSubtotal(next.label.text)) {
      members.push({
        entry: next,
        row: subtotalRow(next.label, candidate, members.length),
        origin: 'subtotal',
      });
    }
  }
  return members;
}

function subtotalRow(label: TableCell, above: LexiconRow, number: number): FormRow {
  return { id: `subtotal${number}`, label: label.text, variants: [], groups: above.row.groups };
}

function figuresOf(entry: Entry): readonly TableCell[] {
  return entry.tail.filter((cell) => cell.text !== '');
}

/** Where complete rows have their first value, by the column of their label, and where the head has its first label. */
function neighboursOf(entries: readonly Entry[], printed: readonly ReportColumn[]): Neighbours {
  const firstColumnByLabel = new Map<number, number>();
  for (const entry of entries) {
    const figures = figuresOf(entry);
    if (entry.label && figures.length === printed.length) {
      firstColumnByLabel.set(entry.label.column, figures[0]!.column);
    }
  }
  return { firstColumnByLabel, headColumn: printed[0]?.label?.column ?? null };
}

function makeRow(
  form: FormRow,
  origin: ReportRow['origin'],
  entry: Entry | null,
  placement: Placement | null,
  columns: readonly ReportColumn[],
  printed: readonly ReportColumn[],
): ReportRow {
  const cells = columns.map(({ form: column }): ReportCell => {
    const at = printed.findIndex((candidate) => candidate.form === column);
    if (!placement || at < 0) return emptyCell(form.id, column.id, 'absent');
    switch (placement.kind) {
      case 'placed':
        return readReportCell(form.id, column, placement.cells[at]!);
      case 'empty':
        return emptyCell(form.id, column.id, 'blank');
      case 'one-lost':
        return emptyCell(form.id, column.id, 'unplaced');
      case 'unplaced':
        return placement.total && column.total
          ? readReportCell(form.id, column, placement.total)
          : emptyCell(form.id, column.id, 'unplaced');
    }
  });
  const unplaced = placement?.kind === 'unplaced' || placement?.kind === 'one-lost' ? placement.cells : [];
  return { form, origin, printed: entry ? printedRow(entry) : null, cells, unplaced };
}

/** Gives rows that lost one cell their places back where the sums leave no doubt. */
function placeLost(
  rows: readonly ReportRow[],
  placements: ReadonlyMap<Entry, Placement>,
  members: readonly Member[],
  columns: readonly ReportColumn[],
  printed: readonly ReportColumn[],
  lexicon: Lexicon,
): ReportRow[] {
  const ids = printed.map((column) => column.form.id);
  const known = (rowId: string, columnId: string) =>
    rows.find((row) => row.form.id === rowId)?.cells.find((cell) => cell.column === columnId)?.value ?? null;
  return rows.map((row, index) => {
    const { entry, origin } = members[index]!;
    const placement = entry ? placements.get(entry) : undefined;
    if (placement?.kind !== 'one-lost') return row;
    const values = placement.cells.map((cell) => numberIn(cell.text));
    const at = recoverLostCell(row.form.id, values, ids, lexicon.table.sums, known);
    if (at === null) return row;
    const cells = columns.map(({ form: column }) => {
      const place = printed.findIndex((candidate) => candidate.form === column);
      if (place < 0) return emptyCell(row.form.id, column.id, 'absent');
      if (place === at) return emptyCell(row.form.id, column.id, 'lost');
      return readReportCell(row.form.id, column, placement.cells[place < at ? place : place - 1]!);
    });
    return { form: row.form, origin, printed: row.printed, cells, unplaced: [] };
  });
}

/** A block whose rows stand side by side: one line of figures for all, or a labelled line for each. */
function bindAcross(
  block: LexiconBlock,
  entries: readonly Entry[],
  used: Set<Entry>,
  printedRows: readonly TableRow[],
): ReportTableBlock {
  const { form } = block;
  const labels = printedRows.flatMap((row) => row.cells);
  const columns = form.columns.map((column): ReportColumn => {
    const key = labelKey(column.label);
    return {
      form: column,
      origin: 'form',
      label: labels.find((cell) => labelKey(cell.text) === key) ?? null,
      printed: true,
    };
  });
  const lines = entries.filter((entry) => entry.tail.some((cell) => cell.text !== ''));
  for (const entry of lines) used.add(entry);
  const rows = labelledLines(block, lines, columns) ?? oneLine(block, lines, entries, columns);
  return { form, columns, rows };
}

function labelledLines(
  block: LexiconBlock,
  lines: readonly Entry[],
  columns: readonly ReportColumn[],
): ReportRow[] | null {
  const found = block.form.rows.map((row) =>
    lines.find((line) => line.label && labelKey(line.label.text) === labelKey(row.label)),
  );
  const isWide = lines.some((line) => figuresOf(line).length > columns.length);
  if (isWide || lines.length === 0 || found.filter((line) => line).length < lines.length) return null;
  const none: Neighbours = { firstColumnByLabel: new Map(), headColumn: columns[0]?.label?.column ?? null };
  return block.form.rows.map((row, index) => {
    const entry = found[index] ?? null;
    const placement = entry
      ? placeValues(entry.tail, columns.length, entry.source.layout, entry.label, none, true)
      : null;
    return makeRow(row, 'form', entry, placement, columns, columns);
  });
}

function oneLine(
  block: LexiconBlock,
  lines: readonly Entry[],
  entries: readonly Entry[],
  columns: readonly ReportColumn[],
): ReportRow[] {
  const { rows } = block.form;
  const count = rows.length * columns.length;
  const [line] = lines;
  const tail = lines.flatMap((entry) => entry.tail);
  const none: Neighbours = { firstColumnByLabel: new Map(), headColumn: null };
  const placement = line
    ? placeValues(tail, count, line.source.layout, line.label, none, false)
    : blankLine(entries);
  if (placement?.kind === 'placed') {
    return rows.map((row, index) => {
      const cells = placement.cells.slice(index * columns.length, (index + 1) * columns.length);
      return makeRow(row, 'form', line ?? null, { kind: 'placed', cells }, columns, columns);
    });
  }
  return rows.map((row, index) => {
    if (!line || !placement) return makeRow(row, 'form', null, { kind: 'empty' }, columns, columns);
    const cells = index === 0 && placement.kind !== 'empty' ? placement.cells : [];
    return makeRow(row, 'form', line, { kind: 'unplaced', cells, total: null }, columns, columns);
  });
}

/** A line without figures is a table that nobody has filled in. */
function blankLine(entries: readonly Entry[]): Placement | null {
  return entries.length === 0 ? null : { kind: 'empty' };
}

function printedRow(entry: Entry): PrintedRow {
  const cells = [...entry.labels, ...figuresOf(entry)];
  const range: TextRange = {
    start: (entry.label ?? cells[0])?.range.start ?? 0,
    end: cells.reduce((end, cell) => Math.max(end, cell.range.end), 0),
  };
  return {
    range,
    labels: entry.labels,
    label: entry.label,
    values: figuresOf(entry),
    layout: entry.source.layout,
    swallowsNext: entry.swallowsNext,
  };
}

function readReportCell(row: string, column: FormColumn, cell: TableCell): ReportCell {
  const read = readCell(cell.text);
  return {
    row,
    column: column.id,
    state: read.kind === 'blank' ? 'blank' : 'written',
    text: cell.text,
    range: cell.range,
    value: read.kind === 'number' ? read.value : null,
  };
}

function numberIn(text: string): number | null {
  const read = readCell(text);
  return read.kind === 'number' ? read.value : null;
}

function emptyCell(row: string, column: string, state: ReportCell['state']): ReportCell {
  return { row, column, state, text: '', range: null, value: null };
}
