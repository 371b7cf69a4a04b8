import { readHeading } from './headings';
import { tableReaders } from './layouts';
import { makeSource, type Source, type SourceLine } from './source';
import type { Block, ReportTree, TableBlock, Vocabulary } from './tree';

/** Reads what is written, for any text whatever. The blocks laid end to end are the text. */
export function parseReport(text: string, vocabulary: Vocabulary): ReportTree {
  const source = makeSource(text, vocabulary);
  const blocks: Block[] = [];
  let at = 0;
  while (at < source.lines.length) at = readBlocks(source, at, blocks);
  return { text, blocks };
}

/** Reads the block at line `at`, and what follows a heading on its line. Returns the line after. */
function readBlocks(source: Source, at: number, blocks: Block[]): number {
  const line = source.lines[at]!;
  const blankEnd = skipBlankLines(source, at);
  if (blankEnd > at) {
    blocks.push({ kind: 'blank', range: { start: line.range.start, end: source.lines[blankEnd - 1]!.next } });
    return blankEnd;
  }
  const table = readTable(source, at);
  if (table) {
    blocks.push(table.table);
    return table.next;
  }
  pushLine(source, line, blocks);
  return at + 1;
}

function skipBlankLines(source: Source, from: number): number {
  let at = from;
  while (
    at < source.lines.length &&
    !/\S/.test(source.lines[at]!.text) &&
    !source.lines[at]!.text.includes('\t')
  )
    at++;
  if (at > from) return at;
  // A line of tabs alone is blank too, unless a table begins with it.
  const line = source.lines[from]!;
  return /\S/.test(line.text) || readTable(source, from) ? from : from + 1;
}

function readTable(source: Source, at: number): { table: TableBlock; next: number } | null {
  for (const read of tableReaders) {
    const found = read(source, at);
    if (found) return found;
  }
  return null;
}

function pushLine(source: Source, line: SourceLine, blocks: Block[]): void {
  const heading = line.isHtmlTable ? null : readHeading(source, line);
  if (heading) blocks.push(heading);
  const start = heading?.range.end ?? line.range.start;
  if (start < line.next) blocks.push({ kind: 'paragraph', range: { start, end: line.next } });
}
