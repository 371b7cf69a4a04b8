/** What Node and web workers both have of it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** Reads a file's bytes as text: UTF-8, UTF-16 with its mark, else GB18030; an HTML file may say which. Null if none fits. */
export function decode(bytes: Uint8Array, isHtml: boolean): string | null {
  const candidates = [encodingOfMark(bytes) ?? (isHtml ? encodingOfMeta(bytes) : null), 'utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const text = encoding === null ? null : tryDecode(bytes, encoding);
    if (text !== null) return text.includes('\0') ? null : text;
  }
  return null;
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** How far into an HTML file its `<meta charset>` may stand. */
const metaLimit = 4096;

function encodingOfMeta(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, metaLimit));
  return /<meta[^>]+charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(start)?.[1] ?? null;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    // GBK and GB2312 are parts of GB18030, and pages that name them use more of it.
    const label = /^(gbk|gb2312|gb_2312(-80)?)$/i.test(encoding) ? 'gb18030' : encoding;
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
