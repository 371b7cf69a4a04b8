import { foldDigits } from '../text/digits';
import { labelKey } from '../text/labelKey';
import { parseNumeral } from '../text/numerals';
import { isBlank, trimRange, type TextRange } from '../text/textRange';
import type { Source, SourceLine } from './source';
import type { HeadingBlock, Numbering, NumberingStyle } from './tree';

/** The most characters that a title has; what is longer is running text. */
const longestTitle = 40;

/** Marks in front of a heading that are no part of it: blanks, Markdown, HTML tags, leftovers of a conversion. */
const lead = /^(?:[\s\u200b\ufeff]|&nbsp;|#|\*|<[^<>]*>|\[bookmark:[^\]]*\])*/;

const numberings: readonly { readonly style: NumberingStyle; readonly pattern: RegExp }[] = [
  { style: 'chinese', pattern: /^([一二三四五六七八九十]{1,3})\s?[、.．,，]/ },
  { style: 'chinese-bracketed', pattern: /^[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/ },
  { style: 'arabic-bracketed', pattern: /^[（(]\s*(\d{1,2})\s*[）)]/ },
  { style: 'arabic', pattern: /^(\d{1,2})\s?(?:[、．]|\.(?!\d))/ },
];

const levels: Readonly<Record<NumberingStyle, number>> = {
  chinese: 1,
  'chinese-bracketed': 2,
  arabic: 3,
  'arabic-bracketed': 4,
};

/** The heading that a line begins with; null for running text. What follows the heading is not in its range. */
export function readHeading(source: Source, line: SourceLine): HeadingBlock | null {
  const { vocabulary } = source;
  const prefix = lead.exec(line.text)![0];
  const numbering = readNumbering(
    foldDigits(line.text.slice(prefix.length)),
    line.range.start + prefix.length,
  );
  const marks = markLevel(prefix);
  const titleStart = numbering?.range.end ?? line.range.start + prefix.length;
  const { title, end } = readTitle(source, line, titleStart);
  const words = source.text.slice(title.start, title.end);
  const isKnown = vocabulary.headings.has(labelKey(words));
  if (words === '' || words.length > longestTitle) return null;
  if (!numbering && marks === 0 && !(isKnown && end === line.range.end)) return null;
  if (numbering?.style === 'arabic' && !isKnown && end !== line.range.end) return null;
  const isBracketed = numbering?.style.endsWith('bracketed') === true;
  return {
    kind: 'heading',
    range: { start: line.range.start, end: end === line.range.end ? line.next : end },
    level: isKnown && !isBracketed ? 1 : numbering ? levels[numbering.style] : marks,
    numbering,
    title,
  };
}

/** Whether a line is a section heading that the forms know. */
export function isKnownHeading(source: Source, line: SourceLine): boolean {
  const heading = readHeading(source, line);
  return (
    heading !== null &&
    source.vocabulary.headings.has(labelKey(source.text.slice(heading.title.start, heading.title.end)))
  );
}

function readNumbering(text: string, offset: number): Numbering | null {
  for (const { style, pattern } of numberings) {
    const match = pattern.exec(text);
    const ordinal = match ? parseNumeral(match[1]!) : null;
    if (match && ordinal !== null)
      return { style, ordinal, range: { start: offset, end: offset + match[0].length } };
  }
  return null;
}

/** 2 for `##` or `<h2>`, 0 where nothing marks a heading. */
function markLevel(prefix: string): number {
  const tag = /<h([1-6])[\s>]/i.exec(prefix);
  return tag ? Number(tag[1]) : prefix.split('#').length - 1;
}

/** The title up to its closing punctuation, and where the running text behind it begins. */
function readTitle(source: Source, line: SourceLine, start: number): { title: TextRange; end: number } {
  const rest = source.text.slice(start, line.range.end);
  const stop = rest.search(/[。：:；;！!？?]|<\/|<br|\*\*/);
  const closed = stop < 0 ? rest.length : stop;
  const known = knownStart(source, rest.slice(0, closed));
  const title = trimRange(source.text, { start, end: start + (known ?? closed) });
  let end = start + (known ?? closed);
  if (known === null && stop >= 0) end += closingMarks(rest.slice(stop));
  const behind = trimRange(source.text, { start: end, end: line.range.end });
  const isOnlyMarkup = /^(?:<[^<>]*>|\*|\s)*$/.test(source.text.slice(behind.start, behind.end));
  return { title, end: isOnlyMarkup ? line.range.end : end };
}

function closingMarks(rest: string): number {
  return /^(?:[。：:；;！!？?]|<\/?[^<>]*>|\*\*)*/.exec(rest)![0].length;
}

/** Where a known title ends that only blanks separate from the text behind it. */
function knownStart(source: Source, text: string): number | null {
  for (let at = 1; at < Math.min(text.length, longestTitle); at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const behind = text.slice(at).trim();
    if (behind !== '' && source.vocabulary.headings.has(labelKey(text.slice(0, at)))) return at;
  }
  return null;
}
