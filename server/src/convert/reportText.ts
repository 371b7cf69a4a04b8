import type { ReportTable, WholeReport } from '../binding/report';
import type { TableBlock } from '../syntax/tree';
import { cellStarts } from './cellStarts';
import { compose, type Composed } from './composed';
import type { DocumentBlock, DocumentTable } from './document';
import { headingMarks } from './headingMarks';
import { Places, type PlacedStart } from './places';
import { valuesOf, writeInLayout } from './tableLayout';
import { tablesByStart } from './tablesByStart';
import { exactText, gfmText } from './tableText';

/** A report in Markdown, and where its words stand in the file that it was made from. */
export interface ReportText {
  readonly text: string;
  readonly places: Places;
}

/** Writes what stands in a file as a report: its title and headings marked, its tables in GFM. */
export function writeReportText(blocks: readonly DocumentBlock[]): ReportText {
  const exact = compose(blocks.map(exactPart));
  const marks = headingMarks(blocks, exact);
  const tables = tablesByStart(exact.report);
  const chosen = compose(
    blocks.map((block, at) => {
      if (block.kind === 'table') return chooseTable(block, tables.get(exact.starts[at]!), exact.report);
      return marks.has(at) ? marks.get(at)! : block.text;
    }),
  );
  const changed = changedTables(exact, chosen);
  const final =
    changed.size === 0
      ? chosen
      : compose(chosen.parts.map((part, at) => (changed.has(at) ? exact.parts[at]! : part)));
  return { text: final.text, places: new Places(startsOf(blocks, final)) };
}

function exactPart(block: DocumentBlock): string {
  return block.kind === 'table' ? (block.source ?? exactText(block.grid)) : block.text;
}

/** A table as its form prints it, where every cell is in its place; any other one as it is. */
function chooseTable({ grid }: DocumentTable, bound: ReportTable | undefined, { form }: WholeReport): string {
  return (bound && writeInLayout(bound, 'gfm', form)) ?? gfmText(grid);
}

/** The parts whose tables no longer say the same. */
function changedTables(exact: Composed, chosen: Composed): ReadonlySet<number> {
  const values = new Map(chosen.report.tables.map((table) => [table.form.id, valuesOf(table)]));
  const changed = exact.report.tables.filter((table) => values.get(table.form.id) !== valuesOf(table));
  return new Set(changed.flatMap((table) => partsOf(table, exact)));
}

function partsOf({ sources }: ReportTable, { starts }: Composed): number[] {
  return sources.map(({ range }) => starts.lastIndexOf(range.start));
}

/** Where each paragraph and each cell with words begins, and the place that it came from. */
function startsOf(blocks: readonly DocumentBlock[], { starts, report }: Composed): PlacedStart[] {
  const tables = new Map<number, TableBlock>();
  for (const block of report.tree.blocks) if (block.kind === 'table') tables.set(block.range.start, block);
  const count = { paragraph: 0, table: 0 };
  return blocks.flatMap((block, at): PlacedStart[] => {
    const offset = starts[at]!;
    const number = ++count[block.kind];
    if (block.kind === 'paragraph') return [{ offset, place: { kind: 'paragraph', paragraph: number } }];
    const printed = tables.get(offset);
    return [
      { offset, place: { kind: 'cell', table: number, row: 1, column: 1 } },
      ...(printed ? cellStarts(block.grid.rows, printed, number) : []),
    ];
  });
}
