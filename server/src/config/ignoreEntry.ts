import type { Finding } from '../rules/finding';
import type { TextRange } from '../text/textRange';
import type { AcceptedFinding } from './schema';

/** Which finding is accepted, but for the file and why. */
export type FindingAnchor = Omit<AcceptedFinding, 'file' | 'reason'>;

/** What these rules find is in the words, and no place of the form. */
const subjectsOfWords: ReadonlySet<string> = new Set(['date', 'narrative', 'text']);

/**
 * What an entry says of a finding: its place in the form, and for one on running text the words around it, so that another number
 * or another sentence is told again.
 */
export function ignoreEntry({ rule, anchor, range }: Finding, text: string): FindingAnchor {
  const [subject] = rule.split('/');
  const quote = subjectsOfWords.has(subject!) ? clauseAt(text, range) : '';
  return { rule, ...anchor, ...(quote !== '' && { text: quote }) };
}

/** More words than these are not quoted. */
const longestQuote = 40;

const mark = /[，。；：！？,;:!?|\s]/;

/** A range's words with those around them up to the next marks; only its own first ones where it is long. */
export function clauseAt(text: string, { start, end }: TextRange): string {
  const [own] = text.slice(start, end).split(/[\r\n]/, 1);
  const before = text
    .slice(Math.max(0, start - longestQuote), start)
    .split(mark)
    .at(-1)!;
  const [behind] = text.slice(end, end + longestQuote).split(mark, 1);
  const clause = `${before}${own!}${own!.length === end - start ? behind! : ''}`;
  return (clause.length > longestQuote ? own!.slice(0, longestQuote) : clause).trim();
}
