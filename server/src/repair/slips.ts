/** How a wrong number came about, the likeliest first. Used only to order repairs that are equally small. */
const slips: readonly ((written: string, right: string) => boolean)[] = [
  isTransposed,
  isDigitLost,
  (written, right) => isDigitLost(right, written),
  isOneDigitOff,
];

/** The rank of the likeliest slip that turns one number into the other; the number of slips where none does. */
export function slipRank(written: number, right: number): number {
  const rank = slips.findIndex((slip) => slip(String(written), String(right)));
  return rank < 0 ? slips.length : rank;
}

/** Two neighbouring digits changed places: 21 for 12. */
function isTransposed(written: string, right: string): boolean {
  const at = firstDifference(written, right);
  return (
    written.length === right.length &&
    at < right.length - 1 &&
    right.slice(0, at) + right[at + 1]! + right[at]! + right.slice(at + 2) === written
  );
}

/** A digit was left out, or one too many came in where the two are swapped: 1 for 11. */
function isDigitLost(written: string, right: string): boolean {
  const at = firstDifference(written, right);
  return written.length === right.length - 1 && right.slice(0, at) + right.slice(at + 1) === written;
}

function isOneDigitOff(written: string, right: string): boolean {
  const at = firstDifference(written, right);
  return written.length === right.length && right.length > 1 && written.slice(at + 1) === right.slice(at + 1);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
