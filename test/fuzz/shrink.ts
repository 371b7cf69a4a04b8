import { lastText, type FuzzInput } from './input';

/** The smallest input found on the way down from a failing one that still fails, in at most so many tries. */
export function shrink(input: FuzzInput, fails: (input: FuzzInput) => boolean, tries = 3000): FuzzInput {
  let best = input;
  let left = tries;
  const isBetter = (candidate: FuzzInput) => {
    if (left <= 0) return false;
    left--;
    if (!fails(candidate)) return false;
    best = candidate;
    return true;
  };
  isBetter({ text: lastText(input), edits: [] });
  for (let at = best.edits.length - 1; at >= 0; at--) {
    isBetter({ ...best, edits: best.edits.filter((_, index) => index !== at) });
  }
  for (
    let size = Math.ceil(best.text.length / 2);
    size >= 1 && left > 0;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let at = 0; at < best.text.length;) {
      if (!isBetter({ ...best, text: best.text.slice(0, at) + best.text.slice(at + size) })) at += size;
    }
  }
  return best;
}
