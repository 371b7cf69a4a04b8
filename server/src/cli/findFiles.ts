import { readdir, stat } from 'node:fs/promises';
import picomatch from 'picomatch';
import type { Failures } from './failures';
import { errorCode } from './readBytes';
import type { Words } from './words';

/** A file to look at. */
export interface FoundFile {
  /** As given, with `/`. */
  readonly path: string;
  /** Whether the user named this very file. */
  readonly isNamed: boolean;
}

export const standardInput = '-';

const reports = '**/*.{txt,md,markdown,docx,html,htm}';

/**
 * The files that paths stand for: files themselves, the reports of a folder and what is below it, and what globs match.
 * Of a report that lies there as text, as Word document and as web page, the first alone is checked.
 */
export async function findFiles(
  paths: readonly string[],
  failures: Failures,
  words: Words,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    for (const file of await filesOf(path, failures, words)) {
      if (!found.has(file.path)) found.set(file.path, file);
    }
  }
  return [...found.values()].filter(
    ({ path, isNamed }) => isNamed || !originalsOf(path).some((name) => found.has(name)),
  );
}

/** In the order in which they go before each other. */
const originals = ['md', 'markdown', 'txt', 'docx'];

/** The texts, and the Word document, that a Word document or a web page of the same name is a copy of. */
function originalsOf(path: string): string[] {
  const [stem, ending] = /^(.*\.)(docx|html?)$/i.exec(path)?.slice(1) ?? [];
  if (stem === undefined || ending === undefined) return [];
  const kinds = ending.toLowerCase() === 'docx' ? originals.slice(0, -1) : originals;
  return kinds.map((kind) => stem + kind);
}

async function filesOf(path: string, failures: Failures, words: Words): Promise<readonly FoundFile[]> {
  if (path === standardInput) return [{ path, isNamed: true }];
  const kind = await kindOf(path);
  if (kind === 'file') return [{ path, isNamed: true }];
  const search = kind === 'folder' ? { folder: path, glob: reports } : await searchOf(path);
  const names = search && (await new Walk(search.glob, failures, words).below(search.folder));
  if (!names || (kind !== 'folder' && names.length === 0)) {
    failures.add(path, words.notFound);
    return [];
  }
  return names.sort().map((name) => ({ path: inFolder(search.folder, name), isNamed: false }));
}

interface Search {
  readonly folder: string;
  /** From that folder. */
  readonly glob: string;
}

/** A path that is a glob: the folder that it begins with, and the rest. Null for one that is none. */
async function searchOf(path: string): Promise<Search | null> {
  if (!picomatch.scan(path).isGlob) return null;
  const parts = path.split('/');
  let known = 0;
  while ((await kindOf(folderPath(parts.slice(0, known + 1)))) === 'folder') known++;
  if (!picomatch.scan(parts[known]!).isGlob) return null;
  return { folder: folderPath(parts.slice(0, known)), glob: parts.slice(known).join('/') };
}

/** The root where nothing stands before the first slash; the working directory where there are no parts. */
function folderPath(parts: readonly string[]): string {
  return parts.length === 1 && parts[0] === '' ? '/' : parts.join('/');
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder.replace(/\/$/, '')}/${name}`;
}

/** Looks through folders for the files that a glob matches. Links to folders are not followed: they may lead back. */
class Walk {
  private readonly matches: (name: string) => boolean;
  private readonly depth: number;

  constructor(
    glob: string,
    private readonly failures: Failures,
    private readonly words: Words,
  ) {
    this.matches = picomatch(glob, { nocase: true });
    this.depth = glob.includes('**') ? Infinity : glob.split('/').length;
  }

  /** The names of the files, from the folder. */
  async below(folder: string): Promise<string[]> {
    const found: string[] = [];
    await this.look(folder, '', this.depth, found);
    return found;
  }

  private async look(folder: string, within: string, depth: number, found: string[]): Promise<void> {
    const path = within === '' ? folder || '.' : inFolder(folder, within);
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      this.failures.add(path, this.words.unreadable(errorCode(error)));
      return [];
    });
    for (const entry of entries) {
      const name = within === '' ? entry.name : `${within}/${entry.name}`;
      if (isPassedOver(entry.name)) continue;
      if (entry.isDirectory()) {
        if (depth > 1) await this.look(folder, name, depth - 1, found);
      } else if (this.matches(name)) {
        const isLinkedFolder = entry.isSymbolicLink() && (await kindOf(inFolder(folder, name))) === 'folder';
        if (!isLinkedFolder) found.push(name);
      }
    }
  }
}

/** Word leaves a file named `~$` beside each document that it shows. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'node_modules';
}

/** Null if there is nothing. What cannot be looked at counts as a file, and reading it tells why. */
async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  return stat(path || '.').then(
    (entry) => (entry.isDirectory() ? 'folder' : 'file'),
    (error: unknown) => (['ENOENT', 'ENOTDIR'].includes(errorCode(error)) ? null : 'file'),
  );
}
