import { createScanner, findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { TextEdit, TextRange } from '../text/textRange';

/**
 * The deletions that take an entry out of the list `ignore` in the text of a gongkai.json, in text order; comments stay as they
 * are. None where there is no such entry.
 */
export function removeIgnore(text: string, at: number): readonly TextEdit[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const entries = (root && findNodeAtLocation(root, ['ignore'])?.children) ?? [];
  const entry = entries[at];
  if (!entry) return [];
  const own = commaBehind(text, entry);
  // The last entry takes the comma in front of it along.
  const before = own === null && at > 0 ? commaBehind(text, entries[at - 1]!) : null;
  const isNext = own !== null && isBlank(text.slice(endOf(entry), own));
  const removed = widened(text, { start: entry.offset, end: isNext ? own + 1 : endOf(entry) });
  const commas = [before, isNext ? null : own].filter((comma) => comma !== null);
  return [...commas.map((comma) => ({ start: comma, end: comma + 1 })), removed]
    .sort((a, b) => a.start - b.start)
    .map((range) => ({ range, newText: '' }));
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function commaBehind(text: string, node: Node): number | null {
  const scanner = createScanner(text, true);
  scanner.setPosition(endOf(node));
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getTokenOffset() : null;
}

/** With its lines where nothing else stands in them, else with the blanks in front of it, or behind it where it opens its line. */
function widened(text: string, { start, end }: TextRange): TextRange {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const wordsBefore = text.slice(lineStart, start).trimEnd();
  const [blanksBehind] = /^[ \t]*/.exec(text.slice(end))!;
  const next = end + blanksBehind.length;
  if (wordsBefore !== '') return { start: lineStart + wordsBefore.length, end };
  const lineEnd = /^(?:\r\n?|\n)/.exec(text.slice(next))?.[0];
  return lineEnd === undefined ? { start, end: next } : { start: lineStart, end: next + lineEnd.length };
}

function isBlank(text: string): boolean {
  return /^\s*$/.test(text);
}
