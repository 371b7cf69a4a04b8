import type { TableRow } from '../../syntax/tree';
import { splitNumber } from '../label';
import type { Entry } from './entries';
import { rowMatches, type Lexicon } from './lexicon';

/** The entries of blocks that stand beside each other, block by block as if they stood below each other. */
export function besideEachOther(entries: readonly Entry[], lexicon: Lexicon): Entry[] {
  const candidates = entries.map((entry) => blocksOf(entry, lexicon));
  const starts = startsOf(entries, candidates, lexicon.blocks.length);
  const head = [...new Set(entries.flatMap((entry) => entry.head))];
  return starts.flatMap((start, block) => {
    const end = Math.min(...starts.filter((other) => other > start));
    const own = entries.filter((entry, at) => blockAt(columnOf(entry), candidates[at]!, starts) === block);
    return own.map((entry, at) => ({
      ...entry,
      swallowsNext: false,
      head: at > 0 ? [] : head.map((row) => between(row, start, end)),
    }));
  });
}

/**
 * The column of the grid where each block begins: that of the first label that no other block knows; where blocks call their
 * rows the same, the next one that has such labels. Infinity for a block that is not there.
 */
function startsOf(
  entries: readonly Entry[],
  candidates: readonly (readonly number[])[],
  count: number,
): readonly number[] {
  const labels = entries.flatMap((entry, at) =>
    entry.label ? [{ column: columnOf(entry), blocks: candidates[at]! }] : [],
  );
  const starts: number[] = [];
  for (let block = 0; block < count; block++) {
    const known = labels.filter(({ blocks }) => blocks.includes(block));
    const own = known.filter(({ blocks }) => blocks.length === 1);
    const behind = known.filter(({ column }) => column > (starts[block - 1] ?? -1));
    starts.push(Math.min(...(own.length > 0 ? own : behind).map(({ column }) => column)));
  }
  return starts;
}

/** The blocks that know an entry's label best; all of them for an entry without. */
function blocksOf({ label }: Entry, lexicon: Lexicon): number[] {
  const { blocks, rows } = lexicon;
  const scores = blocks.map(() => 0);
  if (label) {
    for (const [at, score] of rowMatches(splitNumber(label.text), lexicon).entries()) {
      const block = blocks.indexOf(rows[at]!.block);
      scores[block] = Math.max(scores[block]!, score);
    }
  }
  const best = Math.max(...scores);
  return scores.flatMap((score, block) => (score === best ? block : []));
}

/** Of several blocks the last one that begins at or before a column of the grid. */
function blockAt(column: number, candidates: readonly number[], starts: readonly number[]): number {
  const begun = candidates.filter((block) => starts[block]! <= column);
  return begun.reduce(
    (last, block) => (starts[block]! > starts[last]! ? block : last),
    begun[0] ?? candidates[0]!,
  );
}

function columnOf({ label, tail }: Entry): number {
  return (label ?? tail[0])?.column ?? 0;
}

/** The cells of a head row from one column of the grid up to another. */
function between(row: TableRow, start: number, end: number): TableRow {
  return { ...row, cells: row.cells.filter(({ column }) => column >= start && column < end) };
}
