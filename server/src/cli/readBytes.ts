import { constants } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { longestText } from '../features/textLimit';

/** Why a file cannot be read: the system's code for it (`EACCES` …), or one of our own. */
export class Unreadable extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What is read, or why it cannot be. */
export async function unlessUnreadable<Result>(
  read: () => Result | Promise<Result>,
): Promise<Result | Unreadable> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
}

/** The system's code for an error. */
export function errorCode(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

/** The most bytes that a character takes in any encoding that we read: with more, it need not be decoded to be too long. */
const mostBytes = 4;
const longestFile = longestText * mostBytes;

/** The bytes of a file. Throws `Unreadable`; nothing is read of a file that is too long. */
export async function readBytes(path: string): Promise<Uint8Array> {
  return told(async () => {
    // Windows has no O_NONBLOCK, elsewhere a pipe without a writer must not hold us up.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return await readWhole(handle);
    } finally {
      await handle.close();
    }
  });
}

/** The same for a file that somebody has named, who may well mean a pipe. */
export async function readNamed(path: string): Promise<Uint8Array> {
  const isPipe = await stat(path).then(
    (entry) => entry.isFIFO() || entry.isCharacterDevice(),
    () => false,
  );
  if (!isPipe) return readBytes(path);
  return told(async () => readStream((await open(path)).createReadStream()));
}

/** Everything that comes out of a stream. Throws `Unreadable` as soon as it is too long. */
export async function readStream(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > longestFile) throw new Unreadable('tooLong');
  }
  return Buffer.concat(chunks);
}

/** What of an open file is needed to read it. */
export type ReadableFile = Pick<FileHandle, 'stat' | 'read'>;

/** Reads a file from its start. Throws `Unreadable` if it turns out to be another one in the meantime. */
export async function readWhole(file: ReadableFile): Promise<Uint8Array> {
  const before = await file.stat();
  if (before.isDirectory()) throw new Unreadable('EISDIR');
  if (!before.isFile()) throw new Unreadable('notAFile');
  if (before.size > longestFile) throw new Unreadable('tooLong');
  const bytes = Buffer.allocUnsafe(before.size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  const after = await file.stat();
  const isSame = length === bytes.length && after.size === before.size && after.mtimeMs === before.mtimeMs;
  if (!isSame) throw new Unreadable('changed');
  return bytes;
}

async function told<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(errorCode(error));
  }
}
