import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { matchesGlobs } from '../config/matchesGlobs';
import { longestText, tooLong } from '../features/textLimit';
import type { Locale } from '../rules/rule';
import { decode } from '../text/decode';
import { Configs, type FileConfig } from './configs';
import type { Failures } from './failures';
import { findFiles, standardInput, type FoundFile } from './findFiles';
import { words } from './words';

/** A file that could be read, with the configuration that holds for it. */
export interface Source extends FoundFile {
  readonly text: string;
  readonly settings: FileConfig;
}

export interface SourceOptions {
  readonly locale: Locale;
  readonly config?: string | undefined;
}

/** Reads the files that paths stand for, one after another. What cannot be read becomes a failure. */
export async function* readSources(
  paths: readonly string[],
  { locale, config }: SourceOptions,
  failures: Failures,
): AsyncGenerator<Source> {
  const say = words[locale];
  const configs = new Configs(failures, locale, config);
  for (const file of await findFiles(paths, failures, say)) {
    const settings = await configs.forFile(file.path);
    if (!file.isNamed && !isLookedAt(settings)) continue;
    const bytes = await readBytes(file.path).catch((error: unknown) => {
      failures.add(file.path, say.unreadable((error as NodeJS.ErrnoException).code ?? String(error)));
      return null;
    });
    if (!bytes) continue;
    if (bytes.length > longestText * mostBytes) {
      failures.add(file.path, tooLong[locale]);
      continue;
    }
    const text = decode(bytes, /\.html?$/i.test(file.path));
    if (text === null) failures.add(file.path, say.undecodable);
    else if (text.length > longestText) failures.add(file.path, tooLong[locale]);
    else yield { ...file, text, settings };
  }
}

/** The most bytes that a character takes in any encoding that we read: with more, it need not be decoded to be too long. */
const mostBytes = 4;

function isLookedAt({ config, path }: FileConfig): boolean {
  return config.files === undefined || matchesGlobs(path, config.files);
}

function readBytes(path: string): Promise<Uint8Array> {
  return path === standardInput ? buffer(process.stdin) : readFile(path);
}
