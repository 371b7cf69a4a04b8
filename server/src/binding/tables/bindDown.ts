import { holdsFigures } from '../../forms/columns';
import type { FormRow, FormSum } from '../../forms/schema';
import type { TableCell } from '../../syntax/tree';
import { readCell } from '../../text/cellValue';
import type { ReportColumn, ReportTableBlock } from '../report';
import { bindColumns } from './columns';
import { figuresOf, isSubtotal, type Entry } from './entries';
import type { Lexicon, LexiconBlock, LexiconRow } from './lexicon';
import { placeValues, type Neighbours, type Placement } from './placeValues';
import { recoverLostCell, type KnownValue } from './recoverLostCell';
import { makeRow, type Member } from './rowCells';

/** A block as it was read, and the entries that it explains. */
export interface BoundBlock {
  readonly block: ReportTableBlock;
  readonly entries: readonly Entry[];
}

/** A block with a row a line. `aligned` gives each entry's place among the lexicon's rows. Null for another form's block that is not there. */
export function bindDown(
  block: LexiconBlock,
  entries: readonly Entry[],
  aligned: readonly (number | null)[],
  lexicon: Lexicon,
): BoundBlock | null {
  const found = findRows(block, entries, aligned, lexicon);
  const present = found.flatMap(({ entry }) => (entry ? [entry] : []));
  if (block.origin === 'other-form' && present.length === 0) return null;
  const widths = present.map((entry) => figuresOf(entry).length);
  const columns = bindColumns(block, present[0]?.head ?? [], widths);
  const members = recoverLost(place(found, columns), columns, lexicon.table.sums);
  const rows = members.map((member) => makeRow(member, columns));
  return { block: withoutOrdinals({ form: block.form, columns, rows }), entries: present };
}

/** The numbers of rows had to be placed, and are no figures. */
function withoutOrdinals(block: ReportTableBlock): ReportTableBlock {
  const isFigure = block.columns.map(({ form }) => holdsFigures(form));
  if (isFigure.every(Boolean)) return block;
  const kept = <Item>(items: readonly Item[]) => items.filter((_, at) => isFigure[at]);
  return {
    ...block,
    columns: kept(block.columns),
    rows: block.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
  };
}

type FoundRow = Omit<Member, 'placement'>;

/** The block's rows with their entries, and extra rows of subtotals behind the rows of their group. */
function findRows(
  block: LexiconBlock,
  entries: readonly Entry[],
  aligned: readonly (number | null)[],
  lexicon: Lexicon,
): FoundRow[] {
  const found: FoundRow[] = [];
  let subtotal: FoundRow | null = null;
  for (const [index, candidate] of lexicon.rows.entries()) {
    if (candidate.block !== block) continue;
    const at = aligned.indexOf(index);
    const isForeign = candidate.origin === 'other-form' && block.origin === 'form';
    if (at < 0 && (isForeign || candidate.row.optional)) continue;
    // Rows of the group that were lost stand before its subtotal.
    if (subtotal && (at >= 0 || !isSameGroup(subtotal.row, candidate.row))) {
      found.push(subtotal);
      subtotal = null;
    }
    found.push({ entry: entries[at] ?? null, row: candidate.row, origin: candidate.origin });
    const next = at < 0 ? undefined : entries[at + 1];
    if (next?.label && aligned[at + 1] === null && isSubtotal(next.label.text)) {
      subtotal = { entry: next, row: subtotalRow(next.label, candidate, found.length), origin: 'subtotal' };
    }
  }
  return subtotal ? [...found, subtotal] : found;
}

function isSameGroup(a: FormRow, b: FormRow): boolean {
  return a.groups.join('\n') === b.groups.join('\n');
}

function subtotalRow(label: TableCell, above: LexiconRow, number: number): FormRow {
  return {
    id: `subtotal${number}`,
    label: label.text,
    variants: [],
    optional: false,
    groups: above.row.groups,
  };
}

function place(found: readonly FoundRow[], columns: readonly ReportColumn[]): Member[] {
  const printed = columns.filter((column) => column.printed);
  const neighbours = neighboursOf(found, printed);
  const hasTotal = printed[printed.length - 1]?.form.total === true;
  return found.map((row) => {
    const { entry } = row;
    const placement = entry
      ? placeValues(entry.tail, printed.length, entry.source.layout, entry.label, neighbours, hasTotal)
      : null;
    return { ...row, placement };
  });
}

/** Where complete rows have their first value, by the column of their label, and where the head has its first label. */
function neighboursOf(found: readonly FoundRow[], printed: readonly ReportColumn[]): Neighbours {
  const firstColumnByLabel = new Map<number, number>();
  for (const { entry } of found) {
    const figures = entry ? figuresOf(entry) : [];
    if (entry?.label && figures.length === printed.length) {
      firstColumnByLabel.set(entry.label.column, figures[0]!.column);
    }
  }
  return { firstColumnByLabel, headColumn: printed[0]?.label?.column ?? null };
}

/** Gives rows that lost one cell their places back where the sums leave no doubt. */
function recoverLost(
  members: readonly Member[],
  columns: readonly ReportColumn[],
  sums: readonly FormSum[],
): readonly Member[] {
  const ids = columns.filter((column) => column.printed).map((column) => column.form.id);
  const placements = new Map(members.map(({ row, placement }) => [row.id, placement]));
  const known: KnownValue = (row, column) => {
    const placement = placements.get(row);
    const cell = placement?.kind === 'placed' ? placement.cells[ids.indexOf(column)] : null;
    return cell ? numberIn(cell) : null;
  };
  return members.map((member) => {
    const { row, placement } = member;
    if (placement?.kind !== 'one-lost') return member;
    const at = recoverLostCell(row.id, placement.cells.map(numberIn), ids, sums, known);
    if (at === null) return member;
    const recovered: Placement = {
      kind: 'placed',
      cells: [...placement.cells.slice(0, at), null, ...placement.cells.slice(at)],
    };
    return { ...member, placement: recovered };
  });
}

function numberIn({ text }: TableCell): number | null {
  const read = readCell(text);
  return read.kind === 'number' ? read.value : null;
}
