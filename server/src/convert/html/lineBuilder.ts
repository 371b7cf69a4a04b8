/** What a page shows in one line. */
export interface Line {
  readonly text: string;
  /** How much of its words are links, from 0 to 1. */
  readonly linkShare: number;
  readonly holdsPicture: boolean;
}

/** Gathers what stands in a line until the line ends. */
export class LineBuilder {
  private number = '';
  private text = '';
  private linked = 0;
  private holdsPicture = false;

  /** The number of a list's item, which stands in front of its first words. */
  addNumber(number: string): void {
    this.number = number;
  }

  addText(text: string, isLink: boolean): void {
    this.text += text;
    if (isLink) this.linked += text.trim().length;
  }

  addPicture(): void {
    this.holdsPicture = true;
  }

  /** The line that ends here. */
  take(): Line {
    const { number, linked, holdsPicture } = this;
    const words = asShown(this.text);
    this.text = '';
    this.linked = 0;
    this.holdsPicture = false;
    if (words === '') return { text: '', linkShare: 0, holdsPicture };
    this.number = '';
    return { text: number + words, linkShare: Math.min(1, linked / words.length), holdsPicture };
  }
}

const chinese = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef]`;
const lineEndInChinese = new RegExp(String.raw`(?<=${chinese})\n(?=${chinese})`, 'gu');

/** Blanks in the source are one blank, and a line end between Chinese characters is none. No-break blanks stay. */
function asShown(source: string): string {
  return source
    .replace(/[ \t\r\n\f]+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' '))
    .replace(lineEndInChinese, '')
    .replaceAll('\n', ' ')
    .trim();
}
