import { displayWidth } from '../../text/width';
import { makeRow, makeTable, type SourceLine } from '../source';
import type { TableCell, TableRow } from '../tree';
import { expandGrid, type Layout } from './layout';

/** Columns lined up by blanks, as a page's picture of a table. */
export const aligned: Layout = {
  id: 'aligned',
  read(source, from) {
    const lines: { line: SourceLine; chunks: Chunk[] }[] = [];
    if (!mayBegin.test(source.lineAt(from)?.text ?? '')) return null;
    for (let at = from; ; at++) {
      const line = source.lineAt(at);
      if (!line) break;
      const chunks = line.isHtmlTable || line.text.includes('\t') ? [] : chunksOf(line);
      if (!isTableLine(chunks, lines.length)) break;
      lines.push({ line, chunks });
    }
    while (lines.length > 0 && lines[lines.length - 1]!.chunks.length < 2) lines.pop();
    const figures = lines.flatMap(({ chunks }) =>
      chunks.filter(({ text }) => /^[-+]?[\d０-９]/.test(text)),
    ).length;
    if (lines.length < 3 || figures < 3) return null;
    const anchors = columnsOf(lines.flatMap(({ chunks }) => chunks));
    const rows = lines.map(({ line, chunks }) => rowOf(line, chunks, anchors));
    const next = from + lines.length;
    return { table: makeTable(source, from, next, 'aligned', rows), next };
  },
  write(grid) {
    const rows = expandGrid(grid).map((row) => row.map(({ text }) => text));
    const widths = Array.from({ length: grid.columns }, (_, column) =>
      Math.max(...rows.map((row) => displayWidth(row[column]!))),
    );
    return rows
      .map(
        (row) =>
          `${row
            .map((text, column) => text + ' '.repeat(widths[column]! - displayWidth(text)))
            .join('  ')
            .trimEnd()}\n`,
      )
      .join('');
  },
};

/** Blanks in front, or a gap between two words: what running text does not have. */
const mayBegin = /^\s{4}|\S(?:\s\s|[^\S ])/;

/** Words of a line between runs of two and more blanks, with the columns of a fixed-width font that they take. */
interface Chunk {
  readonly text: string;
  /** Offset in the line. */
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

function chunksOf({ text }: SourceLine): Chunk[] {
  const chunks: Chunk[] = [];
  let width = 0;
  let measured = 0;
  for (const match of text.matchAll(/[^ \u3000\s]+(?: [^ \u3000\s]+)*/g)) {
    width += displayWidth(text.slice(measured, match.index));
    const left = width;
    width += displayWidth(match[0]);
    measured = match.index + match[0].length;
    chunks.push({ text: match[0], at: match.index, left, right: width });
  }
  return chunks;
}

/** A table begins with a line of two cells; inside it, a line may have a single short one. */
function isTableLine(chunks: readonly Chunk[], index: number): boolean {
  const [first] = chunks;
  if (!first || chunks.some(({ text }) => text.length > 80 || /[。；]$/.test(text))) return false;
  return chunks.length >= 2 || (index > 0 && first.text.length <= 40) || (index === 0 && first.left >= 8);
}

/** The columns: the narrowest chunks that do not stand under each other. A wider chunk over several is a merged cell. */
function columnsOf(chunks: readonly Chunk[]): readonly Chunk[] {
  const columns: Chunk[] = [];
  for (const chunk of [...chunks].sort((a, b) => a.right - a.left - (b.right - b.left))) {
    if (!columns.some((column) => chunk.left < column.right && column.left < chunk.right))
      columns.push(chunk);
  }
  return columns.sort((a, b) => a.left - b.left);
}

/** Gives each chunk to the column that it stands under; columns without a chunk are blank cells. */
function rowOf(line: SourceLine, chunks: readonly Chunk[], anchors: readonly Chunk[]): TableRow {
  const placed = new Map<number, Chunk>();
  let least = 0;
  for (const chunk of chunks) {
    const column = nearest(chunk, anchors, least);
    placed.set(column, chunk);
    least = column + 1;
  }
  const cells: TableCell[] = [];
  let before = { at: 0, right: 0 };
  for (let column = 0; column < Math.max(anchors.length, least); column++) {
    const chunk = placed.get(column);
    const offset = line.range.start + (chunk?.at ?? blankPlace(line, before, anchors[column]!));
    const text = chunk?.text ?? '';
    cells.push({ range: { start: offset, end: offset + text.length }, text, column, columnSpan: 1 });
    if (chunk) before = { at: chunk.at + text.length, right: chunk.right };
  }
  return makeRow(cells);
}

/** Where in a line a blank cell's words would stand: among the blanks behind the cell before, under its column. */
function blankPlace({ text }: SourceLine, before: { at: number; right: number }, column: Chunk): number {
  return Math.min(before.at + Math.max(0, column.left - before.right), text.length);
}

function nearest(chunk: Chunk, anchors: readonly Chunk[], least: number): number {
  let best = Math.min(least, anchors.length);
  let distance = Infinity;
  for (let column = least; column < anchors.length; column++) {
    const anchor = anchors[column]!;
    const gap = Math.min(Math.abs(anchor.left - chunk.left), Math.abs(anchor.right - chunk.right));
    if (gap < distance) [best, distance] = [column, gap];
  }
  return best;
}
