import { standardInput, type FoundFile } from './findFiles';
import { readBytes, readNamed, readStream, unlessUnreadable, type Unreadable } from './readBytes';

/** Standard input can be read only once. */
let input: Promise<Uint8Array> | undefined;

/** What a file holds, or why that cannot be read. */
export async function readContent({ path, isNamed }: FoundFile): Promise<Uint8Array | Unreadable> {
  return unlessUnreadable(() => {
    if (path === standardInput) return (input ??= readStream(process.stdin));
    return isNamed ? readNamed(path) : readBytes(path);
  });
}
