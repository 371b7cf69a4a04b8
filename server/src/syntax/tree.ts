import type { TextRange } from '../text/textRange';

/**
 * What is written in a report, without knowing any form.
 * The blocks' ranges, laid end to end, are the text: nothing is lost and nothing overlaps.
 */
export interface ReportTree {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export type Block = BlankBlock | HeadingBlock | ParagraphBlock | TableBlock;

/** A run of lines that hold nothing but white space. */
export interface BlankBlock {
  readonly kind: 'blank';
  readonly range: TextRange;
}

/** A line of running text, or what follows a heading on the heading's own line. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly range: TextRange;
}

/** A heading. Text that runs on behind it on the same line is a paragraph block of its own. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly range: TextRange;
  /** 1 for 一、 or #, 2 for （一） or ##, 3 for 1. or ###, 4 for （1） or ####. */
  readonly level: number;
  /** The number in front of the title, null if there is none. */
  readonly numbering: Numbering | null;
  /** The title: without number, Markdown marks and closing punctuation. */
  readonly title: TextRange;
}

export type NumberingStyle =
  /** 一、 or 一. */
  | 'chinese'
  /** （一） or (一) */
  | 'chinese-bracketed'
  /** 1、 or 1. */
  | 'arabic'
  /** （1） or (1) */
  | 'arabic-bracketed';

export interface Numbering {
  readonly style: NumberingStyle;
  readonly ordinal: number;
  /** The number with its mark: `一、`, `（一）`, `6、`. */
  readonly range: TextRange;
}

export type LayoutId = 'gfm' | 'loose-pipes' | 'tabs' | 'cell-per-line' | 'html' | 'aligned';

export interface TableBlock {
  readonly kind: 'table';
  readonly range: TextRange;
  readonly layout: LayoutId;
  readonly rows: readonly TableRow[];
}

/** A printed row. In `cell-per-line` a row is what stands between blank lines. */
export interface TableRow {
  readonly range: TextRange;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** The trimmed text's range; empty, where the cell's text would stand, for a blank cell. */
  readonly range: TextRange;
  /** The cell's words: entities decoded, lines joined, trimmed. */
  readonly text: string;
  /** 0-based grid column, with rowspan and colspan of HTML taken into account. */
  readonly column: number;
  /** How many grid columns it covers; 1 but in HTML. */
  readonly columnSpan: number;
}

/**
 * Lines that the caller's forms know, so that a table row which looks like a heading (四、结转下年度继续办理) and a
 * heading without a number (总体情况) are read as what they are. Keys are `labelKey` of the printed words.
 */
export interface Vocabulary {
  readonly headings: ReadonlySet<string>;
  readonly tableLabels: ReadonlySet<string>;
}
