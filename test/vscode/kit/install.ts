import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withProgress } from './progress';
import { makeTemporaryFolder, removeFolder } from './temporary';

/** Something that the tests fetch: the folder of this name beside this file holds the manifests that say what, exactly. */
export interface Part {
  readonly name: 'newest' | 'oldest' | 'browser';
  /** What the user is told is being installed. */
  readonly label: string;
  /** Makes the packages usable that npm has put into the folder. */
  readonly prepare: (folder: string) => Promise<void>;
  /** The files that `prepare` is made of: when one of them changes, the part is installed again. */
  readonly sources: readonly string[];
}

/** Where everything that the tests fetch is kept, the desktop VS Code too. */
export const cache = join(import.meta.dirname, '../../../.vscode-test');

const manifests = ['package.json', 'package-lock.json'];

const installLimit = 600_000;

/**
 * Installs a part, unless it is there already, and returns its folder. The folder gets its name only when it is complete: an
 * installation that is interrupted leaves nothing half-done, and two at once do not disturb each other.
 */
export async function install(part: Part): Promise<string> {
  const declared = join(import.meta.dirname, part.name);
  const folder = join(cache, `${part.name}-${fingerprint(declared, part.sources)}`);
  if (existsSync(folder)) return folder;

  const draft = makeTemporaryFolder(cache);
  for (const name of manifests) copyFileSync(join(declared, name), join(draft, name));
  await withProgress(`Installing ${part.label} from npm, once`, async () => {
    await installPackages(draft);
    await part.prepare(draft);
  });
  moveIntoPlace(draft, folder);
  removeOutdated(part, folder);
  return folder;
}

function fingerprint(declared: string, sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [...manifests.map((name) => join(declared, name)), ...sources]) {
    hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 12);
}

async function installPackages(folder: string): Promise<void> {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await promisify(execFile)('npm', ['ci', ...options], { cwd: folder, timeout: installLimit });
}

function moveIntoPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Somebody else has just installed the same.
    if (!existsSync(folder)) throw error;
  }
}

function removeOutdated(part: Part, current: string): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (name.startsWith(`${part.name}-`) && folder !== current) removeFolder(folder);
  }
}
