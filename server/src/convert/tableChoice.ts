import type { ReportTable, WholeReport } from '../binding/report';
import { readReport } from '../binding/readReport';
import type { Composed } from './composed';
import type { DocumentBlock, DocumentTable } from './document';
import { valuesOf, writeInLayout } from './tableLayout';
import { gfmText } from './tableText';

/**
 * The tables of a file as GFM, by their blocks' indices. Those of the form are as the form prints them, where every cell
 * is in its place; one that would say something else in GFM stays as it is in `exact`.
 */
export function chooseTables(
  blocks: readonly DocumentBlock[],
  exact: Composed,
  report: WholeReport,
): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  const indices = new Map(exact.starts.map((start, at) => [start, at]));
  for (const table of report.tables) {
    const own = table.sources.map(({ range }) => indices.get(range.start)!);
    const plain = own.map((at) => gfmText((blocks[at] as DocumentTable).grid));
    const official = writeInLayout(table, 'gfm', report.form);
    const texts =
      official !== null
        ? [official]
        : saysTheSame(table, plain, report)
          ? plain
          : own.map((at) => exact.parts[at]!);
    for (const [index, at] of own.entries()) chosen.set(at, texts[index]!);
  }
  for (const [at, block] of blocks.entries())
    if (block.kind === 'table' && !chosen.has(at)) chosen.set(at, gfmText(block.grid));
  return chosen;
}

/** Whether a table of the form has the same values in other texts, under the heading of its section. */
function saysTheSame(
  table: ReportTable,
  texts: readonly string[],
  { form, sections, tree }: WholeReport,
): boolean {
  const section = sections.find((candidate) => candidate.form.table === table.form.id);
  const heading = section ? tree.text.slice(section.heading.range.start, section.heading.range.end) : '';
  const read = readReport([heading, ...texts].join('\n\n'), { form });
  const again = read?.tables.find((candidate) => candidate.form.id === table.form.id);
  return again !== undefined && valuesOf(again) === valuesOf(table);
}
