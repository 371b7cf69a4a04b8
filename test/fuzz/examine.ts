import { defaultConfig } from '../../server/src/config/schema';
import { checkText, type CheckedReport, type CheckedText } from '../../server/src/features/checkText';
import { codeActions, fixAllKind } from '../../server/src/features/codeActions';
import { codeLenses } from '../../server/src/features/codeLens';
import { completions } from '../../server/src/features/completion/completions';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { documentHighlights } from '../../server/src/features/documentHighlight';
import { documentLinks } from '../../server/src/features/documentLinks';
import { fillTotals } from '../../server/src/features/fillTotals';
import { foldingRanges } from '../../server/src/features/folding';
import { hover } from '../../server/src/features/hover/hover';
import { inlayHints } from '../../server/src/features/inlayHints';
import { definitions, references } from '../../server/src/features/navigation';
import { nextCell } from '../../server/src/features/nextCell';
import { formatDocument } from '../../server/src/features/formatting';
import { outline } from '../../server/src/features/outline';
import { fromRange } from '../../server/src/features/ranges';
import { safeEdits } from '../../server/src/features/safeFixes';
import { selectionRanges } from '../../server/src/features/selection';
import { semanticTokens } from '../../server/src/features/semanticTokens';
import { summarize } from '../../server/src/features/summary';
import { applyEdits } from '../../server/src/text/applyEdits';
import { changedPart } from '../../server/src/text/changedPart';
import { finish } from '../../server/src/text/steps';
import type { TextEdit, TextRange } from '../../server/src/text/textRange';
import { checkAfresh, checkAgain, resultOf } from '../support/incremental';
import { editsOf, lastText, type FuzzInput } from './input';
import { allForms } from '../support/shippedForms';

/** What holds for every input whatever; it throws where it does not. */
type Invariant = (input: FuzzInput, text: string, checked: CheckedReport) => void;

const invariants: Readonly<Record<string, Invariant>> = {
  'no character is lost': (_, text, { report }) => {
    let at = 0;
    for (const { range } of report.tree.blocks) {
      if (range.start !== at || range.end <= at) throw new Error(`a block does not go on at ${at}`);
      at = range.end;
    }
    if (at !== text.length) throw new Error(`the blocks end at ${at} of ${text.length}`);
  },
  'tables stand in the text': (_, text, { report }) => {
    for (const block of report.tree.blocks) {
      if (block.kind !== 'table') continue;
      for (const row of block.rows) {
        expectInside(row.range, text.length);
        for (const cell of row.cells) expectInside(cell.range, text.length);
      }
    }
  },
  'findings stand in the text': (_, text, { findings }) => {
    for (const { range, related, fixes } of findings) {
      expectInside(range, text.length);
      for (const other of related) if (!('report' in other)) expectInside(other.range, text.length);
      for (const { edits } of fixes) expectApplicable(edits, text);
    }
    expectApplicable(safeEdits(findings), text);
  },
  'every feature answers': (_, text, checked) => {
    const reader = { uri: 'file:///fuzz.md', locale: 'en' } as const;
    const everywhere = { start: { line: 0, character: 0 }, end: checked.lines.positionAt(text.length) };
    const messages = (['zh-cn', 'en'] as const)
      .flatMap((locale) => diagnosticsOf(checked, { ...reader, locale }))
      .map(({ message }) => JSON.stringify(message));
    const unfilled = messages.find((message) => message.includes('undefined') || message.includes('NaN'));
    if (unfilled !== undefined) throw new Error(`a message says: ${unfilled}`);
    outline(checked);
    foldingRanges(checked);
    summarize(checked);
    codeActions(checked, { ...reader, range: everywhere });
    codeActions(checked, { ...reader, range: everywhere, only: [fixAllKind] });
    finish(documentLinks(checked, 'en'));
    expectApplicable(fillTotals(checked), text);
    codeLenses(checked, reader);
    inlayHints(checked, everywhere, { totals: true, names: true }, 'en');
    expectTokens(finish(semanticTokens(checked)).data);
    for (const part of [0, 0.3, 0.7, 1]) answerAt(checked, Math.floor(text.length * part));
    for (const { range } of checked.findings) answerAt(checked, range.start);
  },
  'formatting twice is formatting once': (_, text, checked) => {
    const once = formatted(text, checked);
    const twice = formatted(once, checkReport(once));
    if (twice !== once) throw new Error(`formatted once more: ${JSON.stringify(changedPart(once, twice))}`);
  },
  'an edited text is found to be what it is afresh': (input, text) => {
    let checked = checkAfresh(input.text);
    for (const [at, edit] of [...editsOf(input)].entries()) {
      checked = checkAgain(checked, edit);
      if (at % 16 === 15) expectFresh(checked, checked.lines.text);
    }
    expectFresh(checked, text);
  },
};

function expectFresh(checked: CheckedText, text: string): void {
  const [edited, fresh] = [resultOf(checked), resultOf(checkAfresh(text))];
  if (edited !== fresh) throw new Error(`it is not: ${JSON.stringify(changedPart(fresh, edited))}`);
}

/** What is wrong with how an input is handled; null if nothing is. */
export function examine(input: FuzzInput): string | null {
  const text = lastText(input);
  let name = 'it is checked';
  try {
    const checked = checkReport(text);
    for (const [next, hold] of Object.entries(invariants)) {
      name = next;
      hold(input, text, checked);
    }
    return null;
  } catch (error) {
    return `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function answerAt(checked: CheckedReport, offset: number): void {
  const uri = 'file:///fuzz.md';
  completions(checked, offset, 'en');
  hover(checked, offset, 'zh-cn');
  documentHighlights(checked, offset);
  definitions(checked, offset, uri);
  references(checked, offset, { uri, includesCells: true });
  selectionRanges(checked, [offset]);
  for (const direction of ['next', 'previous'] as const) nextCell(checked, offset, direction);
}

/** Each stands behind the one before, and has a length. */
function expectTokens(data: readonly number[]): void {
  let length = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down, right] = [data[at]!, data[at + 1]!];
    if (down < 0 || (down === 0 && right < length)) throw new Error(`token ${at / 5} stands in another`);
    length = data[at + 2]!;
    if (length <= 0) throw new Error(`token ${at / 5} is empty`);
  }
}

function checkReport(text: string): CheckedReport {
  return checkText(text, {
    config: { ...defaultConfig, otherTables: true },
    forms: allForms,
    path: 'fuzz.md',
    isReport: true,
  })!;
}

function formatted(text: string, checked: CheckedReport): string {
  const edits = finish(formatDocument(checked)).map(({ range, newText }) => ({
    range: fromRange(checked.lines, range),
    newText,
  }));
  expectApplicable(edits, text);
  return applyEdits(text, edits);
}

function expectInside({ start, end }: TextRange, outer: TextRange | number): void {
  const { start: from, end: to } = typeof outer === 'number' ? { start: 0, end: outer } : outer;
  if (!(from <= start && start <= end && end <= to)) {
    throw new Error(`${start} to ${end} does not stand in ${from} to ${to}`);
  }
}

function expectApplicable(edits: readonly TextEdit[], text: string): void {
  let at = 0;
  for (const { range } of [...edits].sort(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  )) {
    expectInside(range, text.length);
    if (range.start < at) throw new Error(`edits overlap at ${range.start}`);
    at = range.end;
  }
}
