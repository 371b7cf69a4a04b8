import type { Passage, ReportTree } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import type { ReportSection } from './report';

/** Tells something of the text of each passage of a section that is asked for; the section's heading is left out. */
export type SectionFacts<Fact> = (
  tree: ReportTree,
  section: ReportSection,
  isAskedFor: (passage: Passage) => boolean,
) => Fact[];

/** What `tell` tells of a whole passage is remembered for as long as the passage stands. */
export function sectionFacts<Fact>(tell: (text: string) => Fact): SectionFacts<Fact> {
  const known = new WeakMap<Passage, { readonly fact: Fact }>();
  const factOf = (passage: Passage): Fact => {
    let entry = known.get(passage);
    if (!entry) known.set(passage, (entry = { fact: tell(passage.text) }));
    return entry.fact;
  };
  return ({ passages, starts }, section, isAskedFor) => {
    const facts: Fact[] = [];
    for (let index = section.passages.start; index < section.passages.end; index++) {
      const passage = passages[index]!;
      if (!isAskedFor(passage)) continue;
      const start = Math.max(0, section.heading.range.end - starts[index]!);
      const end = section.range.end - starts[index]!;
      const isWhole = start === 0 && end >= passage.text.length;
      facts.push(isWhole ? factOf(passage) : tell(passage.text.slice(start, end)));
    }
    return facts;
  };
}

/** The `labelKey` of each passage. */
export const sectionKeys = sectionFacts(labelKey);
