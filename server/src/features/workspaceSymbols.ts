import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';

/** A report as a symbol, by its agency and year; null where it says neither. */
export function symbolOf({ report, lines }: CheckedReport, uri: string): WorkspaceSymbol | null {
  const { organization, year, title } = report;
  const name = [organization?.name, year].filter((word) => word !== undefined && word !== null).join(' ');
  if (name === '') return null;
  const range = title?.range ?? organization?.range ?? { start: 0, end: 0 };
  return { name, kind: SymbolKind.File, location: { uri, range: toRange(lines, range) } };
}

/** The symbols whose names have the characters that are asked for, in their order. */
export function symbolsLike(symbols: readonly WorkspaceSymbol[], query: string): WorkspaceSymbol[] {
  return symbols.filter(({ name }) => hasInOrder(name.toLowerCase(), query.toLowerCase()));
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
