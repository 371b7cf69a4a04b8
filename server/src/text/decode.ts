/** What Node and web workers both have of it. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal: boolean },
) => { decode(bytes: Uint8Array): string };

/** A file's text, with what is needed to write it back as it was. */
export interface DecodedText {
  /** Without the byte order mark. */
  readonly text: string;
  readonly encoding: string;
  readonly hasMark: boolean;
}

/** Reads a file's bytes as text: UTF-8, UTF-16 with its mark, else GB18030; an HTML file may say which. Null if none fits. */
export function decode(bytes: Uint8Array, isHtml: boolean): DecodedText | null {
  const marked = marks.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte));
  const candidates = [marked?.encoding ?? (isHtml ? encodingOfMeta(bytes) : null), 'utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const text = encoding === null ? null : tryDecode(bytes, encoding);
    if (text !== null) {
      const hasMark = encoding === marked?.encoding;
      return text.includes('\0') ? null : { text, encoding: encoding!, hasMark };
    }
  }
  return null;
}

/** What a text may begin with that says its encoding. */
export const marks: readonly { readonly encoding: string; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

/** How far into an HTML file its `<meta charset>` may stand. */
const metaLimit = 4096;

function encodingOfMeta(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, metaLimit));
  const name = /<meta[^>]+charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  // GBK and GB2312 are parts of GB18030, and pages that name them use more of it.
  return name === undefined ? null : /^(gbk|gb2312|gb_2312(-80)?)$/.test(name) ? 'gb18030' : name;
}

/** The text of bytes in an encoding; null where they are not in it. */
export function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
