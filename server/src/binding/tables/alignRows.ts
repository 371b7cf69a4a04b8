import { splitNumber } from '../label';
import { isSubtotal, type Entry } from './entries';
import { rowMatches, type Lexicon } from './lexicon';

/** For each entry the index of its row in the lexicon, or null where no row explains it. Rows keep their order. */
export function alignRows(entries: readonly Entry[], lexicon: Lexicon): (number | null)[] {
  const { rows } = lexicon;
  const scores = entries.map((entry) => rowScores(entry, lexicon));
  // best[e][r]: the best score of the first e entries with the first r rows.
  const best = Array.from({ length: entries.length + 1 }, () => new Float64Array(rows.length + 1));
  for (let e = 1; e <= entries.length; e++) {
    best[e]![0] = best[e - 1]![0]! - skippedEntry;
    for (let r = 1; r <= rows.length; r++) {
      const score = scores[e - 1]![r - 1]!;
      const together = score > 0 ? best[e - 1]![r - 1]! + score : -Infinity;
      best[e]![r] = Math.max(best[e]![r - 1]!, best[e - 1]![r]! - skippedEntry, together);
    }
  }
  return trace(best, scores);
}

const skippedEntry = 0.01;

function rowScores(entry: Entry, lexicon: Lexicon): readonly number[] {
  if (!entry.label) return lexicon.rows.map(() => unlabelled(entry));
  const label = splitNumber(entry.label.text);
  const isOwnSum = label.number === '' && isSubtotal(entry.label.text) && !lexicon.rowsByBody.has(label.body);
  return isOwnSum ? lexicon.rows.map(() => 0) : rowMatches(label, lexicon);
}

/** A row of figures whose label was lost may stand for a row that would be missing between its neighbours. */
function unlabelled(entry: Entry): number {
  return entry.tail.some((cell) => cell.text !== '') ? 0.02 : 0;
}

function trace(best: readonly Float64Array[], scores: readonly (readonly number[])[]): (number | null)[] {
  const aligned = new Array<number | null>(scores.length).fill(null);
  let e = scores.length;
  let r = (best[0]?.length ?? 1) - 1;
  while (e > 0) {
    const here = best[e]![r]!;
    const score = r > 0 ? scores[e - 1]![r - 1]! : 0;
    if (score > 0 && here === best[e - 1]![r - 1]! + score) aligned[--e] = --r;
    else if (r > 0 && here === best[e]![r - 1]!) r--;
    else e--;
  }
  return aligned;
}
