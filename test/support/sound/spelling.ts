import { formatChineseNumeral } from '../../../server/src/text/numerals';

/** The ways in which a text writes a number. */
export type Spelling = 'plain' | 'fullwidth' | 'grouped' | 'chinese';

/** A number in one spelling; null where it cannot be written so. */
export function spellNumber(value: number, spelling: Spelling): string | null {
  switch (spelling) {
    case 'plain':
      return String(value);
    case 'fullwidth':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'grouped':
      return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
    case 'chinese':
      if (value >= 100) return null;
      return value === 0 ? '零' : formatChineseNumeral(value);
  }
}

/** How a number is written. */
export function spellingOf(words: string): Spelling {
  if (words.includes(',')) return 'grouped';
  if (/^\d/.test(words)) return 'plain';
  return /^[０-９]/.test(words) ? 'fullwidth' : 'chinese';
}
