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
