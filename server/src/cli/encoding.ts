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

/** The bytes of a text in its encoding; null where they would not be read as the same text again. */
export function encode({ text, encoding, hasMark }: DecodedText): Buffer | null {
  const body = encoders[encoding]?.(text);
  if (!body || tryDecode(body, encoding) !== text) return null;
  const mark = hasMark ? marks.find((candidate) => candidate.encoding === encoding)!.mark : [];
  return Buffer.concat([Buffer.from(mark), body]);
}

const marks: readonly { readonly encoding: string; readonly mark: readonly number[] }[] = [
  { encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', mark: [0xff, 0xfe] },
  { encoding: 'utf-16be', mark: [0xfe, 0xff] },
];

const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gb18030: encodeGb18030,
};

/** How far into an HTML file its `<meta charset>` may stand. */
const metaLimit = 4096;

function encodingOfMeta(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, metaLimit)).toString('latin1');
  const name = /<meta[^>]+charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(start)?.[1]?.toLowerCase();
  // GBK and GB2312 are parts of GB18030, and pages that name them use more of it.
  return name === undefined ? null : /^(gbk|gb2312|gb_2312(-80)?)$/.test(name) ? 'gb18030' : name;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const unknown = Buffer.from('?');

let gb18030Codes: ReadonlyMap<string, Buffer> | undefined;

function encodeGb18030(text: string): Buffer {
  const codes = (gb18030Codes ??= readGb18030Codes());
  return Buffer.concat(
    Array.from(text.matchAll(/[\0-\x7f]+|[^]/gu), ([part]) => {
      const code = part.codePointAt(0)!;
      if (code < 0x80) return Buffer.from(part, 'latin1');
      return code < 0x10000 ? (codes.get(part) ?? unknown) : fourBytes(code - 0x10000 + 189_000);
    }),
  );
}

/** The bytes of each character of the basic plane: Node only reads GB18030, so everything that it can read is read once. */
function readGb18030Codes(): ReadonlyMap<string, Buffer> {
  const codes: Buffer[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) codes.push(Buffer.from([first, second]));
  }
  for (let index = 0; index < 39_420; index++) codes.push(fourBytes(index));
  const lineEnd = Buffer.from('\n');
  const all = new TextDecoder('gb18030').decode(Buffer.concat(codes.flatMap((code) => [code, lineEnd])));
  const read = new Map<string, Buffer>();
  for (const [at, character] of all.split('\n').entries()) {
    if (character.length === 1 && character !== '\uFFFD' && !read.has(character))
      read.set(character, codes[at]!);
  }
  return read;
}

/** The four-byte codes count in digits to the base of 10 and 126 by turns. */
function fourBytes(index: number): Buffer {
  return Buffer.from([
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]);
}
