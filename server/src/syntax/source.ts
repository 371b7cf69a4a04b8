import type { TextRange } from '../text/textRange';
import type { TableBlock, TableCell, TableRow, Vocabulary } from './tree';

/** A line, or an HTML table, which is one line whatever line ends it holds. */
export interface SourceLine {
  /** Without the line end. */
  readonly range: TextRange;
  /** Where the next line begins. */
  readonly next: number;
  readonly text: string;
  readonly isHtmlTable: boolean;
  /** How far one has to look to know the line. */
  readonly reach: number;
}

/** A text cut into lines as they are asked for, with the words that the caller's forms know. It notes how far reading has looked. */
export class Source {
  /** Nothing from here on has been looked at since this was last set back. */
  reach = 0;
  private readonly lines: SourceLine[] = [];
  private readonly tables: HtmlTables;

  constructor(
    readonly text: string,
    readonly vocabulary: Vocabulary,
  ) {
    this.tables = new HtmlTables(text);
  }

  /** Undefined behind the last line. */
  lineAt(index: number): SourceLine | undefined {
    const { lines, text } = this;
    while (lines.length <= index && this.startOf(lines.length) < text.length)
      lines.push(this.readLine(this.startOf(lines.length)));
    const line = lines[index];
    this.reach = Math.max(this.reach, line?.reach ?? this.text.length);
    return line;
  }

  linesWhile(from: number, belongs: (line: SourceLine) => boolean): SourceLine[] {
    let to = from;
    for (let line = this.lineAt(to); line && belongs(line); line = this.lineAt(to)) to++;
    return this.linesBetween(from, to);
  }

  /** Lines that were asked for before. */
  linesBetween(from: number, to: number): SourceLine[] {
    return this.lines.slice(from, to);
  }

  /** Where a line begins whose neighbour above was asked for. */
  startOf(index: number): number {
    return this.lines[index - 1]?.next ?? 0;
  }

  private readLine(start: number): SourceLine {
    const { text } = this;
    const lineEnd = endOfLine(text, start);
    const { table, reach } = this.tables.first(start, lineEnd);
    if (table?.start === start) {
      return this.line(table, table.end, reach, true);
    }
    const end = table?.start ?? lineEnd;
    return this.line({ start, end }, table ? end : behindLineEnd(text, end), reach, false);
  }

  private line(range: TextRange, next: number, reach: number, isHtmlTable: boolean): SourceLine {
    const text = this.text.slice(range.start, range.end);
    return { range, next, text, isHtmlTable, reach: Math.max(next, reach) };
  }
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 0x0a && text.charCodeAt(end) !== 0x0d) end++;
  return end;
}

function behindLineEnd(text: string, end: number): number {
  if (end === text.length) return end;
  return text.charCodeAt(end) === 0x0d && text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
}

/** The outermost `<table>` elements of a text; one that is never closed reaches to the last row's end. */
class HtmlTables {
  /** Where the next `<table` begins that a line was asked for. */
  private next = -1;
  /** Where each `<table>` ends; null for one that is never closed and has no rows. Told once, when the first one is met. */
  private ends: ReadonlyMap<number, { end: number | null; isClosed: boolean }> | undefined;

  constructor(private readonly text: string) {}

  /** The first table that begins in a line, and how far one has to look for it. */
  first(start: number, lineEnd: number): { table: TextRange | null; reach: number } {
    let reach = 0;
    for (let at = this.nextFrom(start); at < lineEnd; at = this.nextFrom(at + 1)) {
      const tag = /^<table[^<>]*/i.exec(this.text.slice(at))![0];
      if (this.text[at + tag.length] !== '>') {
        reach = Math.max(reach, at + tag.length);
        continue;
      }
      this.ends ??= tableEnds(this.text, at);
      const { end, isClosed } = this.ends.get(at)!;
      reach = Math.max(reach, isClosed ? end! : this.text.length);
      if (end !== null) return { table: { start: at, end }, reach };
    }
    return { table: null, reach };
  }

  private nextFrom(start: number): number {
    if (this.next < start) {
      const pattern = /<table(?=[\s>/])/gi;
      pattern.lastIndex = start;
      this.next = pattern.exec(this.text)?.index ?? Infinity;
    }
    return this.next;
  }
}

function tableEnds(text: string, from: number): Map<number, { end: number | null; isClosed: boolean }> {
  const ends = new Map<number, { end: number | null; isClosed: boolean }>();
  const open: number[] = [];
  let rowEnd = 0;
  const tag = /<(\/?)(table|tr)(?=[\s>/])[^<>]*>/gi;
  tag.lastIndex = from;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    const isClosing = match[1] === '/';
    const end = match.index + match[0].length;
    if (match[2]!.toLowerCase() === 'tr') {
      if (isClosing) rowEnd = end;
    } else if (!isClosing) {
      open.push(match.index);
    } else if (open.length > 0) {
      ends.set(open.pop()!, { end, isClosed: true });
    }
  }
  for (const start of open) ends.set(start, { end: rowEnd > start ? rowEnd : null, isClosed: false });
  return ends;
}

/** A table from its rows; its range reaches from the first to the last line, line end included. */
export function makeTable(
  source: Source,
  from: number,
  next: number,
  layout: TableBlock['layout'],
  rows: readonly TableRow[],
): TableBlock {
  const range = { start: source.lineAt(from)!.range.start, end: source.lineAt(next - 1)!.next };
  return { kind: 'table', range, layout, rows, wording: {} };
}

/** A row from its cells; without any, it stands where its line begins. */
export function makeRow(cells: readonly TableCell[], line?: SourceLine): TableRow {
  const start = (cells[0] ?? line)?.range.start ?? 0;
  return { range: { start, end: cells.reduce((end, cell) => Math.max(end, cell.range.end), start) }, cells };
}
