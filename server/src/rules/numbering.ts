import type { Numbering, NumberingStyle } from '../syntax/tree';
import { formatChineseNumeral } from '../text/numerals';

/** A number as it is written in a style: 六、 / （六） / 6. / （6）. */
export function formatNumbering(style: NumberingStyle, ordinal: number): string {
  switch (style) {
    case 'chinese':
      return `${formatChineseNumeral(ordinal)}、`;
    case 'chinese-bracketed':
      return `（${formatChineseNumeral(ordinal)}）`;
    case 'arabic':
      return `${String(ordinal)}.`;
    case 'arabic-bracketed':
      return `（${String(ordinal)}）`;
  }
}

/** The style that most of the numbers have; of equally frequent ones, the first. */
export function usualStyle(numberings: readonly Numbering[]): NumberingStyle | undefined {
  const counts = new Map<NumberingStyle, number>();
  for (const { style } of numberings) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].reduce<[NumberingStyle | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 0],
  )[0];
}
