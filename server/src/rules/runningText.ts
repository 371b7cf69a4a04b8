import type { Report, ReportSection } from '../binding/report';
import type { Block } from '../syntax/tree';

/** The blocks of a section, or those between the title and the first section. */
export interface Part {
  readonly section: ReportSection | null;
  readonly blocks: readonly Block[];
}

/** The report's own words in text order: not the title, what stands above it, the section headings, the signature. */
export function partsOf({ tree, title, opening, sections }: Report): Part[] {
  const start = title?.range.end ?? opening.start;
  const end = tree.blocks.findIndex(({ range }) => range.start >= opening.end);
  const above = tree.blocks.slice(0, end < 0 ? tree.blocks.length : end);
  return [
    { section: null, blocks: above.filter(({ range }) => range.start >= start) },
    ...sections.map((section) => ({ section, blocks: section.body })),
  ];
}
