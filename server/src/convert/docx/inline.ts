import { pictureMark, type DocumentBlock, type Tally } from '../document';
import { childNamed, childrenNamed, nearest, textIn, type Element } from '../markup';
import { Fields, isContents } from './fields';
import type { Footnotes } from './footnotes';

/** What stands in a paragraph. */
export interface Inline {
  /** Its words, cut at line breaks. */
  readonly lines: string[];
  /** Blocks of the text boxes and pictures that are anchored in it. */
  readonly floating: DocumentBlock[];
  /** The notes that it refers to, as Markdown writes them, or only their words where they are not marked in the text. */
  readonly notes: string[];
}

export function emptyInline(): Inline {
  return { lines: [''], floating: [], notes: [] };
}

/** Reads the words of paragraphs one after another, tracked changes taken as accepted. */
export class InlineReader {
  private readonly fields = new Fields();

  constructor(
    private readonly footnotes: Footnotes,
    private readonly tally: Tally,
    /** Whether a note's number is printed where it is referred to. */
    private readonly marksNotes: boolean,
    /** Reads the blocks of a text box. */
    private readonly readBox: (box: Element) => readonly DocumentBlock[],
  ) {}

  /** Adds the words of a paragraph to `into`. */
  readParagraph(paragraph: Element, into: Inline): void {
    this.read(paragraph, into);
    this.fields.endParagraph();
  }

  private read(parent: Element, into: Inline): void {
    for (const child of parent.children) if (typeof child !== 'string') this.readElement(child, into);
  }

  private readElement(element: Element, into: Inline): void {
    switch (element.name) {
      case 'w:r':
        if (isHidden(element)) this.tally.add('hidden-text');
        else this.read(element, into);
        return;
      case 'w:ins':
      case 'w:moveTo':
        this.tally.add('tracked-change');
        this.read(element, into);
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.tally.add('tracked-change');
        return;
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
      case 'w:sdtContent':
        this.read(element, into);
        return;
      case 'w:sdt':
        if (!isPlaceholder(element)) this.read(element, into);
        return;
      case 'w:fldSimple':
        if (!isContents(element.attributes['w:instr'] ?? '')) this.read(element, into);
        return;
      case 'w:fldChar':
        if (this.fields.mark(element)) this.tally.add('contents');
        return;
      case 'w:instrText':
        this.fields.instruction(textIn(element));
        return;
      case 'mc:AlternateContent':
        this.read(chosen(element), into);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.readFloating(element, into);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.readNote(element, into);
        return;
      case 'w:commentReference':
        this.tally.add('comment');
        return;
      case 'w:ruby':
        for (const base of childrenNamed(element, 'w:rubyBase')) this.read(base, into);
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.print([...nearest(element, 'm:t')].map(textIn).join(''), into);
        return;
      default:
        this.print(textOf(element), into);
    }
  }

  private print(text: string, into: Inline): void {
    if (text === '' || !this.fields.isPrinted) return;
    const [first, ...others] = text.split('\n');
    into.lines.push(`${into.lines.pop() ?? ''}${first!}`, ...others);
  }

  private readNote(reference: Element, into: Inline): void {
    const words = this.footnotes.wordsFor(reference);
    if (words === undefined) return;
    const mark = this.marksNotes ? `[^${String(this.footnotes.nextNumber())}]` : '';
    this.print(mark, into);
    into.notes.push(mark === '' ? words : `${mark}: ${words}`);
  }

  private readFloating(element: Element, into: Inline): void {
    const boxes = [...nearestChosen(element, 'w:txbxContent')];
    for (const box of boxes) {
      this.tally.add('text-box');
      into.floating.push(...this.readBox(box));
    }
    if (boxes.length > 0 || !holdsPicture(element)) return;
    this.tally.add('picture');
    if (isLarge(element)) into.floating.push({ kind: 'paragraph', text: pictureMark, level: null });
  }
}

/** What a run's child prints; a line end where it breaks the line. */
function textOf({ name, attributes, children }: Element): string {
  switch (name) {
    case 'w:t':
      return children
        .map(textIn)
        .join('')
        .replace(/[\r\n]+/g, ' ');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolOf(attributes);
    default:
      return '';
  }
}

/** Signs that Chinese forms take from Word's symbol fonts, by font and code. */
const symbols: Readonly<Record<string, string>> = {
  'wingdings 52': '☑',
  'wingdings 53': '☒',
  'wingdings 6c': '●',
  'wingdings 6e': '■',
  'wingdings 6f': '□',
  'wingdings 75': '◆',
  'wingdings a1': '○',
  'wingdings a8': '□',
  'wingdings d8': '➢',
  'wingdings fb': '✗',
  'wingdings fc': '✓',
  'wingdings fd': '☒',
  'wingdings fe': '☑',
  'wingdings 2 52': '☑',
  'wingdings 2 50': '✓',
  'wingdings 2 a3': '□',
  'symbol b7': '•',
  'symbol b4': '×',
  'symbol b8': '÷',
  'symbol b1': '±',
  'symbol a3': '≤',
  'symbol b3': '≥',
};

/** Symbol fonts have their signs among the private characters from F000 on; other fonts name the character itself. */
function symbolOf({ 'w:font': font = '', 'w:char': char = '' }: Element['attributes']): string {
  const code = Number.parseInt(char, 16);
  if (Number.isNaN(code)) return '';
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const known = symbols[`${font.toLowerCase()} ${(code & 0xff).toString(16)}`];
  return known ?? (isPrivate ? '' : String.fromCharCode(code));
}

function isHidden(run: Element): boolean {
  const vanish = childNamed(childNamed(run, 'w:rPr'), 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '');
}

/** 单击此处输入文字: what Word shows where nothing has been typed. */
function isPlaceholder(control: Element): boolean {
  return childNamed(childNamed(control, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined;
}

/** One of the ways in which something is stored for newer and for older versions of Word. */
export function chosen(alternatives: Element): Element {
  const choice = childNamed(alternatives, 'mc:Choice');
  const fallback = childNamed(alternatives, 'mc:Fallback');
  return choice && choice.children.length > 0 ? choice : (fallback ?? alternatives);
}

function* nearestChosen(element: Element, name: string): Generator<Element> {
  const parent = element.name === 'mc:AlternateContent' ? chosen(element) : element;
  for (const child of parent.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    else yield* nearestChosen(child, name);
  }
}

/** A picture, a chart or a diagram: not a mere line or frame. */
function holdsPicture(element: Element): boolean {
  return ['a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds', 'o:OLEObject'].some((name) =>
    [...nearestChosen(element, name)].some(Boolean),
  );
}

/** English Metric Units (ECMA-376) in a centimetre. */
const unitsPerCentimetre = 360_000;
const pointsPerCentimetre = 72 / 2.54;

/** Large enough for a table or a page of text, in centimetres; without a size it may be. */
function isLarge(element: Element): boolean {
  const [extent] = nearestChosen(element, 'wp:extent');
  const [shape] = nearestChosen(element, 'v:shape');
  const style = shape?.attributes.style ?? '';
  const points = (name: string) =>
    Number(new RegExp(`(?:^|;)${name}:([\\d.]+)pt`).exec(style)?.[1] ?? Number.NaN);
  const width = extent
    ? Number(extent.attributes.cx) / unitsPerCentimetre
    : points('width') / pointsPerCentimetre;
  const height = extent
    ? Number(extent.attributes.cy) / unitsPerCentimetre
    : points('height') / pointsPerCentimetre;
  return !(width < 8 || height < 2);
}
