import { paragraphsOf, type DocumentBlock, type Tally } from '../document';
import { tableBlocks } from '../foreignTable';
import { childNamed, childrenNamed, nearest, type Element } from '../markup';
import type { Footnotes } from './footnotes';
import { chosen, emptyInline, InlineReader, type Inline } from './inline';
import type { Numbering } from './numbering';
import { numberingUse, outlineLevel, valueOf, type Styles } from './styles';
import { CellMerger, rowsOf } from './table';

/** What the paragraphs of a document share. */
export interface FlowContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly footnotes: Footnotes;
  readonly tally: Tally;
}

/** Reads paragraphs and tables one after another: those of the document, of a cell or of a text box. */
export class Flow {
  private readonly blocks: DocumentBlock[] = [];
  private readonly inline: InlineReader;
  /** The words of paragraphs whose ends were deleted: they go on in the next. */
  private carried: Inline | null = null;

  constructor(
    private readonly context: FlowContext,
    /** Gathers the notes of a table's cells; null outside of tables. */
    private readonly tableNotes: string[] | null = null,
  ) {
    const { footnotes, tally } = context;
    this.inline = new InlineReader(footnotes, tally, tableNotes === null, (box) =>
      this.within(box, tableNotes),
    );
  }

  add(element: Element): void {
    switch (element.name) {
      case 'w:p':
        this.addParagraph(element);
        return;
      case 'w:tbl':
        this.flush();
        this.addTable(element);
        return;
      case 'w:sdt':
        if (isContentsControl(element)) this.context.tally.add('contents');
        else for (const content of childrenNamed(element, 'w:sdtContent')) this.addAll(content);
        return;
      case 'w:ins':
      case 'w:moveTo':
      case 'w:customXml':
      case 'w:smartTag':
        this.addAll(element);
        return;
      case 'mc:AlternateContent':
        this.addAll(chosen(element));
        return;
      case 'w:altChunk':
        this.context.tally.add('embedded');
        return;
      default:
    }
  }

  /** What was read. */
  end(): readonly DocumentBlock[] {
    this.flush();
    return this.blocks;
  }

  private addAll(parent: Element): void {
    for (const child of parent.children) if (typeof child !== 'string') this.add(child);
  }

  /** The blocks in an element of the document. */
  private within(parent: Element, tableNotes: string[] | null): readonly DocumentBlock[] {
    const flow = new Flow(this.context, tableNotes);
    flow.addAll(parent);
    return flow.end();
  }

  private addParagraph(paragraph: Element): void {
    const properties = childNamed(paragraph, 'w:pPr');
    const inline = this.carried ?? emptyInline();
    this.inline.readParagraph(paragraph, inline);
    this.carried = isEndDeleted(properties) ? inline : null;
    if (!this.carried) this.finish(inline, properties);
  }

  private finish(inline: Inline, properties: Element | undefined): void {
    const { styles, numbering } = this.context;
    const styleId = valueOf(properties, 'w:pStyle');
    const style = styles.style(styleId);
    const number = numbering.next(numberingUse(properties, style.numbering), styleId);
    const [first = '', ...others] = inline.lines;
    if (style.isContents && /\d\s*$/.test(first)) {
      this.context.tally.add('contents');
      return;
    }
    const level = outlineLevel(properties) ?? style.outlineLevel ?? runningText;
    const lines = [numbered(number, first), ...others];
    this.blocks.push(...paragraphsOf(lines, level < runningText ? level + 2 : null), ...inline.floating);
    if (this.tableNotes) this.tableNotes.push(...inline.notes);
    else this.blocks.push(...paragraphsOf(inline.notes, null));
  }

  /** The last paragraph of a cell or a document has no next one. */
  private flush(): void {
    const inline = this.carried;
    this.carried = null;
    if (inline) this.finish(inline, undefined);
  }

  private addTable(table: Element): void {
    const notes: string[] = [];
    const merger = new CellMerger((cell) => this.within(cell, this.tableNotes ?? notes));
    let headRows = 0;
    for (const row of rowsOf(table)) {
      if (headRows === merger.rows.length && isHeadRow(row)) headRows++;
      merger.add(row);
    }
    this.blocks.push(...tableBlocks(merger.rows, headRows));
    this.blocks.push(
      ...paragraphsOf(
        notes.map((words) => `注：${words}`),
        null,
      ),
    );
  }
}

/** The outline level that stands for no heading. */
const runningText = 9;

/** The number that Word generates and the words behind it. */
function numbered(number: string, text: string): string {
  const isApart = number === '' || /[\p{P}\p{No}]$/u.test(number) || /^\s/.test(text);
  return isApart ? number + text : `${number} ${text}`;
}

function isEndDeleted(properties: Element | undefined): boolean {
  const mark = childNamed(properties, 'w:rPr');
  return childNamed(mark, 'w:del') !== undefined || childNamed(mark, 'w:moveFrom') !== undefined;
}

function isHeadRow(row: Element): boolean {
  const { attributes } = childNamed(childNamed(row, 'w:trPr'), 'w:tblHeader') ?? {};
  return attributes !== undefined && !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');
}

/** A table of contents that Word keeps in a content control. */
function isContentsControl(control: Element): boolean {
  const properties = childNamed(control, 'w:sdtPr');
  if (!properties) return false;
  return [...nearest(properties, 'w:docPartGallery')].some(
    ({ attributes }) => attributes['w:val'] === 'Table of Contents',
  );
}
