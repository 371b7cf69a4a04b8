import { isConfig } from './configStore';
import type { Files } from './files';
import { childUri, pathBelow } from './uris';

/** Whoever opens a whole disk has more. */
export const mostFolders = 50_000;

/**
 * Goes through a folder and what is below it for texts that may be reports, and each gongkai.json. Where no folder is, there
 * are none. `cut` is called where there are more folders than are looked at.
 */
export async function* findFiles(files: Files, folder: string, cut: () => void): AsyncGenerator<string> {
  const folders = [folder];
  let count = 0;
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    if (++count > mostFolders) {
      cut();
      return;
    }
    const entries = (await files.readFolder(next)) ?? [];
    for (const { name, isFolder } of entries) {
      const uri = childUri(next, name);
      if (!isFolder) {
        if (isText(name) || isConfig(uri)) yield uri;
      } else if (!isSkipped(name)) folders.push(uri);
    }
  }
}

/** Whether a search of a folder finds texts at a URI, if there are any. */
export function isSearched(folder: string, uri: string): boolean {
  return !pathBelow(folder, uri).split('/').some(isSkipped);
}

/** Whether a file of this name may be a report. */
export function isText(name: string): boolean {
  return /\.(?:md|markdown|txt|html?)$/i.test(name);
}

function isSkipped(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}
