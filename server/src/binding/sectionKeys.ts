import type { Passage, ReportTree } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import type { ReportSection } from './report';

/** The `labelKey` of what each passage of a section says that is asked for; the section's heading is left out. */
export function sectionKeys(
  { passages, starts }: ReportTree,
  section: ReportSection,
  isAskedFor: (passage: Passage) => boolean,
): string[] {
  const keys: string[] = [];
  for (let index = section.passages.start; index < section.passages.end; index++) {
    const passage = passages[index]!;
    if (!isAskedFor(passage)) continue;
    const start = Math.max(0, section.heading.range.end - starts[index]!);
    const end = section.range.end - starts[index]!;
    const isWhole = start === 0 && end >= passage.text.length;
    keys.push(isWhole ? keyOf(passage) : labelKey(passage.text.slice(start, end)));
  }
  return keys;
}

const known = new WeakMap<Passage, string>();

function keyOf(passage: Passage): string {
  let key = known.get(passage);
  if (key === undefined) known.set(passage, (key = labelKey(passage.text)));
  return key;
}
