/** A 32-bit number (FNV-1a over UTF-16 code units) that equal texts share, and hardly any others. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
