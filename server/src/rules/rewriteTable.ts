import type { Report, ReportTable } from '../binding/report';
import { tableGrid } from '../forms/tableGrid';
import { layouts } from '../syntax/layouts';
import type { LayoutId } from '../syntax/tree';
import type { TextEdit } from '../text/textRange';

/** A row's figures that move to another row of the form, by ids. */
export type RowMoves = Readonly<Record<string, string>>;

/**
 * Edits that write a table anew by its form, in the layout it is printed in, every figure in its place as it was printed.
 * Null where a figure has no place to go to.
 */
export function rewriteTable(
  table: ReportTable,
  text: string,
  moves: RowMoves = {},
): readonly TextEdit[] | null {
  const [first, ...rest] = table.sources;
  if (!first || rest.length > 0 || table.extras.length > 0) return null;
  const rows = table.blocks.flatMap((block) => block.rows);
  if (rows.some((row) => row.unplaced.length > 0 || row.origin === 'subtotal')) return null;
  const written = new Map(
    rows.flatMap((row) =>
      row.cells.map((cell) => [`${moves[row.form.id] ?? row.form.id} ${cell.column}`, cell.text]),
    ),
  );
  const grid = tableGrid(table.form, (row, column) => written.get(`${row} ${column}`) ?? '');
  const newText = layouts[first.layout].write(grid);
  const endsLine = /[\r\n]$/.test(text.slice(first.range.start, first.range.end));
  return [{ range: first.range, newText: endsLine ? newText : newText.replace(/(?<![\r\n])[\r\n]+$/, '') }];
}

/** The layout that the report's tables are printed in, told by the first one; GFM where it has none. */
export function usualLayout({ tree }: Report): LayoutId {
  for (const { blocks } of tree.passages) {
    const [block] = blocks;
    if (block?.kind === 'table') return block.layout;
  }
  return 'gfm';
}
