import type { TextEdit } from './textRange';

/** Two edits one after the other as one; `between` is the text behind the first and before the second. */
export function mergeEdits(
  first: TextEdit,
  second: TextEdit,
  between: { slice(start: number, end: number): string },
): TextEdit {
  const typedEnd = first.range.start + first.newText.length;
  const start = Math.min(first.range.start, second.range.start);
  const end = Math.max(typedEnd, second.range.end);
  return {
    range: { start, end: first.range.end + end - typedEnd },
    newText: between.slice(start, second.range.start) + second.newText + between.slice(second.range.end, end),
  };
}
