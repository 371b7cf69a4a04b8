import type { ReportTable, WholeReport } from '../binding/report';
import { shiftBlock, type LayoutId, type TableBlock, type TableCell, type TableRow } from '../syntax/tree';
import type { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import { passageAt } from './target';

/** A printed table in the text's positions, and the form's table that was read from it. */
export interface TableAt {
  readonly printed: TableBlock;
  readonly table: ReportTable | undefined;
}

/** The printed table that an offset stands in. Only the passage there is looked at. */
export function tableAt(report: WholeReport, offset: number): TableAt | null {
  const { tree, bound, tables } = report;
  const index = passageAt(report, offset);
  const block = tree.passages[index]?.blocks[0];
  if (block?.kind !== 'table') return null;
  const table = tables[bound.findIndex(({ passages }) => passages.includes(index))];
  return { printed: shiftBlock(block, tree.starts[index]!), table };
}

/** The row on the line of an offset. */
export function rowAt({ rows }: TableBlock, lines: LineIndex, offset: number): TableRow | undefined {
  const { line } = lines.positionAt(offset);
  const start = lines.lineStart(line);
  return rows.find((row) => start <= row.range.start && lines.positionAt(row.range.start).line === line);
}

/** What parts the cells of a row. Where nothing does, a cell is no wider than its words. */
const separators: Readonly<Partial<Record<LayoutId, string>>> = {
  gfm: '|',
  'loose-pipes': '|',
  tabs: '\t',
};

/** The cell of a row that an offset stands in. */
export function cellAt(
  text: string,
  { layout }: TableBlock,
  row: TableRow,
  offset: number,
): TableCell | undefined {
  const separator = separators[layout];
  if (separator === undefined)
    return row.cells.find(({ range }) => range.start <= offset && offset <= range.end);
  const begun = row.cells.filter((_, at) => {
    const before = row.cells[at - 1];
    return before === undefined || text.indexOf(separator, before.range.end) < offset;
  });
  return begun[begun.length - 1];
}

/** Where a cell's words stand; of a blank cell, behind the blank that follows its separator. */
export function wordsRange(text: string, { layout }: TableBlock, { start, end }: TextRange): TextRange {
  if (start < end || separators[layout] === undefined) return { start, end };
  let before = start;
  while (text[before - 1] === ' ') before--;
  const at = Math.min(before + 1, start);
  return { start: at, end: at };
}
