import { clauseAt } from '../config/ignoreEntry';
import { describePlace, placeAt } from '../convert/places';
import type { Locale } from '../rules/rule';
import type { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import type { ReportText } from './reportText';

/** A report's text by its lines, and where its words stand in the file if that is none. */
export interface PrintedText extends Pick<ReportText, 'places'> {
  readonly lines: LineIndex;
}

/** Where to look in a Word document or a web page: 第 2 个表格第 6 行第 10 列“6”. Undefined for a text, which has lines. */
export function foundPlace(
  { lines, places }: PrintedText,
  range: TextRange,
  locale: Locale,
): string | undefined {
  const place = places && placeAt(places, range.start);
  if (!place) return undefined;
  const quote = quoted(place.kind === 'cell' ? firstCell(lines.text, range) : clauseAt(lines.text, range));
  return describePlace(place, locale) + (quote === '' ? '' : `${locale === 'en' ? ' ' : ''}“${quote}”`);
}

/** A row's range begins with its pipe. */
function firstCell(text: string, { start, end }: TextRange): string {
  const [first = ''] = text
    .slice(start, end)
    .replace(/^[|\s]+/, '')
    .split(/[|\r\n]/, 1);
  return first.trim();
}

/** More words than these are not quoted. */
const longestQuote = 24;

function quoted(words: string): string {
  const characters = Array.from(words);
  return characters.length > longestQuote ? `${characters.slice(0, longestQuote).join('')}…` : words;
}
