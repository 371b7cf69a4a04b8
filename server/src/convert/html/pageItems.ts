import { labelKey } from '../../text/labelKey';
import { paragraphsOf, pictureMark, type DocumentBlock } from '../document';
import { tableBlocks, type ForeignCell } from '../foreignTable';
import { childNamed, type Element, type Node } from '../markup';
import { LineBuilder } from './lineBuilder';
import { cellsOf, headRowsOf, isArrangement, rowsOf, spanOf } from './tables';

/** A line or a table of a web page. */
export interface PageItem {
  readonly block: DocumentBlock;
  readonly box: Box;
  /** How much of a line's words are links, from 0 to 1. */
  readonly linkShare: number;
}

/** An element that lines stand in, and the one around it. */
export interface Box {
  readonly name: string;
  readonly parent: Box | null;
  readonly depth: number;
}

/** Everything that an element shows, in reading order. */
export function pageItems(element: Element): readonly PageItem[] {
  const reader = new PageReader();
  reader.read(element);
  return reader.items;
}

/** Elements that stand on lines of their own. */
const blockNames: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dir',
    'div',
    'dl',
    'dt',
  ],
  ...[
    'fieldset',
    'figcaption',
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'html',
  ],
  ...[
    'legend',
    'li',
    'main',
    'menu',
    'ol',
    'p',
    'pre',
    'section',
    'summary',
    'table',
    'tbody',
    'td',
    'tfoot',
  ],
  ...['th', 'thead', 'tr', 'ul'],
]);

/** A picture with less than this many pixels across is an ornament. */
const leastWidth = 300;

class PageReader {
  readonly items: PageItem[] = [];
  private readonly line = new LineBuilder();
  private box: Box = { name: '', parent: null, depth: 0 };
  private links = 0;
  /** The next number of each list that is open; null in a list without numbers. */
  private readonly lists: (number | null)[] = [];
  /** The words of the last heading. */
  private heading = '';

  /** Reads an element that stands on lines of its own. */
  read({ name, children }: Element): void {
    const { box } = this;
    this.endLine();
    this.box = { name, parent: box, depth: box.depth + 1 };
    this.readAll(children);
    this.endLine();
    this.box = box;
  }

  private readAll(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.line.addText(node, this.links > 0);
      else if (!isHidden(node)) this.readElement(node);
    }
  }

  private readElement(element: Element): void {
    switch (element.name) {
      case 'br':
      case 'hr':
        this.endLine();
        return;
      case 'img':
        if (this.links === 0 && isLarge(element)) this.line.addPicture();
        return;
      case 'a':
        this.links++;
        this.readAll(element.children);
        this.links--;
        return;
      case 'ol':
      case 'ul':
        this.lists.push(
          element.name === 'ol' ? Number.parseInt(element.attributes.start ?? '1', 10) || 1 : null,
        );
        this.read(element);
        this.lists.pop();
        return;
      case 'li':
        this.endLine();
        this.line.addNumber(this.nextNumber());
        this.read(element);
        return;
      case 'table':
        if (isArrangement(element)) this.read(element);
        else this.readTable(element);
        return;
      default:
        if (blockNames.has(element.name)) this.read(element);
        else this.readAll(element.children);
    }
  }

  private nextNumber(): string {
    const number = this.lists[this.lists.length - 1] ?? null;
    if (number === null) return '';
    this.lists[this.lists.length - 1] = number + 1;
    return `${String(number)}.`;
  }

  private endLine(): void {
    const { text, linkShare, holdsPicture } = this.line.take();
    const level = /^h[1-6]$/.test(this.box.name) ? Math.max(2, Number(this.box.name[1])) : null;
    if (level !== null && text !== '') this.heading = text;
    const isPicture = text === '' && holdsPicture;
    for (const block of paragraphsOf([isPicture ? pictureMark : text], level))
      this.items.push({ block, box: this.box, linkShare });
  }

  private readTable(table: Element): void {
    this.endLine();
    const caption = childNamed(table, 'caption');
    if (caption) this.readCaption(caption);
    const rows = rowsOf(table);
    const cells = rows.map((row, at) => cellsOf(row).map((cell) => this.readCell(cell, rows.length - at)));
    for (const block of tableBlocks(cells, headRowsOf(table, rows)))
      this.items.push({ block, box: this.box, linkShare: 0 });
  }

  /** A caption that repeats the heading above, 收费情况统计表 below 二、收费情况, says nothing new. */
  private readCaption(caption: Element): void {
    const words = pageItems(caption);
    const text = words.map(({ block }) => (block.kind === 'paragraph' ? block.text : '')).join('');
    if (!labelKey(this.heading).endsWith(labelKey(text).replace(/(?:统计)?表$/, '')))
      this.items.push(...words.map((item) => ({ ...item, box: this.box })));
  }

  private readCell(cell: Element, rowsLeft: number): ForeignCell {
    const { colspan, rowspan } = cell.attributes;
    return {
      blocks: pageItems(cell).map(({ block }) => block),
      columnSpan: spanOf(colspan),
      // 0 stands for all the rows that are left.
      rowSpan: rowspan?.trim() === '0' ? rowsLeft : Math.min(spanOf(rowspan), rowsLeft),
    };
  }
}

function isHidden({ attributes }: Element): boolean {
  if (attributes.hidden !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '');
}

function isLarge({ attributes }: Element): boolean {
  const width = Number.parseInt(
    attributes.width ?? /width\s*:\s*(\d+)px/i.exec(attributes.style ?? '')?.[1] ?? '',
    10,
  );
  return !(width < leastWidth);
}
