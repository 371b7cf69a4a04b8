import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';

/** A report and the document that it stands in. */
export interface OpenReport {
  readonly uri: string;
  readonly checked: CheckedReport;
}

/** The reports whose agency and year have the characters that are asked for, in their order. */
export function workspaceSymbols(reports: readonly OpenReport[], query: string): WorkspaceSymbol[] {
  const symbols = reports.flatMap((report) => symbolOf(report) ?? []);
  return symbols.filter(({ name }) => hasInOrder(name.toLowerCase(), query.toLowerCase()));
}

function symbolOf({ uri, checked: { report, lines } }: OpenReport): WorkspaceSymbol | null {
  const { organization, year, title } = report;
  const name = [organization?.name, year].filter((word) => word !== undefined && word !== null).join(' ');
  if (name === '') return null;
  const range = title?.range ?? organization?.range ?? { start: 0, end: 0 };
  return { name, kind: SymbolKind.File, location: { uri, range: toRange(lines, range) } };
}

function hasInOrder(name: string, characters: string): boolean {
  let at = 0;
  for (const character of characters) {
    if (character === ' ') continue;
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
