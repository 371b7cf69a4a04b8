import type { Range, TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import type { LineIndex } from '../text/lineIndex';
import type { TextEdit, TextRange } from '../text/textRange';

/** A range as LSP counts it. */
export function toRange(lines: LineIndex, range: TextRange): Range {
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}

export function fromRange(lines: LineIndex, range: Range): TextRange {
  return { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
}

export function toEdit(lines: LineIndex, { range, newText }: TextEdit): LspTextEdit {
  return { range: toRange(lines, range), newText };
}

/** Whether two ranges share a place; a cursor at either end of a range is in it. */
export function meet(a: TextRange, b: TextRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
