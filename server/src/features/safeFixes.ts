import type { Finding } from '../rules/finding';
import type { TextEdit } from '../text/textRange';
import { meet } from './ranges';

/** The edits of every fix that needs nobody to look at it, in text order. Of two that touch, the first one's is taken. */
export function safeEdits(findings: readonly Finding[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safety }) => safety === 'safe');
    if (fix && !fix.edits.some((edit) => taken.some((other) => meet(edit.range, other.range))))
      taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
