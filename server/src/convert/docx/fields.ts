import type { Element } from '../markup';

/**
 * The fields that are open where the reader stands. Word stores a field's instruction and its last result; the result is
 * text, but for a table of contents, which repeats the headings.
 */
export class Fields {
  private open: { instruction: string; isResult: boolean }[] = [];

  /** Whether words that stand here are printed. */
  get isPrinted(): boolean {
    return this.open.every(({ instruction, isResult }) => isResult && !isContents(instruction));
  }

  /** A `w:fldChar`: where a field begins, where its result does, or where it ends. Tells whether it begins a table of contents. */
  mark({ attributes }: Element): boolean {
    const last = this.open[this.open.length - 1];
    switch (attributes['w:fldCharType']) {
      case 'begin':
        this.open.push({ instruction: '', isResult: false });
        return false;
      case 'separate':
        if (last) last.isResult = true;
        return last !== undefined && isContents(last.instruction);
      default:
        this.open.pop();
        return false;
    }
  }

  instruction(text: string): void {
    const last = this.open[this.open.length - 1];
    if (last && !last.isResult) last.instruction += text;
  }

  /** A result may be many paragraphs; an instruction that is not over with its own is damaged, and hides nothing more. */
  endParagraph(): void {
    this.open = this.open.filter(({ isResult }) => isResult);
  }
}

/** Whether a field makes a table of contents. */
export function isContents(instruction: string): boolean {
  return /^\s*TOC\b/i.test(instruction);
}
