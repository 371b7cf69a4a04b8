import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import type { WholeReport } from '../../binding/report';
import { vocabularyOf } from '../../binding/vocabulary';
import { lineEndOf } from '../../rules/sectionText';
import type { LayoutId, Passage, TableBlock, Vocabulary } from '../../syntax/tree';
import { applyEdits } from '../../text/applyEdits';
import type { LineIndex } from '../../text/lineIndex';
import type { Steps } from '../../text/steps';
import { shiftRange, type TextEdit, type TextRange } from '../../text/textRange';
import type { CheckedReport } from '../checkText';
import { toEdit } from '../ranges';
import { alignColumns } from './alignColumns';
import { alignPipes } from './alignPipes';
import { fitBlankLines, type Neighbours } from './blankLines';
import { readAgain } from './readAgain';
import { WordsFormatter } from './words';

/** Formats a report. No figure, word or number is changed, and formatting twice is formatting once. */
export function formatDocument(checked: CheckedReport): Steps<LspTextEdit[]> {
  return formatRange(checked, { start: 0, end: checked.lines.text.length });
}

/** The edits of `formatDocument` in the lines of a range. */
export function* formatRange({ report, lines }: CheckedReport, part: TextRange): Steps<LspTextEdit[]> {
  const { passages, starts } = report.tree;
  const range = wholeLines(lines, part);
  const formatter = new PassageFormatter(report);
  const edits: TextEdit[] = [];
  for (let index = 0; index < passages.length; index++) {
    const start = starts[index]!;
    if (start > range.end) break;
    if (start + passages[index]!.text.length < range.start) continue;
    for (const edit of formatter.edits(index)) {
      const placed = { ...edit, range: shiftRange(edit.range, start) };
      if (placed.range.start <= range.end && range.start <= placed.range.end) edits.push(placed);
    }
    yield;
  }
  return edits.map((edit) => toEdit(lines, edit));
}

function wholeLines(lines: LineIndex, { start, end }: TextRange): TextRange {
  return {
    start: lines.lineStart(lines.positionAt(start).line),
    end: lines.lineEnd(lines.positionAt(end).line),
  };
}

/** In the other layouts, where a cell stands is not seen. */
const aligners: Partial<Record<LayoutId, (text: string, table: TableBlock) => readonly TextEdit[]>> = {
  gfm: alignPipes,
  aligned: alignColumns,
};

function isBlankPassage(passage: Passage | undefined): boolean {
  return passage?.blocks[0]!.kind === 'blank';
}

class PassageFormatter {
  private readonly passages: readonly Passage[];
  private readonly vocabulary: Vocabulary;
  private readonly lineEnd: string;
  private readonly words: WordsFormatter;

  constructor(report: WholeReport) {
    this.passages = report.tree.passages;
    this.vocabulary = vocabularyOf(report.form.kind);
    this.lineEnd = lineEndOf(report.tree.text);
    this.words = new WordsFormatter(report);
  }

  /** The edits of one passage, counted from its start. */
  edits(index: number): readonly TextEdit[] {
    const passage = this.passages[index]!;
    const edits = this.ownEdits(passage, index);
    return index === this.passages.length - 1 ? [...edits, ...this.endLine(passage)] : edits;
  }

  private ownEdits(passage: Passage, index: number): readonly TextEdit[] {
    const { text } = passage;
    const [block] = passage.blocks;
    switch (block!.kind) {
      case 'blank':
        return fitBlankLines(text, this.neighbours(index), this.lineEnd);
      case 'table':
        return this.tableEdits(text, block!, index);
      case 'heading':
      case 'paragraph':
        return this.words.edits(passage, index);
    }
  }

  private tableEdits(text: string, table: TableBlock, index: number): readonly TextEdit[] {
    const align = aligners[table.layout];
    const edits = align?.(text, table) ?? [];
    if (!align || edits.length === 0) return [];
    const written = applyEdits(text, edits);
    const neighbours = { before: this.passages[index - 1], behind: this.passages[index + 1] };
    const read = readAgain(written, table, neighbours, this.vocabulary);
    return read && align(written, read).length === 0 ? edits : [];
  }

  /** Over other blank lines: one of tabs alone is read apart. */
  private neighbours(index: number): Neighbours {
    const { passages } = this;
    let [first, last] = [index, index];
    while (isBlankPassage(passages[first - 1])) first--;
    while (isBlankPassage(passages[last + 1])) last++;
    return { before: passages[first - 1], after: passages[last + 1], isFirst: first === index };
  }

  /** The last line ends as every other one does. */
  private endLine({ text, blocks }: Passage): readonly TextEdit[] {
    if (blocks[0]!.kind === 'blank' || /[\r\n]$/.test(text)) return [];
    return [{ range: { start: text.length, end: text.length }, newText: this.lineEnd }];
  }
}
