import type { Position } from 'vscode-languageserver-types';
import { ruleById } from '../archive/catalogue';
import type { ReportCell, ReportTable, ReportTableBlock } from '../binding/report';
import { printedGrid } from '../convert/tableLayout';
import { judge, type JudgedSum } from '../repair/judge';
import type { Finding, Severity } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import type { Block, TableBlock } from '../syntax/tree';
import type { TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';

/** A report as it will look, with what is wrong in it. Positions are those of LSP. */
export interface Preview {
  readonly blocks: readonly PreviewBlock[];
}

export type PreviewBlock = PreviewText | PreviewTable;

/** The title, a heading or a paragraph. */
export interface PreviewText {
  readonly kind: 'text';
  /** 1 for the title, 2 for a section, and so on; null for a paragraph. */
  readonly level: number | null;
  readonly at: Position;
  /** Its words in order: pieces without a mark, and marked ones. */
  readonly pieces: readonly PreviewPiece[];
}

export interface PreviewPiece {
  readonly text: string;
  /** Of a heading that has its text on the same line. */
  readonly isHeading: boolean;
  readonly mark: PreviewMark | null;
}

/** Something that is wrong. */
export interface PreviewMark {
  readonly severity: Severity;
  readonly message: string;
  /** The right figure, where it is known. */
  readonly expected: number | null;
}

export interface PreviewTable {
  readonly kind: 'table';
  readonly at: Position;
  readonly headRows: number;
  readonly rows: readonly (readonly PreviewCell[])[];
}

export interface PreviewCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly isFigure: boolean;
  readonly at: Position;
  readonly mark: PreviewMark | null;
  /** The sums that make a total: `4 + 1`, and whether they do. */
  readonly sums: readonly PreviewSum[];
}

export interface PreviewSum {
  readonly state: JudgedSum['state'];
  readonly terms: string;
}

/** The report as it will look; a table that is cut in two by a page is one. */
export function preview(checked: CheckedReport, locale: Locale): Preview {
  const writer = new PreviewWriter(checked, locale);
  const { tree } = checked.report;
  return {
    blocks: tree.passages.flatMap((_, index) => writer.write(tree.blocksBetween(index, index + 1))),
  };
}

class PreviewWriter {
  private readonly tables: ReadonlyMap<number, ReportTable>;
  private next = 0;

  constructor(
    private readonly checked: CheckedReport,
    private readonly locale: Locale,
  ) {
    this.tables = new Map(
      checked.report.tables.flatMap((table) =>
        table.sources.map(({ range }) => [range.start, table] as const),
      ),
    );
  }

  /** The blocks of one passage: a table, or a line. */
  write(blocks: readonly Block[]): readonly PreviewBlock[] {
    const [first] = blocks;
    if (first?.kind === 'table') return [this.table(first)];
    const words = blocks
      .map((block) => ({ block, range: this.wordsOf(block) }))
      .filter(({ range }) => range.start < range.end);
    const [begin, ...others] = words;
    if (!begin) return [];
    const isAlone = others.length === 0;
    return [
      {
        kind: 'text',
        level: isAlone ? this.levelOf(begin.block, begin.range) : null,
        at: this.checked.lines.positionAt(begin.range.start),
        pieces: words.flatMap(({ block, range }) => this.pieces(range, !isAlone && block.kind === 'heading')),
      },
    ];
  }

  /** Without the marks of Markdown in front and the blanks around. */
  private wordsOf({ range }: Block): TextRange {
    const words = this.checked.lines.text.slice(range.start, range.end);
    const before = /^[#\s*_]*/.exec(words)![0].length;
    const trimmed = words.replace(/(?<![\s*_])[\s*_]+$/, '').length;
    return { start: range.start + before, end: range.start + Math.max(before, trimmed) };
  }

  private levelOf(block: Block, words: TextRange): number | null {
    const { title, sections } = this.checked.report;
    if (title && words.start < title.range.end && title.range.start < words.end) return 1;
    if (block.kind !== 'heading') return null;
    const isSection = sections.some(({ heading }) => heading.range.start === block.range.start);
    return isSection ? 2 : Math.max(3, block.level + 1);
  }

  private pieces({ start, end }: TextRange, isHeading: boolean): PreviewPiece[] {
    const { text } = this.checked.lines;
    const pieces: PreviewPiece[] = [];
    let at = start;
    const push = (until: number, mark: PreviewMark | null) => {
      if (until > at) pieces.push({ text: text.slice(at, until), isHeading, mark });
      at = Math.max(at, until);
    };
    for (const finding of this.findingsIn({ start, end })) {
      push(Math.max(start, finding.range.start), null);
      push(Math.min(end, finding.range.end), this.mark(finding));
    }
    push(end, null);
    return pieces;
  }

  /** Findings come in text order, and so do blocks: none is gone through twice. */
  private findingsIn({ start, end }: TextRange): Finding[] {
    const { findings } = this.checked;
    while (this.next < findings.length && findings[this.next]!.range.end <= start) this.next++;
    const found: Finding[] = [];
    for (let at = this.next; at < findings.length && findings[at]!.range.start < end; at++)
      found.push(findings[at]!);
    return found;
  }

  private mark({ rule, message, severity, expected }: Finding): PreviewMark {
    const said = renderMessage(ruleById(rule), message, this.locale);
    return { severity, message: said, expected: expected ?? null };
  }

  private table(block: TableBlock): PreviewTable {
    const { lines } = this.checked;
    const table = this.tables.get(block.range.start);
    const at = lines.positionAt(block.range.start);
    const grid = table && printedGrid(table);
    if (!table || !grid) return { kind: 'table', at, headRows: 0, rows: this.printedRows(block) };
    const cells = new FormCells(table);
    const rows = grid.rows.map((row) =>
      row.map(({ text, columnSpan, rowSpan, figure }): PreviewCell => {
        const cell = figure && cells.get(figure);
        return {
          text,
          columnSpan,
          rowSpan,
          isFigure: cell !== undefined,
          at: cell?.range ? lines.positionAt(cell.range.start) : at,
          mark: cell ? this.markAt(cell.range, cell) : null,
          sums: cell ? cells.sumsOf(cell) : [],
        };
      }),
    );
    return { kind: 'table', at, headRows: grid.headRows, rows };
  }

  /** Where a cell is not in its place, the table is shown as it is written. */
  private printedRows({ rows }: TableBlock): PreviewCell[][] {
    return rows.map(({ cells }) =>
      cells.map(({ text, range, columnSpan }) => ({
        text,
        columnSpan,
        rowSpan: 1,
        isFigure: /^[-+\d０-９]/.test(text),
        at: this.checked.lines.positionAt(range.start),
        mark: this.markAt(range),
        sums: [],
      })),
    );
  }

  /** The worst of what is found on a cell; a blank one is found at its row's label, and known by its name. */
  private markAt(range: TextRange | null, cell?: ReportCell): PreviewMark | null {
    const isHere = ({ range: place, anchor }: Finding) =>
      cell && anchor.row !== undefined
        ? anchor.row === cell.row && anchor.column === cell.column
        : range !== null && range.end > range.start && place.start < range.end && range.start < place.end;
    const worst = severities.flatMap((severity) =>
      this.checked.findings.filter((finding) => finding.severity === severity && isHere(finding)),
    )[0];
    return worst ? this.mark(worst) : null;
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** The cells of a table by their names, and the sums that make them. */
class FormCells {
  private readonly cells = new Map<string, ReportCell>();
  private readonly sums = new Map<ReportCell, PreviewSum[]>();

  constructor(table: ReportTable) {
    for (const block of table.blocks) this.addBlock(block);
    for (const { kind, state, left, right } of judge(table).sums) {
      const [total] = left;
      if (kind !== 'total' || !total) continue;
      const own = this.sums.get(total) ?? [];
      own.push({ state, terms: termsOf(right) });
      this.sums.set(total, own);
    }
  }

  get({ row, column }: { readonly row: string; readonly column: string }): ReportCell | undefined {
    return this.cells.get(`${row} ${column}`);
  }

  sumsOf(cell: ReportCell): readonly PreviewSum[] {
    return this.sums.get(cell) ?? [];
  }

  private addBlock({ rows }: ReportTableBlock): void {
    for (const { cells } of rows)
      for (const cell of cells) this.cells.set(`${cell.row} ${cell.column}`, cell);
  }
}

/** `4 + 1`: the parts that are not 0. */
function termsOf(cells: readonly ReportCell[]): string {
  const terms = cells
    .filter(({ value }) => value !== 0)
    .map(({ value }) => (value === null ? '?' : String(value)));
  return terms.length === 0 ? '0' : terms.join(' + ');
}
