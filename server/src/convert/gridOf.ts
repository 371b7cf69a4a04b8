import type { ReportTable, WholeReport } from '../binding/report';
import type { Form } from '../forms/schema';
import type { Grid, GridCell } from '../syntax/grid';
import type { TableBlock } from '../syntax/tree';
import { readCell } from '../text/cellValue';
import { makeGrid } from './grids';
import { pageItems } from './html/pageItems';
import { tryReadHtml } from './markup';
import { printedGrid, writeInLayout } from './tableLayout';

/**
 * A printed table as a grid: with the merged cells of its form where every cell is in its place, with those of its HTML,
 * and else as it stands, so that nothing is where nothing was. `bound` is what the form reads in it, if anything.
 */
export function gridOf(block: TableBlock, bound: ReportTable | undefined, { form, tree }: WholeReport): Grid {
  const grid = (bound && officialGrid(bound, form)) ?? htmlGrid(block, tree.text) ?? plainGrid(block);
  // Blocks one below the other have a head each: none of them is the table's.
  return bound && bound.form.blocks.length > 1 ? { ...grid, headRows: 0 } : grid;
}

function officialGrid(table: ReportTable, form: Form): Grid | null {
  return writeInLayout(table, 'html', form) === null ? null : printedGrid(table);
}

function htmlGrid({ layout, range }: TableBlock, text: string): Grid | null {
  if (layout !== 'html') return null;
  const html = tryReadHtml(text.slice(range.start, range.end), new Set());
  const [item, ...others] = html ? pageItems(html) : [];
  return others.length === 0 && item?.block.kind === 'table' ? item.block.grid : null;
}

function plainGrid({ rows, layout }: TableBlock): Grid {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text)).filter((row) => row.length > 0);
  const printed = layout === 'loose-pipes' ? withSwallowed(texts) : texts.map((row) => row.map(plainCell));
  const figures = texts.findIndex((row) => row.some(isFigure));
  return makeGrid(printed, figures > 0 ? figures : layout === 'gfm' ? 1 : 0);
}

function plainCell(text: string): GridCell {
  return { text, columnSpan: 1, rowSpan: 1 };
}

/**
 * Blank cells that were swallowed and pushed to the end of a row with figures are one wide blank, so that none of them
 * has a column. Where there is only one, the table becomes a column wider.
 */
function withSwallowed(rows: readonly (readonly string[])[]): GridCell[][] {
  const ends = rows.map((row) => (row.some(isFigure) ? wordsEnd(row) : Infinity));
  const widest = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const isWider = ends.includes(widest - 1);
  const width = isWider ? widest + 1 : widest;
  const wider = isWider ? ends.findIndex((end, at) => end >= widest && rows[at]!.length === widest) : -1;
  return rows.map((row, at) => {
    const end = ends[at]!;
    if (end < widest)
      return [...row.slice(0, end).map(plainCell), { ...plainCell(''), columnSpan: width - end }];
    return [...row.map(plainCell), ...(at === wider ? [plainCell('')] : [])];
  });
}

/** Behind the last cell with words. */
function wordsEnd(row: readonly string[]): number {
  return row.reduce((end, text, at) => (text === '' ? end : at + 1), 0);
}

function isFigure(text: string): boolean {
  return readCell(text).kind === 'number';
}
