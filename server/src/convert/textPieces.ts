/** What Node and web workers both have of it. */
declare const TextDecoder: new (label: string) => {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
};

const pieceLength = 1_000_000;

/** The text of an XML file in pieces, so that a long one is never whole in memory. XML is UTF-8, or UTF-16 with its mark. */
export function* textPieces(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length; at += pieceLength)
    yield decoder.decode(bytes.subarray(at, at + pieceLength), { stream: true });
  yield decoder.decode();
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
