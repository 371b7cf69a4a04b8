import { open, readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { largestFile, startLength, type FileContent, type Files } from './protocol/files';

/** The files of this machine, by `file:` URIs. */
export const disk: Files = {
  async readFile(uri, largest = largestFile) {
    try {
      return await readPath(fileURLToPath(uri), largest);
    } catch (error) {
      return { kind: isAbsence(error) ? 'absent' : 'unreadable' };
    }
  },
  async readFolder(uri) {
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      const held = entries.filter((entry) => entry.isFile() || entry.isDirectory());
      return held.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return null;
    }
  },
};

async function readPath(path: string, largest: number): Promise<FileContent> {
  const stats = await stat(path);
  if (stats.isDirectory()) return { kind: 'folder' };
  // A pipe or a device would be waited for.
  if (!stats.isFile()) return { kind: 'unreadable' };
  if (stats.size <= largest) return { kind: 'whole', bytes: await readFile(path) };
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: new Uint8Array(startLength) });
    return { kind: 'start', bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
