import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns a text takes in a fixed-width font: two for a Chinese character, one for a Latin letter. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0)!);
  return width;
}

/** A text with blanks behind it up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
