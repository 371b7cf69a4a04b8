import type { ReportTable, WholeReport } from '../binding/report';
import type { Form } from '../forms/schema';
import type { Grid, GridCell } from '../syntax/grid';
import type { TableBlock } from '../syntax/tree';
import { readCell } from '../text/cellValue';
import { makeGrid } from './grids';
import { pageItems } from './html/pageItems';
import { readHtml } from './markup';
import { printedGrid, writeInLayout } from './tableLayout';

/**
 * A printed table as a grid: with the merged cells of its form where every cell is in its place, with those of its HTML,
 * and else as it stands, so that nothing is where nothing was.
 */
export function gridOf(block: TableBlock, { tables, form, tree }: WholeReport): Grid {
  const bound = tables.find(({ sources }) => sources.some(({ range }) => range.start === block.range.start));
  const grid = (bound && officialGrid(bound, form)) ?? htmlGrid(block, tree.text) ?? plainGrid(block);
  // Blocks one below the other have a head each: none of them is the table's.
  return bound && bound.form.blocks.length > 1 ? { ...grid, headRows: 0 } : grid;
}

function officialGrid(table: ReportTable, form: Form): Grid | null {
  return writeInLayout(table, 'html', form) === null ? null : printedGrid(table);
}

function htmlGrid({ layout, range }: TableBlock, text: string): Grid | null {
  if (layout !== 'html') return null;
  const [item, ...others] = pageItems(readHtml(text.slice(range.start, range.end), new Set()));
  return others.length === 0 && item?.block.kind === 'table' ? item.block.grid : null;
}

function plainGrid({ rows, layout }: TableBlock): Grid {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const printed = rows.map(({ cells }): GridCell[] => {
    const texts = cells.map(({ text }): GridCell => ({ text, columnSpan: 1, rowSpan: 1 }));
    return layout === 'loose-pipes' ? withSwallowed(texts, width) : texts;
  });
  const figures = printed.findIndex((row) => row.some(isFigure));
  return makeGrid(
    printed.filter((row) => row.length > 0),
    figures > 0 ? figures : layout === 'gfm' ? 1 : 0,
  );
}

/** Blank cells that were swallowed and pushed to the end of a row with figures are one blank, so that none has a column. */
function withSwallowed(cells: readonly GridCell[], width: number): GridCell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.text === '') end--;
  const kept = cells.slice(0, end);
  const rest = width - end;
  return rest > 1 && kept.some(isFigure) ? [...kept, { text: '', columnSpan: rest, rowSpan: 1 }] : [...cells];
}

function isFigure({ text }: GridCell): boolean {
  return readCell(text).kind === 'number';
}
