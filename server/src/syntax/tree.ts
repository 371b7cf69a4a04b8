import { shiftRange, type TextRange } from '../text/textRange';

/**
 * What is written in a report, without knowing any form: passages that laid end to end are the text. A passage knows
 * nothing of its place, so that one which an edit does not touch is the same value in the tree of the new text.
 */
export class ReportTree {
  /** Where each passage begins. */
  readonly starts: Int32Array;
  private placed: readonly Block[] | undefined;

  constructor(
    readonly text: string,
    readonly passages: readonly Passage[],
  ) {
    this.starts = new Int32Array(passages.length);
    let start = 0;
    for (let at = 0; at < passages.length; at++) {
      this.starts[at] = start;
      start += passages[at]!.text.length;
    }
  }

  /** The blocks of all passages in the text's positions. Their ranges, laid end to end, are the text. */
  get blocks(): readonly Block[] {
    return (this.placed ??= this.blocksBetween(0, this.passages.length));
  }

  /** The first passage that begins at an offset or behind it. */
  passageFrom(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  blocksBetween(from: number, to: number): Block[] {
    const blocks: Block[] = [];
    for (let at = from; at < to; at++) {
      for (const block of this.passages[at]!.blocks) blocks.push(shiftBlock(block, this.starts[at]!));
    }
    return blocks;
  }
}

/** What is read in one go: a table, a run of blank lines, or a line with its heading and its text. */
export interface Passage {
  readonly text: string;
  /** One, or a heading and the paragraph on its line. Ranges count from the passage's start. */
  readonly blocks: readonly Block[];
  /** How far from its start one had to look to read it; never less than its length. */
  readonly reach: number;
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
  readonly wording: Wording;
}

/** The same value in tables that differ in nothing but figures: what depends on words alone is remembered with it. */
export type Wording = object;

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

/** A block counted from elsewhere. */
export function shiftBlock<Kind extends Block>(block: Kind, by: number): Kind;
export function shiftBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const range = shiftRange(block.range, by);
  switch (block.kind) {
    case 'blank':
    case 'paragraph':
      return { kind: block.kind, range };
    case 'heading': {
      const { numbering } = block;
      return {
        ...block,
        range,
        numbering: numbering && { ...numbering, range: shiftRange(numbering.range, by) },
        title: shiftRange(block.title, by),
      };
    }
    case 'table':
      return { ...block, range, rows: block.rows.map((row) => shiftRow(row, by)) };
  }
}

function shiftRow({ range, cells }: TableRow, by: number): TableRow {
  return { range: shiftRange(range, by), cells: cells.map((cell) => shiftCell(cell, by)) };
}

/** A cell counted from elsewhere. */
function shiftCell(cell: TableCell, by: number): TableCell {
  return { ...cell, range: shiftRange(cell.range, by) };
}
