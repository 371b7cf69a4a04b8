import type { SelectionRange } from 'vscode-languageserver-types';
import type { HeadingBlock, TableBlock } from '../syntax/tree';
import { containsRange, trimRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';
import { passageAt } from './target';

/** Around each offset: the cell, row and table, or the sentence and paragraph; the part of the section, the section, the text. */
export function selectionRanges(checked: CheckedReport, offsets: readonly number[]): SelectionRange[] {
  return offsets.map((offset) => selectionAt(checked, offset));
}

function selectionAt(checked: CheckedReport, offset: number): SelectionRange {
  const { text } = checked.report.tree;
  const ranges = [...innermostFirst(checked, offset)].map((range) => trimRange(text, range));
  let selection: SelectionRange = { range: toRange(checked.lines, { start: 0, end: text.length }) };
  let outer: TextRange = { start: 0, end: text.length };
  for (const range of ranges.reverse()) {
    const isAround = range.start <= offset && offset <= range.end && range.end > range.start;
    const isNarrower = containsRange(outer, range) && !containsRange(range, outer);
    if (!isAround || !isNarrower) continue;
    selection = { range: toRange(checked.lines, range), parent: selection };
    outer = range;
  }
  return selection;
}

function* innermostFirst({ report }: CheckedReport, offset: number): Generator<TextRange> {
  const { tree, sections } = report;
  const index = passageAt(report, offset);
  if (index < 0) return;
  const block = tree
    .blocksBetween(index, index + 1)
    .find(({ range }) => range.start <= offset && offset <= range.end);
  if (block?.kind === 'table') yield* inTable(block, offset);
  if (block?.kind === 'paragraph') yield sentenceAround(tree.text, block.range, offset);
  if (block) yield block.range;
  const section = sections.find(({ range }) => range.start <= offset && offset < range.end);
  if (!section) return;
  yield partAround(section.headings, section.range, offset);
  yield section.range;
}

function* inTable({ rows }: TableBlock, offset: number): Generator<TextRange> {
  const row = rows.find(({ range }) => range.start <= offset && offset < range.end);
  const cell = row?.cells.find(({ range }) => range.start <= offset && offset <= range.end);
  if (cell) yield cell.range;
  if (row) yield row.range;
}

/** With its mark. */
function sentenceAround(text: string, { start, end }: TextRange, offset: number): TextRange {
  let from = offset;
  while (from > start && !isSentenceEnd(text[from - 1])) from--;
  let to = offset;
  while (to < end && !isSentenceEnd(text[to])) to++;
  return { start: from, end: Math.min(to + 1, end) };
}

function isSentenceEnd(character: string | undefined): boolean {
  return character !== undefined && '。！？\n'.includes(character);
}

/** From the last heading above an offset to the next one; the whole section where there is none. */
function partAround(headings: readonly HeadingBlock[], section: TextRange, offset: number): TextRange {
  const next = headings.findIndex(({ range }) => range.start > offset);
  const above = headings[next < 0 ? headings.length - 1 : next - 1];
  return above ? { start: above.range.start, end: headings[next]?.range.start ?? section.end } : section;
}
