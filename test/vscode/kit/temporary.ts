import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'gongkai-test-';

const made = new Set<string>();
process.on('exit', () => made.forEach(removeFolder));

/**
 * Makes a folder that nobody else uses and that is gone when this process ends. Those of processes that were killed are removed
 * by the next one.
 */
export function makeTemporaryFolder(parent = tmpdir()): string {
  mkdirSync(parent, { recursive: true });
  removeLeftovers(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  made.add(folder);
  return folder;
}

/** Removes a folder into which a process that is just ending may still be writing. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  made.delete(folder);
}

function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : NaN;
    if (!Number.isNaN(owner) && !isAlive(owner)) removeFolder(join(parent, name));
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
