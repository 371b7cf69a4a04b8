import { defaultConfig } from '../../server/src/config/schema';
import { checkText, type CheckedReport } from '../../server/src/features/checkText';
import { codeActions, fixAllKind } from '../../server/src/features/codeActions';
import { completions } from '../../server/src/features/completion/completions';
import { diagnosticsOf } from '../../server/src/features/diagnostics';
import { foldingRanges } from '../../server/src/features/folding';
import { outline } from '../../server/src/features/outline';
import { safeEdits } from '../../server/src/features/safeFixes';
import { summarize } from '../../server/src/features/summary';
import type { TextEdit, TextRange } from '../../server/src/text/textRange';
import { lastText, type FuzzInput } from './input';

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
      for (const other of related) expectInside(other.range, text.length);
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
    for (const part of [0, 0.3, 0.7, 1]) completions(checked, Math.floor(text.length * part), 'en');
  },
  // An incremental result equals a fresh one: here, over `textsOf(input)`.
};

/** What is wrong with how an input is handled; null if nothing is. */
export function examine(input: FuzzInput): string | null {
  const text = lastText(input);
  let name = 'it is checked';
  try {
    const checked = checkText(text, { config: defaultConfig, path: 'fuzz.md', isReport: true })!;
    for (const [next, hold] of Object.entries(invariants)) {
      name = next;
      hold(input, text, checked);
    }
    return null;
  } catch (error) {
    return `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
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
