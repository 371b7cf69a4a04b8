import { csvLine } from '../../text/csv';
import { textLines } from '../grids';
import type { ReportBlock } from '../reportBlocks';

/** The tables of a report, each under its heading, with a tab between cells: for pasting into a spreadsheet. */
export function tabSeparated(blocks: readonly ReportBlock[]): string {
  // A tab or a line end in a cell would begin another one.
  return write(blocks, (cells) => cells.map((text) => text.replace(/\s+/g, ' ')).join('\t'), '\n');
}

/** The same as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export function commaSeparated(blocks: readonly ReportBlock[]): string {
  return `\ufeff${write(blocks, csvLine, '\r\n')}`;
}

function write(
  blocks: readonly ReportBlock[],
  writeRow: (cells: readonly string[]) => string,
  lineEnd: string,
): string {
  const tables: string[] = [];
  let heading = '';
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text;
    if (block.kind !== 'table') continue;
    const rows = [...(heading === '' ? [] : [[heading]]), ...textLines(block.grid.rows)];
    tables.push(rows.map((cells) => writeRow(cells) + lineEnd).join(''));
  }
  return tables.join(lineEnd);
}
