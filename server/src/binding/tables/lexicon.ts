import type { Form, FormBlock, FormColumn, FormRow, FormTable } from '../../forms/schema';
import { labelKey } from '../../text/labelKey';
import { labelMatch, splitNumber, type LabelParts } from '../label';
import type { Origin } from '../report';

/** The words of one table, from its own form and from the other forms that have it, ready for comparison. */
export interface Lexicon {
  readonly table: FormTable;
  readonly blocks: readonly LexiconBlock[];
  /** Every row in the order of the form, rows that only another form has among them. */
  readonly rows: readonly LexiconRow[];
  /** The rows whose label, without its number, is just this key. */
  readonly rowsByBody: ReadonlyMap<string, ReadonlySet<LexiconRow>>;
  readonly groupKeys: ReadonlySet<string>;
  /** Captions, corners, column labels and their groups. */
  readonly headKeys: ReadonlySet<string>;
  /** What `rowMatches` has told of printed labels: the same few stand in every report. */
  readonly matches: Map<string, readonly number[]>;
}

export interface LexiconBlock {
  readonly form: FormBlock;
  readonly origin: Origin;
  /** The same block in other forms, whose columns may be printed here. */
  readonly alternatives: readonly FormBlock[];
}

export interface LexiconRow {
  readonly block: LexiconBlock;
  readonly row: FormRow;
  readonly origin: Origin;
  readonly labels: readonly LabelParts[];
}

const cache = new WeakMap<FormTable, Lexicon>();

/** The lexicon of one of a form's tables; made once. */
export function lexiconOf(form: Form, table: FormTable): Lexicon {
  let lexicon = cache.get(table);
  if (!lexicon) cache.set(table, (lexicon = makeLexicon(form, table)));
  return lexicon;
}

function makeLexicon(form: Form, table: FormTable): Lexicon {
  const foreign = form.kind.forms
    .filter((other) => other !== form)
    .flatMap((other) => other.tables.filter(({ id }) => id === table.id))
    .flatMap((other) => other.blocks);
  const own = table.blocks.map((block): LexiconBlock => ({
    form: block,
    origin: 'form',
    alternatives: foreign.filter((other) => sameBlock(block, other)),
  }));
  const others = foreign
    .filter((other) => !table.blocks.some((block) => sameBlock(block, other)))
    .map((block): LexiconBlock => ({ form: block, origin: 'other-form', alternatives: [] }));
  const blocks = [...own, ...others];
  const all = blocks.flatMap((block) => [block.form, ...block.alternatives]);
  const rows = blocks.flatMap(rowsOf);
  return {
    table,
    blocks,
    rows,
    rowsByBody: indexByBody(rows),
    groupKeys: new Set(all.flatMap((block) => block.rows.flatMap((row) => row.groups.map(labelKey)))),
    headKeys: new Set(all.flatMap(headLabels).map(labelKey)),
    matches: new Map(),
  };
}

function sameBlock(one: FormBlock, other: FormBlock): boolean {
  return one.caption === other.caption && one.direction === other.direction;
}

function rowsOf(block: LexiconBlock): LexiconRow[] {
  const rows = block.form.rows.map((row) => ({ row, origin: block.origin }));
  for (const alternative of block.alternatives) {
    let at = 0;
    for (const row of alternative.rows) {
      const known = rows.findIndex((entry) => entry.row.id === row.id);
      if (known < 0) rows.splice(at, 0, { row, origin: 'other-form' });
      at = (known < 0 ? at : known) + 1;
    }
  }
  return rows.map(({ row, origin }) => ({
    block,
    row,
    origin,
    labels: rowLabels(row).map(splitNumber),
  }));
}

function headLabels(block: FormBlock): string[] {
  const own = [block.caption, block.corner, block.over].filter((label) => label !== undefined);
  const columns = block.columns.flatMap((column) => [...columnLabels(column), column.group ?? column.label]);
  const across = block.direction === 'across' ? block.rows.flatMap((row) => [row.label, ...row.groups]) : [];
  return [...own, ...columns, ...across];
}

/** What a row may be called: its label or a variant, alone or behind the labels of its groups in one cell. */
export function rowLabels({ label, variants, groups }: FormRow): string[] {
  const own = [label, ...variants];
  const behind = groups.map((_, at) => groups.slice(at).join(' '));
  return [...own, ...behind.flatMap((prefix) => own.map((words) => `${prefix} ${words}`))];
}

export function columnLabels(column: FormColumn): string[] {
  return [column.label, ...column.variants];
}

/** More printed labels than these are not remembered. */
const mostRemembered = 2000;

/**
 * How sure it is that printed words are each row's label, in the lexicon's order; as `labelMatch`.
 * Words that are just some row's label are no other row's.
 */
export function rowMatches(printed: LabelParts, { rows, rowsByBody, matches }: Lexicon): readonly number[] {
  const key = `${printed.number} ${printed.body}`;
  let known = matches.get(key);
  if (!known) {
    const exact = rowsByBody.get(printed.body);
    known = rows.map((row) => (exact && !exact.has(row) ? 0 : rowMatch(printed, row)));
    if (matches.size >= mostRemembered) matches.clear();
    matches.set(key, known);
  }
  return known;
}

/** The best that any row can make of printed words. */
export function bestRowMatch(printed: LabelParts, lexicon: Lexicon): number {
  return Math.max(0, ...rowMatches(printed, lexicon));
}

function rowMatch(printed: LabelParts, row: LexiconRow): number {
  return Math.max(...row.labels.map((label) => labelMatch(printed, label)));
}

function indexByBody(rows: readonly LexiconRow[]): Map<string, Set<LexiconRow>> {
  const index = new Map<string, Set<LexiconRow>>();
  for (const row of rows) {
    for (const { body } of row.labels) index.set(body, (index.get(body) ?? new Set()).add(row));
  }
  return index;
}
