import { longestText } from '../features/textLimit';
import { decode, type DecodedText } from '../text/decode';
import { standardInput, type FoundFile } from './findFiles';
import { readBytes, readNamed, readStream, Unreadable } from './readBytes';

export interface FileContent extends DecodedText {
  readonly bytes: Uint8Array;
}

/** Standard input can be read only once. */
let input: Promise<Uint8Array> | undefined;

/** A file's bytes and text, or why there are none. */
export async function readContent({ path, isNamed }: FoundFile): Promise<FileContent | Unreadable> {
  try {
    const bytes = await (path === standardInput
      ? (input ??= readStream(process.stdin))
      : isNamed
        ? readNamed(path)
        : readBytes(path));
    const decoded = decode(bytes, /\.html?$/i.test(path));
    if (!decoded) return new Unreadable('undecodable');
    if (decoded.text.length > longestText) return new Unreadable('tooLong');
    return { ...decoded, bytes };
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}
