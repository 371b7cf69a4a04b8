import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { ruleById } from '../rules';
import type { Finding } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import type { CheckedReport } from './checkText';
import { toDiagnostic, type Reader } from './diagnostics';
import { fromRange, meet } from './ranges';
import { safeEdits } from './safeFixes';
import { workspaceEdit } from './workspaceEdit';

/** The kind of the action that applies every safe fix. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.gongkai`;

export interface CodeActionRequest extends Reader {
  readonly range: Range;
  /** The kinds asked for; without any, quick fixes. */
  readonly only?: readonly string[] | undefined;
}

const fixAllTitle: Readonly<Record<Locale, string>> = {
  'zh-cn': '修正所有可自动修正的问题',
  en: 'Fix everything that can be fixed without a look',
};

/** The fixes of the findings at a range, and where it is asked for the one that applies all safe ones. */
export function codeActions(checked: CheckedReport, request: CodeActionRequest): CodeAction[] {
  const wants = (kind: string) =>
    request.only?.some((asked) => kind === asked || kind.startsWith(`${asked}.`)) ?? false;
  const actions: CodeAction[] = [];
  if (!request.only || wants(CodeActionKind.QuickFix)) actions.push(...quickFixes(checked, request));
  if (wants(fixAllKind)) actions.push(...fixAll(checked, request));
  return actions;
}

function* quickFixes(checked: CheckedReport, request: CodeActionRequest): Generator<CodeAction> {
  const range = fromRange(checked.lines, request.range);
  for (const finding of checked.findings) {
    if (meet(finding.range, range)) yield* fixesOf(finding, checked, request);
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

function* fixAll(checked: CheckedReport, request: CodeActionRequest): Generator<CodeAction> {
  const edits = safeEdits(checked.findings);
  if (edits.length === 0) return;
  yield {
    title: fixAllTitle[request.locale],
    kind: fixAllKind,
    edit: workspaceEdit(edits, checked.lines, request),
  };
}
