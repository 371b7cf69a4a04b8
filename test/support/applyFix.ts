import type { Fix } from '../../server/src/rules/finding';
import type { TextEdit } from '../../server/src/text/textRange';

/** The text with a fix's edits made. */
export function applyFix(text: string, { edits }: Fix): string {
  return applyEdits(text, edits);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (result, { range, newText }) => result.slice(0, range.start) + newText + result.slice(range.end),
      text,
    );
}
