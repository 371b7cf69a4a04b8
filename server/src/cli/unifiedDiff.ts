import { painter, printable, type Style } from './terminal';

/** How many unchanged lines are shown around a change. */
const context = 3;

/**
 * A diff of two texts of one file that `patch` takes. Made in linear time: it is as short as can be where changes are small and
 * apart, as fixes are, and right where they are not.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const hunks = hunksOf(changesBetween(old, linesOf(after)));
  if (hunks.length === 0) return '';
  return `--- ${printable(path)}\n+++ ${printable(path)}\n${hunks.map((hunk) => writeHunk(hunk, old)).join('')}`;
}

/** Each with its line end. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** Lines that others have taken the place of. */
interface Change {
  /** Where they stood, counted from 0, and where the others stand now. */
  readonly oldAt: number;
  readonly newAt: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** How many lines further on two texts are compared to find where they agree again. */
const farthest = 200;

function changesBetween(before: readonly string[], after: readonly string[]): Change[] {
  const changes: Change[] = [];
  let [oldAt, newAt] = [0, 0];
  while (oldAt < before.length || newAt < after.length) {
    if (before[oldAt] === after[newAt]) {
      oldAt++;
      newAt++;
      continue;
    }
    const [removed, added] = differing(before, after, oldAt, newAt);
    changes.push({
      oldAt,
      newAt,
      removed: before.slice(oldAt, oldAt + removed),
      added: after.slice(newAt, newAt + added),
    });
    oldAt += removed;
    newAt += added;
  }
  return changes;
}

/** How many lines of either text come before the nearest one that they share. */
function differing(
  before: readonly string[],
  after: readonly string[],
  oldAt: number,
  newAt: number,
): readonly [removed: number, added: number] {
  const oldLeft = before.length - oldAt;
  const newLeft = after.length - newAt;
  for (let distance = 1; distance <= Math.min(farthest, oldLeft + newLeft); distance++) {
    for (let removed = Math.max(0, distance - newLeft); removed <= Math.min(distance, oldLeft); removed++) {
      const added = distance - removed;
      if (before[oldAt + removed] === after[newAt + added]) return [removed, added];
    }
  }
  return [Math.min(farthest, oldLeft), Math.min(farthest, newLeft)];
}

/** Changes that are shown together, because their surroundings meet. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    const isNear = last && change.oldAt - (last.oldAt + last.removed.length) <= 2 * context;
    if (isNear) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function writeHunk(changes: readonly Change[], before: readonly string[]): string {
  const first = changes[0]!;
  const last = changes.at(-1)!;
  const start = Math.max(0, first.oldAt - context);
  const end = Math.min(before.length, last.oldAt + last.removed.length + context);
  const newStart = first.newAt - (first.oldAt - start);
  const lines: string[] = [];
  let at = start;
  let grown = 0;
  const keepUntil = (until: number) => {
    lines.push(...before.slice(at, until).map((line) => ` ${line}`));
    at = until;
  };
  for (const { oldAt, removed, added } of changes) {
    keepUntil(oldAt);
    lines.push(...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`));
    at += removed.length;
    grown += added.length - removed.length;
  }
  keepUntil(end);
  const head = `@@ -${rangeOf(start, end - start)} +${rangeOf(newStart, end - start + grown)} @@\n`;
  return (
    head +
    lines.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('')
  );
}

/** Lines count from 1; of none, the one before is named. */
function rangeOf(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

const styles: readonly (readonly [string, Style])[] = [
  ['---', 'bold'],
  ['+++', 'bold'],
  ['@@', 'cyan'],
  ['-', 'red'],
  ['+', 'green'],
];

/** The same for a terminal: in colours, and without orders to it. */
export function paintDiff(diff: string, stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv): string {
  if (!stream.isTTY) return diff;
  const paint = painter(stream, env);
  const painted = diff.split('\n').map((line) => {
    const style = styles.find(([mark]) => line.startsWith(mark))?.[1];
    const text = line.replace(/[^\t\P{Cc}]/gu, '\uFFFD');
    return style ? paint(style, text) : text;
  });
  return painted.join('\n');
}
