import type { Form, FormSection } from '../forms/schema';
import { shiftBlock, type Block, type HeadingBlock, type ReportTree } from '../syntax/tree';
import { labelKey } from '../text/labelKey';
import { similarity } from '../text/similarity';
import type { TextRange } from '../text/textRange';
import type { ReportSection } from './report';

interface Candidate {
  /** Counted from its passage. */
  readonly heading: HeadingBlock;
  /** The passage that it begins. */
  readonly index: number;
  readonly section: FormSection | null;
}

/** Which heading opens which section, in text order; a section that stands twice is there twice. `end` closes the last. */
export function bindSections(tree: ReportTree, form: Form, end: number): ReportSection[] {
  const opened = fillRenamed(openings(tree, form), form).filter(isOpening);
  return opened.map(({ section, heading, index }, at) => {
    const next = opened[at + 1]?.index;
    const placed = shiftBlock(heading, tree.starts[index]!);
    const until = next === undefined ? Math.max(end, placed.range.end) : tree.starts[next]!;
    return makeSection(tree, section, placed, index, until);
  });
}

/** A section from its heading, which begins passage `index`, to `until`. */
export function makeSection(
  tree: ReportTree,
  form: FormSection,
  heading: HeadingBlock,
  index: number,
  until: number,
): ReportSection {
  return new BoundSection(tree, form, heading, index, until);
}

class BoundSection implements ReportSection {
  readonly range: TextRange;
  readonly passages: TextRange;
  private blocks: readonly Block[] | undefined;

  constructor(
    private readonly tree: ReportTree,
    readonly form: FormSection,
    readonly heading: HeadingBlock,
    index: number,
    until: number,
  ) {
    this.range = { start: heading.range.start, end: until };
    this.passages = { start: index, end: Math.max(index + 1, tree.passageFrom(until)) };
  }

  get headings(): readonly HeadingBlock[] {
    const { passages, starts } = this.tree;
    const headings: HeadingBlock[] = [];
    for (let index = this.passages.start + 1; index < this.passages.end; index++) {
      const block = passages[index]!.blocks[0]!;
      if (block.kind === 'heading') headings.push(shiftBlock(block, starts[index]!));
    }
    return headings;
  }

  get body(): readonly Block[] {
    const { start, end } = this.passages;
    return (this.blocks ??= this.tree
      .blocksBetween(start, end)
      .slice(1)
      .filter(({ range }) => range.start < this.range.end));
  }
}

/** Headings that may open a section: those on the first level, and bracketed ones only where no other heading does. */
function openings(tree: ReportTree, form: Form): Candidate[] {
  const plain = candidates(tree, form, (heading) => heading.level === 1 && !isBracketed(heading));
  return plain.some(isOpening) ? plain : candidates(tree, form, () => true).filter(isOpening);
}

function candidates(
  { passages }: ReportTree,
  form: Form,
  mayOpen: (heading: HeadingBlock) => boolean,
): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < passages.length; index++) {
    const { text, blocks } = passages[index]!;
    const heading = blocks[0]!;
    if (heading.kind === 'heading' && mayOpen(heading))
      found.push({ heading, index, section: sectionFor(text, heading, form) });
  }
  return found;
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

/** What a form's sections make of a heading. */
type SectionByForm = Map<Form, FormSection | null>;
const found = new WeakMap<HeadingBlock, SectionByForm>();

/** The section that a heading of a passage names; told once for each form. */
function sectionFor(text: string, heading: HeadingBlock, form: Form): FormSection | null {
  const known: SectionByForm = found.get(heading) ?? new Map<Form, FormSection | null>();
  let section = known.get(form);
  if (section === undefined) {
    section = mostAlike(labelKey(text.slice(heading.title.start, heading.title.end)), form);
    found.set(heading, known.set(form, section));
  }
  return section;
}

function mostAlike(key: string, form: Form): FormSection | null {
  const named = form.sections.find((section) => keysOf(section).includes(key));
  if (named) return named;
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
