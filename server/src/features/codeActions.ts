import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { ignoreEntry } from '../config/ignoreEntry';
import { ruleById } from '../archive/catalogue';
import type { Finding } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import type { CheckedReport } from './checkText';
import { toDiagnostic, type Reader } from './diagnostics';
import { fromRange, meet } from './ranges';
import { refactorings } from './refactorings';
import { safeEdits } from './safeFixes';
import { workspaceEdit } from './workspaceEdit';

/** The kind of the action that applies every safe fix. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.gongkai`;

/** What the kinds of all our refactorings begin with. */
export const rewriteKind = `${CodeActionKind.RefactorRewrite}.gongkai`;

export interface CodeActionRequest extends Reader {
  readonly range: Range;
  /** The kinds asked for; without any, quick fixes and refactorings. */
  readonly only?: readonly string[] | undefined;
}

const fixAllTitle: Readonly<Record<Locale, string>> = {
  'zh-cn': '修正所有可自动修正的问题',
  en: 'Fix everything that can be fixed without a look',
};

const ignoreTitle: Readonly<Record<Locale, (rule: string) => string>> = {
  'zh-cn': (rule) => `忽略此问题（${rule}）…`,
  en: (rule) => `Ignore this finding (${rule})…`,
};

type MakeActions = (checked: CheckedReport, request: CodeActionRequest) => Iterable<CodeAction>;

const makers: readonly { readonly kind: string; readonly make: MakeActions }[] = [
  { kind: CodeActionKind.QuickFix, make: quickFixes },
  { kind: rewriteKind, make: rewrites },
  { kind: fixAllKind, make: fixAll },
];

/** The fixes of the findings at a range, its refactorings, and where it is asked for the one that applies all safe fixes. */
export function codeActions(checked: CheckedReport, request: CodeActionRequest): CodeAction[] {
  const only = request.only ?? [CodeActionKind.QuickFix, CodeActionKind.Refactor];
  return makers
    .filter(({ kind }) => only.some((asked) => isWithin(kind, asked) || isWithin(asked, kind)))
    .flatMap(({ make }) => [...make(checked, request)])
    .filter(({ kind }) => only.some((asked) => isWithin(kind!, asked)));
}

/** Kinds are parted by dots, the wider ones first. */
function isWithin(kind: string, wider: string): boolean {
  return kind === wider || kind.startsWith(`${wider}.`);
}

function* quickFixes(checked: CheckedReport, request: CodeActionRequest): Generator<CodeAction> {
  const range = fromRange(checked.lines, request.range);
  for (const finding of checked.findings) {
    if (!meet(finding.range, range)) continue;
    yield* fixesOf(finding, checked, request);
    yield* ignoreAction(finding, checked, request);
  }
}

function* fixesOf(
  finding: Finding,
  checked: CheckedReport,
  request: CodeActionRequest,
): Generator<CodeAction> {
  for (const fix of finding.fixes) {
    yield {
      title: renderMessage(ruleById(finding.rule), fix.title, request.locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, checked, request)],
      isPreferred: fix.preferred,
      edit: workspaceEdit(fix.edits, checked.lines, request),
    };
  }
}

/** Behind the fixes: accepts a finding, which the editor may ask a reason for. */
function* ignoreAction(
  finding: Finding,
  checked: CheckedReport,
  request: CodeActionRequest,
): Generator<CodeAction> {
  const { ignoreCommand: command, uri, locale } = request;
  if (command === undefined) return;
  const title = ignoreTitle[locale](finding.rule);
  yield {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, checked, request)],
    command: { title, command, arguments: [{ uri, finding: ignoreEntry(finding, checked.lines.text) }] },
  };
}

function* rewrites(checked: CheckedReport, request: CodeActionRequest): Generator<CodeAction> {
  for (const { name, title, edits } of refactorings(checked, fromRange(checked.lines, request.range))) {
    yield {
      title: title[request.locale],
      kind: `${rewriteKind}.${name}`,
      edit: workspaceEdit(edits, checked.lines, request),
    };
  }
}

function* fixAll(checked: CheckedReport, request: CodeActionRequest): Generator<CodeAction> {
  const edits = safeEdits(checked.findings);
  if (edits.length === 0) return;
  yield {
    title: fixAllTitle[request.locale],
    kind: fixAllKind,
    edit: workspaceEdit(edits, checked.lines, request),
  };
}
