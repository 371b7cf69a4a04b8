import type { Form, FormSection } from '../forms/schema';
import type { Block, HeadingBlock, ReportTree } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import { similarity } from '../text/similarity';
import type { ReportSection } from './report';

interface Candidate {
  readonly heading: HeadingBlock;
  readonly index: number;
  readonly section: FormSection | null;
}

/** Which heading opens which section, in text order; a section that stands twice is there twice. `end` closes the last. */
export function bindSections(tree: ReportTree, form: Form, end: number): ReportSection[] {
  const opened = fillRenamed(openings(tree, form), form).filter(isOpening);
  return opened.map((opening, at) => {
    const next = opened[at + 1];
    const until = next ? next.heading.range.start : Math.max(end, opening.heading.range.end);
    const body = tree.blocks
      .slice(opening.index + 1, next?.index ?? tree.blocks.length)
      .filter((block) => block.range.start < until);
    return {
      form: opening.section,
      heading: opening.heading,
      range: { start: opening.heading.range.start, end: until },
      body,
    };
  });
}

/** Headings that may open a section: those on the first level, and bracketed ones only where no other heading does. */
function openings(tree: ReportTree, form: Form): Candidate[] {
  const all = tree.blocks.flatMap((block: Block, index) =>
    block.kind === 'heading' ? [{ heading: block, index, section: sectionFor(tree.text, block, form) }] : [],
  );
  const plain = all.filter(({ heading }) => !isBracketed(heading) && heading.level === 1);
  const sure = plain.filter(isOpening);
  return sure.length > 0 ? plain : all.filter(isOpening);
}

function isBracketed(heading: HeadingBlock): boolean {
  const style = heading.numbering?.style;
  return style === 'chinese-bracketed' || style === 'arabic-bracketed';
}

function isOpening(candidate: Candidate): candidate is Candidate & { section: FormSection } {
  return candidate.section !== null;
}

/** How alike a heading and a section's label are at least. */
const leastAlike = 0.62;

function sectionFor(text: string, heading: HeadingBlock, form: Form): FormSection | null {
  const key = labelKey(text.slice(heading.title.start, heading.title.end));
  let best: FormSection | null = null;
  let score = leastAlike;
  for (const section of form.sections) {
    for (const label of keysOf(section)) {
      const alike = similarity(key, label);
      if (alike > score) [best, score] = [section, alike];
    }
  }
  return best;
}

const keys = new WeakMap<FormSection, readonly string[]>();

/** The keys of a section's label and variants; made once. */
function keysOf(section: FormSection): readonly string[] {
  let known = keys.get(section);
  if (!known) keys.set(section, (known = [section.label, ...section.variants].map(labelKey)));
  return known;
}

/** A first-level heading between two known sections with just one missing between them is that section under another name. */
function fillRenamed(candidates: readonly Candidate[], form: Form): Candidate[] {
  const placeOf = (section: FormSection) => form.sections.indexOf(section);
  const known = new Set(candidates.map((candidate) => candidate.section));
  return candidates.map((candidate, at) => {
    const { heading } = candidate;
    if (candidate.section || heading.numbering?.style !== 'chinese') return candidate;
    const before = candidates[at - 1]?.section;
    const after = candidates[at + 1]?.section;
    const place = before ? placeOf(before) + 1 : 0;
    const section = form.sections[place];
    const fits =
      section &&
      !known.has(section) &&
      (after ? placeOf(after) === place + 1 : place === form.sections.length - 1);
    return fits && heading.numbering.ordinal === place + 1 ? { ...candidate, section } : candidate;
  });
}
