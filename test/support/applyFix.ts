import type { Fix } from '../../server/src/rules/finding';
import { applyEdits } from '../../server/src/text/applyEdits';

/** The text with a fix's edits made. */
export function applyFix(text: string, { edits }: Fix): string {
  return applyEdits(
    text,
    [...edits].sort((a, b) => a.range.start - b.range.start),
  );
}
