import type { LineIndex, LinePosition } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';

/** A range as the JSON formats write it: 0-based lines and UTF-16 characters, as in LSP. */
export interface JsonRange {
  readonly start: LinePosition;
  readonly end: LinePosition;
}

export function jsonRange(lines: LineIndex, { start, end }: TextRange): JsonRange {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}
