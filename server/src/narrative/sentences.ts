import type { Report, ReportSection } from '../binding/report';
import type { TextRange } from '../text/textRange';
import { findCounts, type Count } from './counts';

/** A sentence of a section's running text. */
export interface Sentence {
  readonly range: TextRange;
  readonly section: ReportSection;
  /** What the reader knows when the sentence begins: the headings above it and its paragraph so far. */
  readonly before: string;
  /** The sentence before it in its paragraph. */
  readonly previous: Sentence | null;
  readonly counts: readonly Count[];
}

const sentenceEnd = /[。！？；;\n]/g;
const read = new WeakMap<Report, readonly Sentence[]>();

/** The sentences of all sections that hold a count or a negation, in text order; read once for each report. */
export function sentencesOf(report: Report): readonly Sentence[] {
  let sentences = read.get(report);
  if (!sentences)
    read.set(report, (sentences = report.sections.flatMap((section) => sectionSentences(report, section))));
  return sentences;
}

/** The sentence of a text that a place is in, without its closing mark. */
export function sentenceAround(text: string, offset: number): TextRange {
  let start = offset;
  while (start > 0 && text.slice(start - 1, start).search(sentenceEnd) < 0) start--;
  let end = offset;
  while (end < text.length && text.slice(end, end + 1).search(sentenceEnd) < 0) end++;
  return { start, end };
}

function sectionSentences(report: Report, section: ReportSection): Sentence[] {
  const { text } = report.tree;
  const title = (range: TextRange) => text.slice(range.start, range.end);
  const sentences: Sentence[] = [];
  let heading = '';
  for (const block of section.body) {
    if (block.kind === 'heading') heading = title(block.title);
    if (block.kind !== 'paragraph') continue;
    const { start, end } = block.range;
    let previous: Sentence | null = null;
    for (const range of split(text, { start, end: Math.min(end, section.range.end) })) {
      const counts = findCounts(text, range);
      const before = `${title(section.heading.title)}\n${heading}\n${text.slice(start, range.start)}`;
      previous = { range, section, before, previous, counts };
      sentences.push(previous);
    }
  }
  return sentences;
}

function* split(text: string, { start, end }: TextRange): Generator<TextRange> {
  let from = start;
  for (const match of text.slice(start, end).matchAll(sentenceEnd)) {
    const to = start + match.index;
    if (to > from) yield { start: from, end: to };
    from = to + 1;
  }
  if (end > from) yield { start: from, end };
}
