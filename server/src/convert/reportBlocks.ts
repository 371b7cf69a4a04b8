import { findSignature } from '../binding/opening/signature';
import type { WholeReport } from '../binding/report';
import type { Grid } from '../syntax/grid';
import { shiftBlock, type Block, type HeadingBlock } from '../syntax/tree';
import { trimRange } from '../text/textRange';
import { gridOf } from './gridOf';
import { tablesByStart } from './tablesByStart';

/** What a report is laid out from, in text order; words are without Markdown's marks. */
export type ReportBlock = ReportLine | ReportGrid;

export interface ReportGrid {
  readonly kind: 'table';
  readonly grid: Grid;
  /** Whether it is one of the form's. */
  readonly isOfForm: boolean;
  /** The table as it is written in the report. */
  readonly source: string;
}

export interface ReportLine {
  /** `signature`: the agency or the date under the report. A title may have several lines. */
  readonly kind: 'title' | 'heading' | 'paragraph' | 'signature';
  readonly text: string;
  /** Of a heading: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）. Of a paragraph: the same for the heading that it begins with. */
  readonly level: number | null;
  /** How many characters of a paragraph are the heading that it begins with. */
  readonly lead: number;
}

export function reportBlocks(report: WholeReport): ReportBlock[] {
  const { tree, title } = report;
  const signature = findSignature(tree.text)?.start ?? Infinity;
  const tables = tablesByStart(report);
  const sections = new Set(report.sections.map(({ heading }) => heading.range.start));
  return tree.passages.flatMap((passage, at): ReportBlock[] => {
    const start = tree.starts[at]!;
    const blocks = passage.blocks.map((block) => shiftBlock<Block>(block, start));
    const [first] = blocks;
    if (first?.kind === 'blank') return [];
    if (first?.kind === 'table') {
      const bound = tables.get(start);
      const grid = gridOf(first, bound, report);
      return [{ kind: 'table', grid, isOfForm: bound !== undefined, source: passage.text }];
    }
    const heading = first?.kind === 'heading' ? first : null;
    const text = wordsOf(passage.text);
    if (text === '') return [];
    if (title && title.range.start < start + passage.text.length && start < title.range.end)
      return [{ kind: 'title', text, level: null, lead: 0 }];
    if (start + passage.text.length > signature) return [{ kind: 'signature', text, level: null, lead: 0 }];
    const level = heading && levelOf(heading, sections.has(heading.range.start), tree.text);
    if (heading && level !== null && blocks.length > 1) {
      const lead = wordsOf(tree.text.slice(heading.range.start, heading.range.end)).length;
      return [{ kind: 'paragraph', text, level, lead }];
    }
    return [{ kind: level === null ? 'paragraph' : 'heading', text, level, lead: 0 }];
  });
}

/** Lists are numbered 1. and （1） as well: such a line is a heading only where a `#` says so. */
function levelOf(
  { level, numbering, title, range }: HeadingBlock,
  isSection: boolean,
  text: string,
): number | null {
  if (isSection) return 1;
  if (numbering?.style.startsWith('chinese') === true) return level;
  if (!text.slice(range.start, title.start).includes('#')) return null;
  // The title has the first `#`.
  return numbering ? level : Math.max(1, level - 1);
}

/** A line without `#`, the stars of bold words, and blanks at its ends. */
function wordsOf(line: string): string {
  const words = line.replace(/^\s*#+\s/, '').replace(/\*\*([^*]+)\*\*/g, '$1');
  const { start, end } = trimRange(words, { start: 0, end: words.length });
  return words.slice(start, end).replace(/[\t\u00a0]/g, ' ');
}
