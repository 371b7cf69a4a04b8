import type { FoldingRange } from 'vscode-languageserver-types';
import { trimRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';

/** Sections, the parts under their headings, and tables fold. */
export function foldingRanges({ report, lines }: CheckedReport): FoldingRange[] {
  const { text } = report.tree;
  const parts = report.sections.flatMap((section) => {
    const { headings } = section;
    const ends = [...headings.slice(1).map((heading) => heading.range.start), section.range.end];
    return [
      section.range,
      ...headings.map((heading, at): TextRange => ({ start: heading.range.start, end: ends[at]! })),
    ];
  });
  const tables = report.tree.blocks.filter((block) => block.kind === 'table').map((block) => block.range);
  return [...parts, ...tables].flatMap((range) => {
    const { start, end } = trimRange(text, range);
    const [startLine, endLine] = [lines.positionAt(start).line, lines.positionAt(end).line];
    return endLine > startLine ? [{ startLine, endLine }] : [];
  });
}
