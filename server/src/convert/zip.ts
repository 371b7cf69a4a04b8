import { unzipSync, type UnzipFileInfo } from 'fflate';
import { Unreadable } from './problems';

/** A zip file's entries, unpacked one by one as they are asked for, and together no larger than `mostUnpacked`. */
export class Zip {
  private readonly sizes = new Map<string, number>();
  private unpacked = 0;

  /** Throws `Unreadable` for a file that is cut short or no zip file. */
  constructor(private readonly bytes: Uint8Array) {
    this.unpack((entry) => {
      // What a file says of itself may be a lie: a million entries, or more than its bytes can hold.
      const isPossible = entry.originalSize <= entry.size * mostInflation && entry.size <= bytes.length;
      if (!isPossible || this.sizes.size >= mostEntries) throw new Unreadable('damaged');
      this.sizes.set(entry.name, entry.originalSize);
      return false;
    });
  }

  /** An entry's bytes; undefined where there is none of the name. */
  read(name: string): Uint8Array | undefined {
    const size = this.sizes.get(name);
    if (size === undefined) return undefined;
    this.unpacked += size;
    if (this.unpacked > mostUnpacked) throw new Unreadable('too-large');
    return this.unpack((entry) => entry.name === name)[name];
  }

  private unpack(filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.bytes, { filter });
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable('damaged');
    }
  }
}

/** In bytes. The XML of a report has less than a million. */
export const mostUnpacked = 200_000_000;
/** A document has some twenty, and one for each picture. */
const mostEntries = 20_000;
/** What DEFLATE can reach. */
const mostInflation = 1032;
