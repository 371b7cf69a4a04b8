import type { Form, FormTable } from '../../forms/schema';
import { ReportTree, type Passage, type TableBlock, type Wording } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import { splitNumber } from '../label';
import { areSame } from '../../text/areSame';
import type { BoundTable, ReportSection, ReportTable } from '../report';
import { sectionKeys } from '../sectionFacts';
import { bindTable } from './bindTable';
import { isWords } from './entries';
import { lexiconOf, type Lexicon } from './lexicon';
import { withFigures } from './withFigures';

/** The form's tables that a report holds, in the form's order, each read from all the printed tables that show it. */
export function bindTables(tree: ReportTree, form: Form, sections: readonly ReportSection[]): BoundTable[] {
  const sources = sourcesOf(tree, form, sections);
  return form.tables.flatMap((table): BoundTable[] => {
    const own = sources.get(table) ?? [];
    if (own.length > 0) return [{ table: bindPassages(tree, form, table, own), passages: own }];
    const glued = gluedTable(tree, table, sections);
    return glued ? [{ table: glued, passages: [] }] : [];
  });
}

interface Binding {
  readonly form: FormTable;
  readonly passages: readonly Passage[];
  readonly table: ReportTable;
}

/** How the tables were bound last that begin with a wording. */
const bindings = new WeakMap<Wording, Binding>();

/** Binds printed tables as if they stood end to end; done once for the same passages. */
function bindPassages(
  tree: ReportTree,
  form: Form,
  table: FormTable,
  indices: readonly number[],
): ReportTable {
  const passages = indices.map((index) => tree.passages[index]!);
  const sources = new ReportTree('', passages).blocks.filter((block) => block.kind === 'table');
  const { wording } = sources[0]!;
  const before = bindings.get(wording);
  const known = before?.form === table ? before : undefined;
  if (known && areSame(known.passages, passages)) return known.table;
  const bound = (known && rebound(known.table, sources)) ?? bindTable(table, sources, lexiconOf(form, table));
  bindings.set(wording, { form: table, passages, table: bound });
  return bound;
}

/** The table anew, where nothing but its figures has changed. */
function rebound(table: ReportTable, sources: readonly TableBlock[]): ReportTable | null {
  const wordings = (blocks: readonly TableBlock[]) => blocks.map(({ wording }) => wording);
  return areSame(wordings(table.sources), wordings(sources)) ? withFigures(table, sources) : null;
}

/** How many labels of the form's tables, and of no other form's, a text shows. */
export function fitOfTables(tree: ReportTree, form: Form): number {
  const printed = tablesIn(tree).map(({ block }) => printedKeys(block));
  const labels = [...labelKeysOf(form)];
  return labels.filter((label) => printed.some((keys) => keys.has(label))).length / labels.length;
}

const labelKeys = new WeakMap<Form, ReadonlySet<string>>();

/** The keys of all row and column labels; made once. */
function labelKeysOf(form: Form): ReadonlySet<string> {
  let known = labelKeys.get(form);
  if (!known) {
    const blocks = form.tables.flatMap((table) => table.blocks);
    const items = blocks.flatMap((block) => [...block.columns, ...block.rows]);
    labelKeys.set(form, (known = new Set(items.map(({ label }) => labelKey(label)))));
  }
  return known;
}

const keys = new WeakMap<Wording, ReadonlySet<string>>();

function printedKeys(block: TableBlock): ReadonlySet<string> {
  let known = keys.get(block.wording);
  if (!known) {
    known = new Set(
      block.rows.flatMap((row) => row.cells.filter(isWords).map((cell) => labelKey(cell.text))),
    );
    keys.set(block.wording, known);
  }
  return known;
}

/** The printed tables, each counted from its passage. */
function tablesIn(tree: ReportTree): { block: TableBlock; index: number }[] {
  const tables: { block: TableBlock; index: number }[] = [];
  for (let index = 0; index < tree.passages.length; index++) {
    const block = tree.passages[index]!.blocks[0]!;
    if (block.kind === 'table') tables.push({ block, index });
  }
  return tables;
}

/** The passages of the printed tables that show each of the form's. */
function sourcesOf(
  tree: ReportTree,
  form: Form,
  sections: readonly ReportSection[],
): Map<FormTable, number[]> {
  const sources = new Map<FormTable, number[]>();
  for (const { block, index } of tablesIn(tree)) {
    const table = shownBy(block, form) ?? continued(index, form, sections, sources);
    if (table) sources.set(table, [...(sources.get(table) ?? []), index]);
  }
  return sources;
}

type TableByForm = Map<Form, FormTable | null>;
const shown = new WeakMap<Wording, TableByForm>();

/** The form's table that a printed one shows by its labels; told once for each form. */
function shownBy(block: TableBlock, form: Form): FormTable | null {
  const known: TableByForm = shown.get(block.wording) ?? new Map<Form, FormTable | null>();
  let table = known.get(form);
  if (table === undefined) shown.set(block.wording, known.set(form, (table = mostAlike(block, form))));
  return table;
}

/** The form's table that shares most labels with a printed one, at least two different ones. */
function mostAlike(block: TableBlock, form: Form): FormTable | null {
  const words = block.rows.flatMap((row) => row.cells.filter(isWords).map((cell) => cell.text));
  const keys = [...new Set(words)].map(labelParts);
  let best: FormTable | null = null;
  let most = 1;
  for (const table of form.tables) {
    const lexicon = lexiconOf(form, table);
    const shared = keys.filter((key) => isKnown(key, lexicon)).length;
    if (shared > most) [best, most] = [table, shared];
  }
  return best;
}

interface LabelKeys {
  readonly whole: string;
  readonly body: string;
}

function labelParts(text: string): LabelKeys {
  return { whole: labelKey(text), body: splitNumber(text).body };
}

function isKnown({ whole, body }: LabelKeys, lexicon: Lexicon): boolean {
  if (lexicon.headKeys.has(whole) || lexicon.groupKeys.has(whole)) return true;
  return lexicon.rowsByBody.has(body);
}

/** A printed table without labels of its own goes on with its section's table: a page cut the two apart. */
function continued(
  index: number,
  form: Form,
  sections: readonly ReportSection[],
  sources: ReadonlyMap<FormTable, readonly number[]>,
): FormTable | null {
  const section = sections.find(({ passages }) => passages.start < index && index < passages.end);
  const table = form.tables.find(({ id }) => id === section?.form.table);
  return table && sources.has(table) ? table : null;
}

/** A table whose labels stand in running text, its cells glued together: it is there, but cannot be read. */
function gluedTable(
  tree: ReportTree,
  table: FormTable,
  sections: readonly ReportSection[],
): ReportTable | null {
  const section = sections.find(({ form }) => form.table === table.id);
  if (!section) return null;
  const range = { start: section.heading.range.end, end: section.range.end };
  const text = sectionKeys(tree, section, () => true).join('');
  const labels = new Set(
    table.blocks.flatMap((block) =>
      [...block.rows, ...block.columns].map((item) => splitNumber(item.label).body),
    ),
  );
  const found = [...labels].filter((label) => label.length >= 3 && text.includes(label)).length;
  if (found < Math.min(4, labels.size / 2)) return null;
  return { form: table, range, sources: [], blocks: [], extras: [], unreadable: true, wording: {} };
}
