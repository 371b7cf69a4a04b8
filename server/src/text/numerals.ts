import { foldDigits } from './digits';

const digits = '零一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const bigUnits: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The number that a whole string stands for, in any spelling: 1,234 / １２ / 十二 / 3.5万. Null if it is none. */
export function parseNumeral(text: string): number | null {
  const folded = foldDigits(text.trim()).replaceAll('，', ',').replaceAll('．', '.');
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(万|亿)?$/.exec(folded);
  if (!match) return parseChineseNumeral(folded);
  const value = Number(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
  return match[3] === undefined ? value : Math.round(value * bigUnits[match[3]]! * 100) / 100;
}

/** 十二 is 12, 二〇二三 is 2023, 三万五千 is 35000; null for anything else. */
export function parseChineseNumeral(text: string): number | null {
  const folded = text.replaceAll('〇', '零').replaceAll('两', '二');
  if (!/^[零一二三四五六七八九十百千万亿]+$/.test(folded)) return null;
  if (/^[零一二三四五六七八九]{2,}$/.test(folded)) {
    return Number(Array.from(folded, (character) => digits.indexOf(character)).join(''));
  }
  // `below` gathers what stands since the last 万 or 亿, `digit` what stands since the last unit.
  let total = 0;
  let below = 0;
  let digit = 0;
  for (const character of folded) {
    const value = digits.indexOf(character);
    if (value >= 0) {
      digit = value;
    } else if (character in units) {
      below += (digit === 0 && below === 0 ? 1 : digit) * units[character]!;
      digit = 0;
    } else {
      total += (below + digit) * bigUnits[character]!;
      below = 0;
      digit = 0;
    }
  }
  return total + below + digit;
}

/** 1 is 一, 12 is 十二, 20 is 二十; for 1 to 99. */
export function formatChineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]!}十`;
  return head + (ones === 0 ? '' : digits[ones]!);
}
