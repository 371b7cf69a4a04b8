import type { Grid } from '../syntax/grid';
import { trimRange } from '../text/textRange';

/** What a report can be made of, in reading order, whatever kind of file it stood in. */
export interface ForeignDocument {
  readonly blocks: readonly DocumentBlock[];
  readonly leftOut: readonly LeftOut[];
}

export type DocumentBlock = DocumentParagraph | DocumentTable;

/** A line of words, without blanks at its ends. */
export interface DocumentParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** As many `#` as the file's own marks of a heading ask for, 2 for the highest below a title; null for running text. */
  readonly level: number | null;
}

export interface DocumentTable {
  readonly kind: 'table';
  readonly grid: Grid;
  /** The table as it is written, where the file is a text; null where it is none. */
  readonly source: string | null;
}

/** What a file holds and the report does not, or not in the same place. */
export interface LeftOut {
  readonly kind: LeftOutKind;
  readonly count: number;
}

export type LeftOutKind =
  | 'picture'
  | 'text-box'
  | 'header'
  | 'comment'
  | 'tracked-change'
  | 'hidden-text'
  | 'contents'
  | 'embedded'
  | 'page-part';

/** Counts what is left out while a file is read. */
export class Tally {
  private readonly counts = new Map<LeftOutKind, number>();

  add(kind: LeftOutKind): void {
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
  }

  get leftOut(): LeftOut[] {
    return [...this.counts].map(([kind, count]) => ({ kind, count }));
  }
}

/** The paragraphs of several lines: blank ones are none, and a tab is a blank. */
export function paragraphsOf(lines: readonly string[], level: number | null): DocumentParagraph[] {
  return lines.flatMap((line): DocumentParagraph[] => {
    const { start, end } = trimRange(line, { start: 0, end: line.length });
    if (start === end) return [];
    return [{ kind: 'paragraph', text: line.slice(start, end).replace(/[\t\u00a0]/g, ' '), level }];
  });
}

/** A place that a picture takes which may hold a part of the report. */
export const pictureMark = '[图片]';

/** Lines in one: Chinese goes on without a blank, words and figures are kept apart. */
export function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    if (text === '' || line === '') return text + line;
    const isOneWord = goesOn.test(text[text.length - 1]!) && goesOn.test(line[0]!);
    return isOneWord ? text + line : `${text} ${line}`;
  }, '');
}

const goesOn = /[\p{Script=Han}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]/u;
