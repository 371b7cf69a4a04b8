// Before anything else is loaded.
import './youngSpace.node';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { largestFile, startLength, type FileContent, type Runtime } from './protocol/runtime';
import { startServer } from './protocol/server';

const runtime: Runtime = {
  locale: parseArgs({ strict: false, options: { locale: { type: 'string' } } }).values.locale as
    string | undefined,
  async readFile(uri, largest = largestFile) {
    if (!uri.startsWith('file:')) return { kind: 'absent' };
    try {
      return await readPath(fileURLToPath(uri), largest);
    } catch (error) {
      return { kind: isAbsence(error) ? 'absent' : 'unreadable' };
    }
  },
  async readFolder(uri) {
    if (!uri.startsWith('file:')) return null;
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      const held = entries.filter((entry) => entry.isFile() || entry.isDirectory());
      return held.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return null;
    }
  },
  now: () => performance.now(),
  schedule(callback) {
    // A waiting message is read in an immediate of its own: only after the second one was there a chance for the next.
    let handle = setImmediate(() => {
      handle = setImmediate(callback);
    });
    return () => {
      clearImmediate(handle);
    };
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

startServer(createConnection(ProposedFeatures.all), runtime);
