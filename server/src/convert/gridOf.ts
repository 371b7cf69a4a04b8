import type { WholeReport } from '../binding/report';
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
export function gridOf(block: TableBlock, report: WholeReport): Grid {
  const bound = report.tables.find(({ sources }) =>
    sources.some(({ range }) => range.start === block.range.start),
  );
  if (bound && writeInLayout(bound, 'html', report.form) !== null) return printedGrid(bound)!;
  const words = report.tree.text.slice(block.range.start, block.range.end);
  return (block.layout === 'html' ? htmlGrid(words) : null) ?? plainGrid(block);
}

function htmlGrid(html: string): Grid | null {
  const [item, ...others] = pageItems(readHtml(html, new Set()));
  return others.length === 0 && item?.block.kind === 'table' ? item.block.grid : null;
}

function plainGrid({ rows, layout }: TableBlock): Grid {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
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
