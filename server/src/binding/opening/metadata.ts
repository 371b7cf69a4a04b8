import { trimRange, type TextRange } from '../../text/textRange';

/** The value behind a key in the lines of metadata above a report: `发布机构: | 某某局 |`. */
export function metadataValue(text: string, opening: TextRange, keys: readonly string[]): TextRange | null {
  const above = text.slice(opening.start, opening.end);
  for (const key of keys) {
    const at = above.indexOf(key);
    if (at < 0) continue;
    const start = opening.start + at + key.length;
    const value = firstValue(text, start, lineEnd(text, start, opening.end));
    if (value) return value;
  }
  return null;
}

function lineEnd(text: string, from: number, limit: number): number {
  const length = text.slice(from, limit).search(/[\r\n]/);
  return length < 0 ? limit : from + length;
}

/** The first words behind colons, pipes and blanks, up to the next pipe, tab or gap. */
function firstValue(text: string, from: number, end: number): TextRange | null {
  let start = from;
  while (start < end && /[\s|:：]/.test(text[start]!)) start++;
  if (start === end) return null;
  const length = text.slice(start, end).search(/[|\t]|\s{2}/);
  return trimRange(text, { start, end: length < 0 ? end : start + length });
}
