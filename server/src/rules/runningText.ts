import type { Report } from '../binding/report';
import type { Block } from '../syntax/tree';
import type { TextRange } from '../text/textRange';

/** The blocks that a check of a passage is shown, but for the section's heading. */
export function blocksIn({ tree, sections }: Report): readonly Block[] {
  const [section] = sections;
  return section ? section.body : tree.blocks;
}

/** Whether a range stands in a section or in what opens the report: not in the title, above it, or in the signature. */
export function isInRunningText({ title, opening, sections }: Report, { start }: TextRange): boolean {
  if (start < opening.end) return start >= (title?.range.end ?? opening.start);
  return sections.some(({ range }) => range.start <= start && start < range.end);
}
