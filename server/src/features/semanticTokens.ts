import type { Range, SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import type { BoundTable, ReportCell, ReportTable } from '../binding/report';
import { placeOf } from '../binding/tables/placeTable';
import type { LineIndex } from '../text/lineIndex';
import type { Steps } from '../text/steps';
import type { TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { fromRange } from './ranges';
import { totalsOf } from './totals';

const types = ['tableLabel', 'tableFigure', 'tableTotal', 'tableBlank'] as const;
type TokenType = (typeof types)[number];

/** The kinds of words in a table; package.json says how they are shown. */
export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [] };

interface Token {
  readonly range: TextRange;
  readonly type: TokenType;
}

/** What the words of the form's tables are, in the whole text or a part of it. */
export function* semanticTokens({ report, lines }: CheckedReport, range?: Range): Steps<SemanticTokens> {
  const wanted = range ? fromRange(lines, range) : { start: 0, end: lines.text.length };
  const tokens: Token[] = [];
  for (const bound of report.bound) {
    const placed = placeOf(report.tree, bound.passages);
    for (const token of tokensOf(bound)) {
      const found = { ...token, range: placed(token.range) };
      if (found.range.start < wanted.end && wanted.start < found.range.end) tokens.push(found);
      yield;
    }
  }
  tokens.sort((a, b) => a.range.start - b.range.start);
  return { data: encode(tokens, lines) };
}

const known = new WeakMap<ReportTable, readonly Token[]>();

/** The tokens of a table in its own positions; told once. */
function tokensOf({ table }: BoundTable): readonly Token[] {
  let tokens = known.get(table);
  if (!tokens) known.set(table, (tokens = tokensIn(table)));
  return tokens;
}

function tokensIn(table: ReportTable): readonly Token[] {
  const totals = totalsOf(table);
  // A label may stand above several rows or columns, and is one token.
  const byStart = new Map<number, Token>();
  const add = (range: TextRange | null | undefined, type: TokenType) => {
    if (range && range.end > range.start && !byStart.has(range.start))
      byStart.set(range.start, { range, type });
  };
  for (const { columns, rows } of table.blocks) {
    for (const { label } of columns) add(label?.range, 'tableLabel');
    for (const { printed, cells, unplaced } of rows) {
      for (const { range } of printed?.labels ?? []) add(range, 'tableLabel');
      for (const cell of cells) add(cell.range, totals.has(cell) ? 'tableTotal' : typeOf(cell));
      for (const { range } of unplaced) add(range, 'tableFigure');
    }
  }
  return [...byStart.values()];
}

function typeOf({ state }: ReportCell): TokenType {
  return state === 'blank' ? 'tableBlank' : 'tableFigure';
}

/** As LSP counts them: each from the one before, and none over a line's end. */
function encode(tokens: readonly Token[], lines: LineIndex): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { range, type } of tokens) {
    for (const { start, end } of linesOf(range, lines)) {
      const at = lines.positionAt(start);
      const line = at.line - before.line;
      data.push(
        line,
        line === 0 ? at.character - before.character : at.character,
        end - start,
        types.indexOf(type),
        0,
      );
      before = at;
    }
  }
  return data;
}

function* linesOf({ start, end }: TextRange, lines: LineIndex): Generator<TextRange> {
  const last = lines.positionAt(end).line;
  for (let { line } = lines.positionAt(start); line <= last; line++) {
    const part = { start: Math.max(start, lines.lineStart(line)), end: Math.min(end, lines.lineEnd(line)) };
    if (part.end > part.start) yield part;
  }
}
