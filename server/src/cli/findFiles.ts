import { stat } from 'node:fs/promises';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Failures } from './failures';
import type { Words } from './words';

/** A file to look at. */
export interface FoundFile {
  /** As given, with `/`. */
  readonly path: string;
  /** Whether the user named this very file. */
  readonly isNamed: boolean;
}

export const standardInput = '-';

const reports = '**/*.{txt,md,markdown,html,htm}';

/** The files that paths stand for: files themselves, the reports of a folder and what is below it, and what globs match. */
export async function findFiles(
  paths: readonly string[],
  failures: Failures,
  words: Words,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    const files = await filesOf(path);
    if (files.length === 0 && !(await isFolder(path))) failures.add(given, words.notFound);
    for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()];
}

async function filesOf(path: string): Promise<FoundFile[]> {
  if (path === standardInput) return [{ path, isNamed: true }];
  if (await isFolder(path)) return search(path, reports);
  if (await exists(path)) return [{ path, isNamed: true }];
  if (!isDynamicPattern(path)) return [];
  const parts = path.split('/');
  const firstDynamic = parts.findIndex((part) => isDynamicPattern(part));
  return search(
    parts.slice(0, firstDynamic).join('/'),
    parts.slice(firstDynamic).join('/'),
    path.startsWith('/'),
  );
}

async function search(folder: string, pattern: string, isAbsolute = false): Promise<FoundFile[]> {
  const cwd = folder || (isAbsolute ? '/' : '.');
  const names = await glob(pattern, {
    cwd,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  const prefix = folder || isAbsolute ? `${folder.replace(/(?<!\/)\/+$/, '')}/` : '';
  return names.sort().map((name) => ({ path: `${prefix}${name}`, isNamed: false }));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
