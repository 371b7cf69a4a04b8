import type { Problem } from './problems';

/** What a file is, told by its bytes; its name decides only between a web page and plain text. */
export type FileKind = 'docx' | 'page' | 'text';

/** A file that nothing can be made of is a problem. */
export function fileKind(bytes: Uint8Array, name: string): FileKind | { readonly problem: Problem } {
  if (bytes.length === 0) return { problem: 'empty' };
  if (begins(bytes, [0x50, 0x4b])) return 'docx';
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: compoundFile(bytes) };
  const start = ascii(bytes.subarray(0, 1024)).trimStart();
  if (start.startsWith('%PDF')) return { problem: 'pdf' };
  if (start.startsWith('{\\rtf')) return { problem: 'rtf' };
  if (/^(?:From:|MIME-Version:|Subject:[^\n]*\n)/i.test(start)) return { problem: 'single-file-page' };
  if (/<(?:pkg:package|w:wordDocument)\b/.test(start)) return { problem: 'word-xml' };
  return /\.x?html?$/i.test(name) || /<(?:!doctype\s+html|html|head)\b/i.test(start) ? 'page' : 'text';
}

/** The container of Office 97, which also holds files with a password. Its streams' names are UTF-16. */
function compoundFile(bytes: Uint8Array): Problem {
  const holds = (stream: string) => holdsWide(bytes, stream);
  if (holds('EncryptedPackage')) return 'encrypted';
  return holds('WordDocument') || !(holds('Workbook') || holds('PowerPoint Document'))
    ? 'old-word'
    : 'other-office';
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Bytes as characters, without the blanks between those of UTF-16. */
function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.filter((byte) => byte > 0 && byte < 0x80));
}

function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = Array.from(name).flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1))
    if (wide.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
}
