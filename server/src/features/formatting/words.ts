import type { Report, WholeReport } from '../../binding/report';
import { vocabularyOf } from '../../binding/vocabulary';
import { textPunctuation } from '../../rules/text/punctuation';
import { parseReport } from '../../syntax/parse';
import { ReportTree, type HeadingBlock, type Passage, type Vocabulary } from '../../syntax/tree';
import { applyEdits } from '../../text/applyEdits';
import { changedPart } from '../../text/changedPart';
import type { TextEdit, TextRange } from '../../text/textRange';
import { formatHeading } from './headings';
import { strayBlanks } from './strayBlanks';

/** The places of a report's sections, by the passages that their headings begin. */
type SectionPlaces = ReadonlyMap<number, number>;

/** Formats a report's headings and paragraphs. The title, what stands above it and the signature keep their words. */
export class WordsFormatter {
  /** The passages of the report's own words. */
  private readonly own: TextRange;
  private readonly places: SectionPlaces;
  private readonly vocabulary: Vocabulary;

  constructor(private readonly report: WholeReport) {
    const { tree, title, opening, sections } = report;
    const last = sections[sections.length - 1];
    this.own = {
      start: tree.passageFrom(title?.range.end ?? opening.start),
      end: last?.passages.end ?? tree.passageFrom(opening.end),
    };
    this.places = sectionPlaces(report);
    this.vocabulary = vocabularyOf(report.form.kind);
  }

  edits(passage: Passage, index: number): readonly TextEdit[] {
    const own = this.own.start <= index && index < this.own.end;
    const words = own ? this.formatted(passage, index) : passage.text;
    const edit = changedPart(passage.text, this.withoutTrailingBlanks(words, index));
    return edit ? [edit] : [];
  }

  /** What is put right may bring other things to light: it is read again until there is nothing left. */
  private formatted(passage: Passage, index: number): string {
    const place = this.places.get(index);
    for (let read = passage; ;) {
      const words = applyEdits(read.text, this.editsOnce(read, place));
      if (words === read.text) return words;
      const [next, ...others] = parseReport(words, this.vocabulary).passages;
      if (!next || others.length > 0 || !isAlike(next, passage)) return passage.text;
      read = next;
    }
  }

  private editsOnce(passage: Passage, place: number | undefined): readonly TextEdit[] {
    const [block] = passage.blocks;
    const number = block!.kind === 'heading' ? formatHeading(passage.text, block!, place) : [];
    // A section's heading is the form's.
    const from = place === undefined ? 0 : block!.range.end;
    const marks = this.punctuation(passage).filter(({ range }) => range.start >= from);
    const first = [...number, ...marks].sort((a, b) => a.range.start - b.range.start);
    return first.length > 0 ? first : passage.blocks.flatMap((each) => strayBlanks(passage.text, each));
  }

  /** What text/punctuation would mend, whether or not the configuration wants to hear of it. */
  private punctuation(passage: Passage): TextEdit[] {
    const whole = { start: 0, end: passage.text.length };
    const alone: Report = {
      ...this.report,
      tree: new ReportTree(passage.text, [passage]),
      title: null,
      opening: whole,
      sections: [],
      tables: [],
    };
    return [...textPunctuation.check(alone)].flatMap(({ fixes = [] }) => fixes.flatMap(({ edits }) => edits));
  }

  private withoutTrailingBlanks(words: string, index: number): string {
    const end = words.search(/[\r\n]/);
    const line = end < 0 ? words : words.slice(0, end);
    const kept = line.trimEnd();
    // A tab opens a cell, in a line that is no table as well.
    if (kept === line || line.slice(kept.length).includes('\t')) return words;
    if (line.slice(kept.length) === lineBreak && this.isBeforeWords(index)) return words;
    return kept + words.slice(line.length);
  }

  private isBeforeWords(index: number): boolean {
    const kind = this.report.tree.passages[index + 1]?.blocks[0]!.kind;
    return kind === 'paragraph' || kind === 'heading';
  }
}

/** Markdown's sign that a line ends and its paragraph goes on. */
const lineBreak = '  ';

/** Where every section's number is its place in the form, the numbers can be written as the form writes them. */
function sectionPlaces({ form, sections }: WholeReport): SectionPlaces {
  const places = sections.map((section) => form.sections.indexOf(section.form) + 1);
  const areCounted = sections.every(
    ({ heading }, at) => !heading.numbering || heading.numbering.ordinal === places[at],
  );
  return new Map(sections.map(({ passages }, at) => [passages.start, areCounted ? places[at]! : 0]));
}

function isAlike(a: Passage, b: Passage): boolean {
  const describe = ({ blocks }: Passage) =>
    blocks.map((block) => (block.kind === 'heading' ? describeHeading(block) : block.kind)).join();
  return describe(a) === describe(b);
}

function describeHeading({ numbering }: HeadingBlock): string {
  return `heading ${String(numbering?.ordinal)}`;
}
