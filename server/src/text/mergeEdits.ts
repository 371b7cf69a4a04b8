import type { TextEdit } from './textRange';

/** Two edits one after the other as one: from the text before both to `result`, the text behind both. */
export function mergeEdits(first: TextEdit, second: TextEdit, result: string): TextEdit {
  const typedEnd = first.range.start + first.newText.length;
  const start = Math.min(first.range.start, second.range.start);
  const end = Math.max(typedEnd, second.range.end);
  const added = second.newText.length - (second.range.end - second.range.start);
  return {
    range: { start, end: first.range.end + end - typedEnd },
    newText: result.slice(start, end + added),
  };
}
