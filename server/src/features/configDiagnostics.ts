import {
  CodeActionKind,
  DiagnosticSeverity,
  DiagnosticTag,
  type CodeAction,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import type { ConfigProblem } from '../config/readJson';
import { placedIgnores } from '../config/placedIgnores';
import { removeIgnore } from '../config/removeIgnore';
import type { AcceptedFinding } from '../config/schema';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { Reader } from './diagnostics';
import { fromRange, meet, toRange } from './ranges';
import { workspaceEdit } from './workspaceEdit';

/** The code of a diagnostic on an accepted finding that is nowhere found. */
export const unusedIgnore = 'config/unused-ignore';

const words: Readonly<Record<Locale, { unused: string; remove: string }>> = {
  'zh-cn': {
    unused: '已没有报告存在这个问题，可以删除这一项',
    remove: '删除这一项',
  },
  en: {
    unused: 'This is found in no report any more: the entry can be removed',
    remove: 'Remove this entry',
  },
};

/** What follows from a problem, behind what it is. */
type Consequence = (message: string) => string;

export const brokenConfig: Readonly<Record<Locale, Consequence>> = {
  'zh-cn': (message) => `${message}。改正之前，对此文件的修改不起作用`,
  en: (message) => `${message}. Until it is put right, changes to this file have no effect`,
};

export const brokenForm: Readonly<Record<Locale, Consequence>> = {
  'zh-cn': (message) => `${message}。改正之前，不按这一格式检查报告`,
  en: (message) => `${message}. Until it is put right, no report is read by this form`,
};

/** What is wrong with a file that the user has written. */
export function problemDiagnostics(
  text: string,
  problems: readonly ConfigProblem[],
  tell: Consequence,
): Diagnostic[] {
  const lines = new LineIndex(text);
  return problems.map(({ message, range }) => ({
    range: toRange(lines, range),
    severity: DiagnosticSeverity.Error,
    source: 'gongkai',
    message: tell(message),
  }));
}

/** Which of its accepted findings are found nowhere. */
export function unusedDiagnostics(
  text: string,
  unused: readonly AcceptedFinding[],
  locale: Locale,
): Diagnostic[] {
  const lines = new LineIndex(text);
  return placedAmong(text, unused).map(({ range }) => ({
    range: toRange(lines, range),
    severity: DiagnosticSeverity.Information,
    code: unusedIgnore,
    source: 'gongkai',
    message: words[locale].unused,
    tags: [DiagnosticTag.Unnecessary],
  }));
}

/** Removes those of them that stand in a range. */
export function unusedActions(
  text: string,
  unused: readonly AcceptedFinding[],
  asked: Range,
  reader: Reader,
): CodeAction[] {
  const lines = new LineIndex(text);
  const diagnostics = unusedDiagnostics(text, unused, reader.locale);
  return placedAmong(text, unused).flatMap(({ at, range }, index) => {
    if (!meet(range, fromRange(lines, asked))) return [];
    return {
      title: words[reader.locale].remove,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostics[index]!],
      isPreferred: true,
      edit: workspaceEdit(removeIgnore(text, at), lines, reader),
    };
  });
}

/** Found by what they say: the text may have been edited since. */
function placedAmong(text: string, entries: readonly AcceptedFinding[]) {
  const wanted = new Set(entries.map((entry) => JSON.stringify(entry)));
  return placedIgnores(text)
    .map((placed, at) => ({ ...placed, at }))
    .filter(({ entry }) => wanted.has(JSON.stringify(entry)));
}
