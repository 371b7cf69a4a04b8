import { marks, tryDecode, type DecodedText } from '../text/decode';

/** The bytes of a text in its encoding; null where they would not be read as the same text again. */
export function encode({ text, encoding, hasMark }: DecodedText): Buffer | null {
  const body = encoders[encoding]?.(text);
  if (!body || tryDecode(body, encoding) !== text) return null;
  const mark = hasMark ? marks.find((candidate) => candidate.encoding === encoding)!.mark : [];
  return Buffer.concat([Buffer.from(mark), body]);
}

const encoders: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text) => Buffer.from(text, 'utf16le').swap16(),
  gb18030: encodeGb18030,
};

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
