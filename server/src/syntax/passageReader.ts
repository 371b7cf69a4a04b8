import { readHeading } from './headings';
import { tableReaders } from './layouts';
import { Source, type SourceLine } from './source';
import { shiftBlock, type Block, type Passage, type TableBlock, type Vocabulary } from './tree';

/** How much is cut out of a text at first to read a passage in it. */
const leastWindow = 1000;

/**
 * Reads single passages of a text. What is read is a window cut out of the text, so that the work does not depend on
 * the text's length, and so that the words which a passage keeps do not keep the whole text.
 */
export class PassageReader {
  private source: Source | undefined;
  /** The window's place. */
  private start = 0;
  private end = 0;
  /** The next line of the window, and its place. */
  private line = 0;
  private at = 0;

  /** `until`: up to where the text will be read at least. */
  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
    private readonly until: number,
  ) {}

  passageAt(start: number): Passage {
    let source = this.source && this.at === start ? this.source : this.open(start, leastWindow);
    for (let size = leastWindow; ; size *= 4) {
      const { blocks, next } = readBlocks(source, this.line);
      const reach = source.reach;
      if (reach < source.text.length || this.end === this.text.length) {
        this.line = next;
        const from = start - this.start;
        const to = source.startOf(next);
        this.at = this.start + to;
        return {
          text: source.text.slice(from, to),
          blocks: blocks.map((block) => shiftBlock(block, -from)),
          reach: reach - from,
        };
      }
      // The window ended before the passage was sure: a table may go on behind it.
      source = this.open(start, size * 4);
    }
  }

  private open(start: number, size: number): Source {
    this.start = this.at = start;
    this.end = Math.min(Math.max(start, this.until) + size, this.text.length);
    this.line = 0;
    return (this.source = new Source(cut(this.text, this.start, this.end), this.vocabulary));
  }
}

/** A part of a text as a string of its own: V8 would make a slice that keeps the whole text in memory. */
function cut(text: string, start: number, end: number): string {
  if (start === 0 && end === text.length) return text;
  const middle = (start + end) >> 1;
  return [text.slice(start, middle), text.slice(middle, end)].join('');
}

/** The blocks that begin at a line, and the line behind them. */
function readBlocks(source: Source, at: number): { blocks: Block[]; next: number } {
  source.reach = 0;
  const line = source.lineAt(at)!;
  const blankEnd = skipBlankLines(source, at);
  if (blankEnd > at) {
    const range = { start: line.range.start, end: source.startOf(blankEnd) };
    return { blocks: [{ kind: 'blank', range }], next: blankEnd };
  }
  const found = readTable(source, at);
  if (found) return { blocks: [found.table], next: found.next };
  return { blocks: lineBlocks(source, line), next: at + 1 };
}

function skipBlankLines(source: Source, from: number): number {
  const at = from + source.linesWhile(from, isBlankLine).length;
  if (at > from) return at;
  // A line of tabs alone is blank too, unless a table begins with it.
  return /\S/.test(source.lineAt(from)!.text) || readTable(source, from) ? from : from + 1;
}

function isBlankLine({ text }: SourceLine): boolean {
  return !/\S/.test(text) && !text.includes('\t');
}

function readTable(source: Source, at: number): { table: TableBlock; next: number } | null {
  for (const read of tableReaders) {
    const found = read(source, at);
    if (found) return found;
  }
  return null;
}

function lineBlocks(source: Source, line: SourceLine): Block[] {
  const heading = line.isHtmlTable ? null : readHeading(source, line);
  const start = heading?.range.end ?? line.range.start;
  const paragraph: Block = { kind: 'paragraph', range: { start, end: line.next } };
  return [...(heading ? [heading] : []), ...(start < line.next ? [paragraph] : [])];
}
