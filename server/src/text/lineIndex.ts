import { mergeEdits } from './mergeEdits';
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

const nothing: TextEdit = { range: { start: 0, end: 0 }, newText: '' };

/**
 * A text that knows its lines: translates between offsets and line positions. Lines end with \n, \r\n or \r. Immutable, as the text is.
 * After an edit the text is put together when it is asked for, so that of many edits in a row each costs little.
 */
export class LineIndex {
  /** `whole`: the text, or, behind an edit, the one before. */
  constructor(
    private whole: string,
    private readonly starts: Int32Array = lineStarts(whole),
    private edit: TextEdit = nothing,
  ) {}

  get text(): string {
    const { whole, edit } = this;
    if (edit === nothing) return whole;
    this.whole = whole.slice(0, edit.range.start) + edit.newText + whole.slice(edit.range.end);
    this.edit = nothing;
    return this.whole;
  }

  get length(): number {
    const { range, newText } = this.edit;
    return this.whole.length + newText.length - (range.end - range.start);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The text from one offset up to another, without putting all of it together. */
  slice(start: number, end: number): string {
    return sliceEdited(this.whole, this.edit, start, end);
  }

  /** The index of the text after an edit: only what was typed, and its neighbours, are read. */
  edited(edit: TextEdit): LineIndex {
    const { whole, starts } = this;
    const { range, newText } = edit;
    const all = this.edit === nothing ? edit : mergeEdits(this.edit, edit, this);
    const until = range.start + newText.length;
    const from = Math.max(0, range.start - 1);
    const typed = sliceEdited(whole, all, from, until + 1);
    const between = startsBetween(typed, range.start - from, until - from);
    const before = countUpTo(starts, range.start - 1);
    const behind = countUpTo(starts, range.end);
    const next = new Int32Array(before + between.length + starts.length - behind);
    next.set(starts.subarray(0, before));
    for (const [index, start] of between.entries()) next[before + index] = from + start;
    const moved = until - range.end;
    const at = before + between.length - behind;
    for (let line = behind; line < starts.length; line++) next[at + line] = starts[line]! + moved;
    return new LineIndex(whole, next, all);
  }

  /** The offset of a line's first character; the text's end behind the last line. */
  lineStart(line: number): number {
    return this.starts[Math.max(0, line)] ?? this.length;
  }

  /** The offset behind a line's last character, before its line end. */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    const next = this.lineStart(line + 1);
    const lineBreak = this.slice(Math.max(start, next - 2), next);
    return next - (/(?:\r?\n|\r)$/.exec(lineBreak)?.[0].length ?? 0);
  }

  positionAt(offset: number): LinePosition {
    const at = Math.max(0, Math.min(offset, this.length));
    const line = countUpTo(this.starts, at) - 1;
    return { line, character: at - this.starts[line]! };
  }

  rangeAt({ start, end }: TextRange): LineRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The offset of a position; a position behind its line's end means the line's end. */
  offsetAt({ line, character }: LinePosition): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.length;
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

/** A part of the text behind an edit, in that text's offsets. */
function sliceEdited(whole: string, { range, newText }: TextEdit, start: number, end: number): string {
  const typedEnd = range.start + newText.length;
  const moved = range.end - typedEnd;
  return (
    whole.slice(start, Math.max(start, Math.min(end, range.start))) +
    newText.slice(Math.max(0, start - range.start), Math.max(0, end - range.start)) +
    whole.slice(Math.max(start, typedEnd) + moved, Math.max(end, typedEnd) + moved)
  );
}
