import type { Form, ReportKind } from '../forms/schema';
import type { Passage, ReportTree } from '../syntax/tree';
import type { BoundTable, ReportTable, WholeReport } from './report';
import { readOtherTable } from './tables/otherTable';
import { PlacedTable } from './tables/placeTable';

const kind: ReportKind = { id: 'tables', names: [], forms: [] };

/** A text of tables that no form knows is read as if they were its form. */
const form: Form = {
  id: kind.id,
  kind,
  title: '其他表格',
  names: [],
  years: { from: 0 },
  transition: [],
  sections: [],
  tables: [],
  statements: [],
  sentences: [],
};

/**
 * The tables of a text that name sums of their own, as a report that holds nothing else; null where there is none. Those of
 * `report` are left out: its form knows them.
 */
export function bindOtherTables(tree: ReportTree, report: WholeReport | null): WholeReport | null {
  const known = new Set(report?.bound.flatMap(({ passages }) => passages));
  const bound = tree.passages.flatMap((passage, index): BoundTable[] => {
    const table = known.has(index) ? null : tableOf(passage, `table${index}`);
    return table ? [{ table, passages: [index] }] : [];
  });
  if (bound.length === 0) return null;
  const nowhere = { start: 0, end: 0 };
  return {
    tree,
    form: { ...form, tables: bound.map(({ table }) => table.form) },
    year: null,
    title: null,
    organization: null,
    organizations: [],
    period: null,
    issued: [],
    yearMentions: [],
    opening: nowhere,
    sections: [],
    tables: bound.map((table) => new PlacedTable(tree, table)),
    bound,
  };
}

interface ReadTable {
  readonly id: string;
  readonly table: ReportTable | null;
}

const read = new WeakMap<Passage, ReadTable>();

/** Told once for each passage, as long as its table is called the same. */
function tableOf(passage: Passage, id: string): ReportTable | null {
  const block = passage.blocks[0]!;
  if (block.kind !== 'table') return null;
  const known = read.get(passage);
  if (known?.id === id) return known.table;
  const table = readOtherTable(block, id);
  read.set(passage, { id, table });
  return table;
}
