import type { WholeReport } from '../binding/report';
import type { HeadingBlock, NumberingStyle } from '../syntax/tree';
import type { DocumentBlock, DocumentParagraph } from './document';

/**
 * The blocks that are written with `#`: the title, the sections, and what stands under them. The lines of a title are one;
 * those behind the first are null.
 */
export function headingMarks(
  blocks: readonly DocumentBlock[],
  starts: readonly number[],
  report: WholeReport,
): ReadonlyMap<number, string | null> {
  const marked = new Map<number, string | null>();
  const headings = new Map<number, HeadingBlock>();
  for (const block of report.tree.blocks)
    if (block.kind === 'heading') headings.set(block.range.start, block);
  const sections = new Set(report.sections.map(({ heading }) => heading.range.start));
  const { title } = report;
  for (const [at, block] of blocks.entries()) {
    const start = starts[at]!;
    if (block.kind === 'table') continue;
    if (title && title.range.start <= start && start < title.range.end) {
      marked.set(at, start === title.range.start ? `# ${title.text}` : null);
      continue;
    }
    const heading = headings.get(start);
    const isAlone = heading !== undefined && heading.range.end >= start + block.text.length;
    const level = isAlone && sections.has(start) ? 2 : levelOf(block, isAlone ? heading : undefined);
    if (level !== null) marked.set(at, `${'#'.repeat(level)} ${block.text}`);
  }
  return marked;
}

const levels: Readonly<Record<NumberingStyle, number>> = {
  chinese: 2,
  'chinese-bracketed': 3,
  arabic: 4,
  'arabic-bracketed': 5,
};

/** Lists are numbered 1. and （1） as well: there, and without any number, the file has to say that it is a heading. */
function levelOf({ text, level }: DocumentParagraph, heading: HeadingBlock | undefined): number | null {
  const style = heading?.numbering?.style;
  if (style === 'chinese' || style === 'chinese-bracketed') return levels[style];
  if (level === null || text.length > longestHeading || /[。；，、,;]$/.test(text)) return null;
  return style === undefined ? Math.min(level, 6) : levels[style];
}

const longestHeading = 40;
