import type { TextEdit } from './textRange';

/** The one edit that makes a text another, without the words that both begin and end with; null where they are equal. */
export function changedPart(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let behind = 0;
  while (
    behind < shorter - start &&
    before[before.length - 1 - behind] === after[after.length - 1 - behind]
  ) {
    behind++;
  }
  const range = { start, end: before.length - behind };
  return { range, newText: after.slice(start, after.length - behind) };
}
