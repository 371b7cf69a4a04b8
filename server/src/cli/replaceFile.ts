import { randomUUID } from 'node:crypto';
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts new bytes in the place of a file's in one step, so that nobody ever sees half of them; a link keeps leading to its file. False,
 * and nothing is done, if the file does not hold the bytes from before any more. Throws what the system says.
 */
export async function replaceFile(path: string, before: Uint8Array, after: Uint8Array): Promise<boolean> {
  const file = await realpath(path);
  if (!(await readFile(file)).equals(before)) return false;
  await writeWhole(file, after, await stat(file));
  return true;
}

interface Owner {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** Writes beside the file and takes its name last. */
async function writeWhole(file: string, bytes: Uint8Array, owner: Owner): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  const handle = await open(draft, 'wx', owner.mode);
  try {
    try {
      await handle.writeFile(bytes);
      await handle.chmod(owner.mode);
      // Only root may give a file away; then it stays whose it was.
      await handle.chown(owner.uid, owner.gid).catch(() => {});
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
}
