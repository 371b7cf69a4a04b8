import type { TextEdit, TextRange } from './textRange';

/** A place in a text as LSP counts it: 0-based line, and UTF-16 code units from the line's start. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** A range as LSP counts it. */
export interface LineRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** Translates between offsets and line positions. Lines end with \n, \r\n or \r. Immutable, as the text is. */
export class LineIndex {
  constructor(
    readonly text: string,
    private readonly starts: Int32Array = lineStarts(text),
  ) {}

  get lineCount(): number {
    return this.starts.length;
  }

  /** The index of the text after an edit: only what was typed, and its neighbours, are read. */
  edited({ range, newText }: TextEdit): LineIndex {
    const { text, starts } = this;
    const result = text.slice(0, range.start) + newText + text.slice(range.end);
    const until = range.start + newText.length;
    const before = countUpTo(starts, range.start - 1);
    const behind = countUpTo(starts, range.end);
    const between = startsBetween(result, range.start, until);
    const next = new Int32Array(before + between.length + starts.length - behind);
    next.set(starts.subarray(0, before));
    next.set(between, before);
    const moved = until - range.end;
    const at = before + between.length - behind;
    for (let line = behind; line < starts.length; line++) next[at + line] = starts[line]! + moved;
    return new LineIndex(result, next);
  }

  /** The offset of a line's first character; the text's end behind the last line. */
  lineStart(line: number): number {
    return this.starts[Math.max(0, line)] ?? this.text.length;
  }

  /** The offset behind a line's last character, before its line end. */
  lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    const start = this.lineStart(line);
    while (end > start && isLineEnd(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = countUpTo(this.starts, at) - 1;
    return { line, character: at - this.starts[line]! };
  }

  rangeAt({ start, end }: TextRange): LineRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The offset of a position; a position behind its line's end means the line's end. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    return Math.min(this.lineStart(line) + Math.max(0, character), this.lineEnd(line));
  }
}

function lineStarts(text: string): Int32Array {
  return Int32Array.from(startsBetween(text, 0, text.length));
}

/** The line starts from one offset up to another, both included. */
function startsBetween(text: string, from: number, until: number): number[] {
  const starts: number[] = [];
  for (let at = from; at <= until; at++) if (isLineStart(text, at)) starts.push(at);
  return starts;
}

function isLineStart(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === 0x0a || (before === 0x0d && text.charCodeAt(at) !== 0x0a);
}

/** How many of some rising numbers are at most `most`. */
function countUpTo(numbers: Int32Array, most: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
