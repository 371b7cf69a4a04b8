import type { Form, FormTable } from '../../forms/schema';
import type { ReportTree, TableBlock } from '../../syntax/tree';
import { labelKey } from '../../text/labelKey';
import { splitNumber } from '../label';
import type { ReportSection, ReportTable } from '../report';
import { bindTable } from './bindTable';
import { isWords } from './entries';
import { lexiconOf, type Lexicon } from './lexicon';

/** The form's tables that a report holds, in the form's order, each read from all the printed tables that show it. */
export function bindTables(tree: ReportTree, form: Form, sections: readonly ReportSection[]): ReportTable[] {
  const sources = sourcesOf(tree, form, sections);
  return form.tables.flatMap((table) => {
    const own = sources.get(table) ?? [];
    if (own.length > 0) return [bindTable(table, own, lexiconOf(form, table))];
    const glued = gluedTable(tree, table, sections);
    return glued ? [glued] : [];
  });
}

/** How many labels of the form's tables, and of no other form's, a text shows. */
export function fitOfTables(tree: ReportTree, form: Form): number {
  const missing = new Set(labelKeysOf(form));
  const all = missing.size;
  for (const block of tree.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) for (const { text } of row.cells) missing.delete(labelKey(text));
  }
  return (all - missing.size) / all;
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

function sourcesOf(
  tree: ReportTree,
  form: Form,
  sections: readonly ReportSection[],
): Map<FormTable, TableBlock[]> {
  const sources = new Map<FormTable, TableBlock[]>();
  for (const block of tree.blocks) {
    if (block.kind !== 'table') continue;
    const table = mostAlike(block, form) ?? continued(block, form, sections, sources);
    if (table) sources.set(table, [...(sources.get(table) ?? []), block]);
  }
  return sources;
}

/** The form's table that shares most labels with a printed one, at least two. */
function mostAlike(block: TableBlock, form: Form): FormTable | null {
  const keys = block.rows.flatMap((row) => row.cells.filter(isWords).map((cell) => labelParts(cell.text)));
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
  block: TableBlock,
  form: Form,
  sections: readonly ReportSection[],
  sources: ReadonlyMap<FormTable, readonly TableBlock[]>,
): FormTable | null {
  const section = sections.find(({ body }) => body.includes(block));
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
  const text = labelKey(tree.text.slice(range.start, range.end));
  const labels = new Set(
    table.blocks.flatMap((block) =>
      [...block.rows, ...block.columns].map((item) => splitNumber(item.label).body),
    ),
  );
  const found = [...labels].filter((label) => label.length >= 3 && text.includes(label)).length;
  if (found < Math.min(4, labels.size / 2)) return null;
  return { form: table, range, sources: [], blocks: [], extras: [], unreadable: true };
}
