import { isBlank } from './textRange';

/**
 * The length of a text as word processors count it in Chinese: every character and mark is one, a Latin word or a
 * number is one, blanks are none.
 */
export function wordCount(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLatin = code < 0x2000;
    const isLowSurrogate = code >= 0xdc00 && code <= 0xdfff;
    const counts = !isBlank(code) && !isLowSurrogate && !(isLatin && isInWord);
    if (counts) count++;
    isInWord = isLatin && !isBlank(code);
  }
  return count;
}
