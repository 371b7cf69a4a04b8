import type { Range } from 'vscode-languageserver-types';
import type { ReportColumn, ReportRow, ReportTable, ReportTableBlock } from '../binding/report';
import type { TableBlock } from '../syntax/tree';
import { containsRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';
import { cellAt, rowAt, tableAt, wordsRange, type TableAt } from './tableAt';

export type Direction = 'next' | 'previous';

/** What to select when one goes on from a cell to the next figure; behind the last one, the line below. Null outside tables. */
export function nextCell(
  { report, lines }: CheckedReport,
  offset: number,
  direction: Direction,
): Range | null {
  const { text } = report.tree;
  const at = tableAt(report, offset);
  if (!at) return null;
  const row = rowAt(at.printed, lines, offset);
  const from = (row && cellAt(text, at.printed, row, offset))?.range.start ?? offset;
  const figures = figureRanges(at);
  const next =
    direction === 'next'
      ? figures.find(({ start }) => start > from)
      : figures.filter(({ start }) => start < from).pop();
  return toRange(lines, next ? wordsRange(text, at.printed, next) : beside(at, direction));
}

/** In text order. Of a table that no form knows, every cell counts. */
function figureRanges({ printed, table }: TableAt): TextRange[] {
  const ranges = table
    ? [...table.blocks.flatMap((block) => figuresOfBlock(printed, block)), ...figuresOfExtras(table)]
    : printed.rows.flatMap(({ cells }) => cells.map(({ range }) => range));
  return ranges.sort((a, b) => a.start - b.start);
}

function figuresOfExtras({ extras }: ReportTable): TextRange[] {
  return extras.flatMap(({ values }) => values.map(({ range }) => range));
}

function figuresOfBlock(printed: TableBlock, block: ReportTableBlock): TextRange[] {
  const found = block.rows.map((row) => ({
    row,
    ranges: [...row.cells, ...row.unplaced].flatMap(({ range }) => range ?? []),
  }));
  if (block.form.direction === 'down')
    return found.flatMap(({ row, ranges }) =>
      ranges.length > 0 ? ranges : blankFigures(printed, block.columns, row),
    );
  const ranges = found.flatMap((row) => row.ranges);
  return ranges.length > 0 ? ranges : (printed.rows.at(-1)?.cells ?? []).map(({ range }) => range);
}

/** A row without any figure has no cells but those under the heads of its columns. */
function blankFigures(
  { rows }: TableBlock,
  columns: readonly ReportColumn[],
  { printed }: ReportRow,
): TextRange[] {
  const line = printed && rows.find(({ range }) => containsRange(range, printed.range));
  const heads = columns.map(({ label }) => label?.column);
  return (line?.cells ?? []).flatMap(({ column, text, range }) =>
    text === '' && heads.includes(column) ? [range] : [],
  );
}

/** The beginning of the line below a table, or the end of the line above it. */
function beside({ printed: { range } }: TableAt, direction: Direction): TextRange {
  const offset = direction === 'next' ? range.end : Math.max(0, range.start - 1);
  return { start: offset, end: offset };
}
