import { expect } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import { checkReport } from '../../server/src/rules';
import type { Finding } from '../../server/src/rules/finding';
import type { TextRange } from '../../server/src/text/textRange';
import { applyFix } from './applyFix';
import { remembering } from './remembering';

export { applyFix };

export interface Expected {
  readonly rule: string;
  readonly range: TextRange;
  readonly expected?: number;
}

/** Takes the marks `⟦words⟧{rule value?}` out of a text: what is between the brackets is where a finding stands. */
export function unmark(marked: string): { readonly text: string; readonly expected: readonly Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟦([^⟦⟧]*)⟧\{([\w/-]+)(?: (-?\d+(?:\.\d+)?))?\}/g)) {
    text += marked.slice(at, match.index);
    const range = { start: text.length, end: text.length + match[1]!.length };
    expected.push({
      rule: match[2]!,
      range,
      ...(match[3] === undefined ? {} : { expected: Number(match[3]) }),
    });
    text += match[1]!;
    at = match.index + match[0].length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]/.test(text)) throw new Error('A mark is not closed, or names no rule.');
  return { text, expected };
}

/** What is found in a text that is a report. */
export const findingsIn = remembering((text: string): readonly Finding[] => {
  const report = readReport(text);
  if (!report) throw new Error('The text is not read as a report.');
  return checkReport(report);
});

/** Checks that exactly the marked findings are there, of all rules. */
export function check(marked: string): void {
  const { text, expected } = unmark(marked);
  const describe = ({ rule, range, expected: value }: Expected | Finding) =>
    `${rule} “${text.slice(range.start, range.end)}” at ${String(range.start)}${value === undefined ? '' : ` → ${String(value)}`}`;
  const found = findingsIn(text);
  const wanted = expected.map((mark) => {
    const twin = found.find(({ rule, range }) => rule === mark.rule && range.start === mark.range.start);
    return describe(
      mark.expected === undefined && twin
        ? { ...mark, ...(twin.expected === undefined ? {} : { expected: twin.expected }) }
        : mark,
    );
  });
  expect(found.map(describe).sort()).toEqual(wanted.sort());
}

/**
 * Applies each fix alone: its finding is gone, nothing new is there but on what it inserted to be filled in,
 * and nothing is left of it to apply again.
 */
export function expectFixes(text: string): void {
  const before = findingsIn(text);
  for (const finding of before) {
    for (const fix of finding.fixes) {
      const fixed = applyFix(text, fix);
      const after = findingsIn(fixed);
      const same = (other: Finding) => other.rule === finding.rule && identity(other) === identity(finding);
      expect(after.filter(same).length, `${identity(finding)} is gone`).toBeLessThan(
        before.filter(same).length,
      );
      const known = new Set(before.map(identity));
      const fresh = after.filter((other) => !known.has(identity(other)) && !isPlaceholder(fixed, other));
      expect(fresh.map(identity), `after the fix of ${identity(finding)}`).toEqual([]);
    }
  }
}

function identity({ rule, anchor, message }: Finding): string {
  return `${rule} ${JSON.stringify(anchor)} ${message.key} ${JSON.stringify(message.facts)}`;
}

function isPlaceholder(text: string, { rule, range }: Finding): boolean {
  return rule === 'table/blank-cell' || text.slice(range.start, range.end).includes('〔');
}
