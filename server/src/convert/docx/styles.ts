import { childNamed, type Element } from '../markup';
import type { ReadPart } from './package';

/** What a paragraph style says that matters to a report. */
export interface ParagraphStyle {
  /** 0 for the highest level of headings; null for running text. */
  readonly outlineLevel: number | null;
  readonly numbering: NumberingUse | null;
  /** A line of the table of contents. */
  readonly isContents: boolean;
}

/** The list that a paragraph belongs to, and its level there. */
export interface NumberingUse {
  /** `0` takes a paragraph out of its style's list. */
  readonly list: string | null;
  readonly level: number | null;
}

/** Paragraph styles by id, each with what it inherits. */
export class Styles {
  private readonly elements = new Map<string, Element>();
  private readonly styles = new Map<string, ParagraphStyle>();
  private standard: string | undefined;

  constructor(parts: readonly ReadPart[]) {
    for (const read of parts) {
      read('w:styles', (style) => {
        const { 'w:styleId': id, 'w:type': type, 'w:default': isStandard } = style.attributes;
        if (style.name !== 'w:style' || id === undefined) return;
        this.elements.set(id, style);
        if (type === 'paragraph' && isStandard !== undefined && isStandard !== '0') this.standard = id;
      });
    }
  }

  /** The style of an id, or the one of paragraphs that name none. */
  style(id = this.standard): ParagraphStyle {
    return id === undefined ? plain : this.read(id);
  }

  private read(id: string): ParagraphStyle {
    let style = this.styles.get(id);
    if (!style) {
      // A style that is based on itself ends here.
      this.styles.set(id, plain);
      this.styles.set(id, (style = this.readElement(this.elements.get(id))));
    }
    return style;
  }

  private readElement(element: Element | undefined): ParagraphStyle {
    if (!element) return plain;
    const base = valueOf(element, 'w:basedOn');
    const inherited = base === undefined ? plain : this.read(base);
    const properties = childNamed(element, 'w:pPr');
    return {
      outlineLevel: outlineLevel(properties) ?? inherited.outlineLevel,
      numbering: numberingUse(properties, inherited.numbering),
      isContents: inherited.isContents || /^(?:toc \d|toc heading)$/i.test(valueOf(element, 'w:name') ?? ''),
    };
  }
}

const plain: ParagraphStyle = { outlineLevel: null, numbering: null, isContents: false };

/** The `w:val` of a child; undefined where there is none. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return childNamed(element, name)?.attributes['w:val'];
}

/** The level that paragraph properties give; 9 takes a heading's level away. Null where they say nothing. */
export function outlineLevel(properties: Element | undefined): number | null {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? Number.NaN);
  return Number.isInteger(level) ? level : null;
}

/** The list that paragraph properties name, completed by what the style says. */
export function numberingUse(
  properties: Element | undefined,
  inherited: NumberingUse | null,
): NumberingUse | null {
  const element = childNamed(properties, 'w:numPr');
  if (!element) return inherited;
  const level = Number(valueOf(element, 'w:ilvl') ?? Number.NaN);
  return {
    list: valueOf(element, 'w:numId') ?? inherited?.list ?? null,
    level: Number.isInteger(level) ? level : (inherited?.level ?? null),
  };
}
