import { joinLines } from './document';
import { textLines } from './grids';
import { pageItems } from './html/pageItems';
import { cellsOf, rowsOf, spanOf } from './html/tables';
import { nearest, tryReadHtml } from './markup';

/**
 * The rows of a table on the clipboard, of its HTML or else of its text with tabs. A merged cell's words stand in its
 * first place. Null where there is no table.
 */
export function pastedRows(html: string, text: string): readonly (readonly string[])[] | null {
  const page = tryReadHtml(html, new Set(['head', 'script', 'style']));
  const [table] = page ? nearest(page, 'table') : [];
  if (!table) return text.includes('\t') ? tabbedRows(text) : null;
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell) => ({
      text: joinLines(pageItems(cell).map(({ block }) => (block.kind === 'paragraph' ? block.text : ''))),
      columnSpan: spanOf(cell.attributes.colspan),
      rowSpan: spanOf(cell.attributes.rowspan),
    })),
  );
  return textLines(rows.filter((row) => row.length > 0));
}

/** A cell and what ends it. Spreadsheets put a cell into quotes that has a tab, a quote or a line end in it. */
const cellAndEnd = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;

function tabbedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, plain = '', end] of text.replace(/\r\n?/g, '\n').matchAll(cellAndEnd)) {
    if (whole === '') break;
    const lines = quoted === undefined ? [plain] : quoted.replaceAll('""', '"').split('\n');
    rows[rows.length - 1]!.push(joinLines(lines.map((line) => line.trim())));
    if (end === '\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
