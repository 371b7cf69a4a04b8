import { Inflate, strFromU8, unzipSync, zipSync } from 'fflate';
import { Unreadable } from './problems';

/** In bytes. The XML of a report has less than a million. */
export const mostUnpacked = 200_000_000;

/**
 * A zip file (PKWARE APPNOTE 6.3). Its entries are unpacked as they are asked for, together to no more than `mostUnpacked`;
 * unpacking stops as soon as an entry is larger than it says.
 */
export class Zip {
  private readonly view: DataView;
  /** Where each entry stands in the list at the file's end. */
  private readonly entries: ReadonlyMap<string, number>;
  private unpacked = 0;

  /** Throws `Unreadable` for a file that is cut short or no zip file. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.entries = readDirectory(bytes, this.view);
  }

  /** An entry's bytes; undefined where there is none of the name. */
  read(name: string): Uint8Array | undefined {
    const at = this.entries.get(name);
    if (at === undefined) return undefined;
    const { view } = this;
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const fullSize = view.getUint32(at + 24, true);
    const header = view.getUint32(at + 42, true);
    if (header + 30 + size > view.byteLength || view.getUint32(header, true) !== signatures.header)
      throw new Unreadable('damaged');
    this.unpacked += fullSize;
    if (fullSize > size * mostInflation) throw new Unreadable('damaged');
    if (this.unpacked > mostUnpacked) throw new Unreadable('too-large');
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    const packed = this.bytes.subarray(start, start + size);
    if (method === methods.stored) return packed;
    if (method === methods.deflated) return unpack(packed, fullSize);
    throw new Unreadable('damaged');
  }
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, header: 0x04034b50 };
const methods = { stored: 0, deflated: 8 };
/** What DEFLATE can reach. */
const mostInflation = 1032;

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, number> {
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== signatures.end) end--;
  if (end < 0) throw new Unreadable('damaged');
  const entries = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= end && view.getUint32(at, true) === signatures.entry) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    entries.set(strFromU8(bytes.subarray(at + 46, nameEnd)), at);
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** How much is unpacked before one looks again at how much it is. */
const step = 16_384;

function unpack(packed: Uint8Array, fullSize: number): Uint8Array {
  const full = new Uint8Array(fullSize);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > fullSize) throw new Unreadable('damaged');
    full.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    throw new Unreadable('damaged');
  }
  if (length < fullSize) throw new Unreadable('damaged');
  return full;
}

/** A zip file again, with one fixed time for all its entries, so that equal files are equal in every byte. */
export function withoutTimes(file: Uint8Array): Uint8Array {
  return zipSync(unzipSync(file), { mtime: '1980-01-01T00:00:00' });
}
