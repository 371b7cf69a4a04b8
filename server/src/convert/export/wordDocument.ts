import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IBaseParagraphStyleOptions,
  type ISectionOptions,
  type Table,
} from 'docx';
import { displayWidth } from '../../text/width';
import { noteIn, piecesOf } from '../footnoteMarks';
import type { ReportBlock, ReportLine } from '../reportBlocks';
import { withoutTimes } from '../zip';
import { character, faces, headingFaces, lineHeight, page, textWidth, type Face } from './officialLayout';
import { coreProperties, fontTable, printable } from './packageParts';
import { signatureIndents } from './signatureIndents';
import { wordTable } from './wordTable';

/** A report as a Word document in the layout of official documents. The same report gives the same bytes. */
export async function wordDocument(blocks: readonly ReportBlock[]): Promise<Uint8Array> {
  const title = blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : [])).join('');
  const notes = new Notes(blocks);
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { ...runOf(faces.text), language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: lineHeight, lineRule: LineRuleType.EXACT } },
        },
        title: {
          run: runOf(faces.title),
          paragraph: { alignment: AlignmentType.CENTER, spacing: titleSpacing },
        },
        heading1: headingStyle(1),
        heading2: headingStyle(2),
        heading3: headingStyle(3),
        heading4: headingStyle(4),
        footnoteText: { run: runOf(faces.note), paragraph: { spacing: singleLine } },
      },
    },
    evenAndOddHeaderAndFooters: true,
    footnotes: notes.footnotes,
    sections: [{ ...section, children: childrenOf(blocks, notes) }],
  });
  const file = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(title) },
    { path: 'word/fontTable.xml', data: fontTable },
  ]);
  return withoutTimes(file);
}

const singleLine = { line: 240, lineRule: LineRuleType.AUTO };
/** Two lines of 二号 have the room that three lines of running text have. */
const titleSpacing = { line: 36 * 20, lineRule: LineRuleType.EXACT };
const indent = { firstLine: 2 * character, firstLineChars: 200 };

function runOf({ font, size, bold = false }: Face) {
  return { font, size, bold, color: '000000' };
}

function headingStyle(level: number): IBaseParagraphStyleOptions {
  return {
    run: runOf(headingFaces[level - 1]!),
    paragraph: { indent, keepNext: true, outlineLevel: level - 1, spacing: { before: 0, after: 0 } },
  };
}

const section: Omit<ISectionOptions, 'children'> = {
  properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
  // 单页码居右空一字，双页码居左空一字.
  footers: {
    default: footer(AlignmentType.RIGHT, { right: character }),
    even: footer(AlignmentType.LEFT, { left: character }),
  },
};

function footer(
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  side: { readonly left?: number; readonly right?: number },
): Footer {
  const number = new TextRun({ ...runOf(faces.pageNumber), children: ['— ', PageNumber.CURRENT, ' —'] });
  return new Footer({
    children: [new Paragraph({ alignment, indent: side, spacing: singleLine, children: [number] })],
  });
}

/** The footnotes that lines of the report define; such lines are not printed among the others. */
class Notes {
  private readonly numbers = new Map<string, number>();
  readonly footnotes: Record<string, { children: Paragraph[] }> = {};

  constructor(blocks: readonly ReportBlock[]) {
    for (const block of blocks) {
      const defined = block.kind === 'paragraph' ? noteIn(block.text) : null;
      if (!defined || this.numbers.has(defined.note)) continue;
      const number = this.numbers.size + 1;
      this.numbers.set(defined.note, number);
      const words = new TextRun({ ...runOf(faces.note), text: printable(defined.words) });
      this.footnotes[String(number)] = {
        children: [new Paragraph({ spacing: singleLine, children: [words] })],
      };
    }
  }

  /** The runs of words, with the notes that they refer to. */
  runs(text: string, face: Face | null): (TextRun | FootnoteReferenceRun)[] {
    const pieces = piecesOf(text, (note) => this.numbers.has(note));
    return pieces.map((piece) =>
      'note' in piece
        ? new FootnoteReferenceRun(this.numbers.get(piece.note)!)
        : new TextRun({ ...(face && runOf(face)), text: printable(piece.words) }),
    );
  }
}

function childrenOf(blocks: readonly ReportBlock[], notes: Notes): (Paragraph | Table)[] {
  const signature = blocks.flatMap((block) => (block.kind === 'signature' ? [block.text] : []));
  const indents = signatureIndents(signature);
  let signed = 0;
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'table':
        return [wordTable(block.grid)];
      case 'title':
        return [titleParagraph(block, blocks[at + 1]?.kind !== 'title', notes)];
      case 'heading':
        return [
          new Paragraph({
            heading: headingLevels[block.level! - 1]!,
            children: notes.runs(block.text, null),
          }),
        ];
      case 'signature':
        return [signatureParagraph(block, signed === 0, indents[signed++]!, notes)];
      case 'paragraph':
        return noteIn(block.text) ? [] : [bodyParagraph(block, notes)];
    }
  });
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** A blank line parts the title from what follows. One that is too long for a line goes on with its year on the next. */
function titleParagraph({ text }: ReportLine, isLast: boolean, notes: Notes): Paragraph {
  const spacing = isLast ? { ...titleSpacing, after: lineHeight } : titleSpacing;
  const year = text.search(/(?<=\p{Script=Han})\d{4}年/u);
  const isLong = displayWidth(text) * faces.title.size * 5 > textWidth;
  const children =
    isLong && year > 0
      ? [
          ...notes.runs(text.slice(0, year), null),
          new TextRun({ break: 1 }),
          ...notes.runs(text.slice(year), null),
        ]
      : notes.runs(text, null);
  return new Paragraph({ heading: HeadingLevel.TITLE, spacing, children });
}

/** A heading that runs into its text has its own face. */
function bodyParagraph({ text, level, lead }: ReportLine, notes: Notes): Paragraph {
  const face = level === null ? null : headingFaces[level - 1]!;
  const children = [...notes.runs(text.slice(0, lead), face), ...notes.runs(text.slice(lead), null)];
  return new Paragraph({ alignment: AlignmentType.BOTH, indent, children });
}

/** A blank line parts the signature from the text. */
function signatureParagraph({ text }: ReportLine, isFirst: boolean, right: number, notes: Notes): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    indent: { right },
    keepNext: isFirst,
    spacing: { before: isFirst ? lineHeight : 0 },
    children: notes.runs(text, null),
  });
}
