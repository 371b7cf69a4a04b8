/** How a number goes wrong under the hand. */
export interface Slip {
  readonly name: string;
  /** The wrong number; null where the slip changes nothing or cannot happen. */
  readonly of: (value: number) => number | null;
}

export const slips: readonly Slip[] = [
  { name: '+1', of: (value) => value + 1 },
  { name: '−1', of: (value) => (value > 0 ? value - 1 : null) },
  { name: 'digits transposed', of: transposed },
  { name: 'a digit lost', of: (value) => (value >= 10 ? Math.floor(value / 10) : null) },
  { name: 'a digit doubled', of: (value) => (value > 0 ? Number(`${value}${value % 10}`) : null) },
];

/** The last two neighbours that differ change places; a 0 does not come first. */
function transposed(value: number): number | null {
  const digits = String(value);
  for (let at = digits.length - 2; at >= 0; at--) {
    const [first, second] = [digits[at]!, digits[at + 1]!];
    if (first === second || (at === 0 && second === '0')) continue;
    return Number(digits.slice(0, at) + second + first + digits.slice(at + 2));
  }
  return null;
}
