import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseConfig } from '../config/parseConfig';
import { defaultConfig, type Config } from '../config/schema';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { Failures } from './failures';
import { words } from './words';

/** The configuration that holds for a file. */
export interface FileConfig {
  readonly config: Config;
  /** The file's path from the configuration's folder, with `/`. */
  readonly path: string;
}

/** Finds and reads each gongkai.json once. One that is broken is a failure, and its files are checked without it. */
export class Configs {
  private readonly folders = new Map<string, Promise<FoundConfig | null>>();

  constructor(
    private readonly failures: Failures,
    private readonly locale: Locale,
    /** The file to use for everything, instead of the nearest. */
    private readonly chosen: string | undefined,
  ) {}

  async forFile(file: string): Promise<FileConfig> {
    const path = resolve(file);
    const found = await (this.chosen === undefined
      ? this.inOrAbove(dirname(path))
      : this.chosenConfig(this.chosen));
    const folder = found?.folder ?? dirname(path);
    return { config: found?.config ?? defaultConfig, path: relative(folder, path).split(sep).join('/') };
  }

  private inOrAbove(folder: string): Promise<FoundConfig | null> {
    let found = this.folders.get(folder);
    if (!found) {
      found = this.look(folder);
      this.folders.set(folder, found);
    }
    return found;
  }

  private async look(folder: string): Promise<FoundConfig | null> {
    const file = join(folder, 'gongkai.json');
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (!isAbsence(error)) this.cannotRead(file, error);
      return null;
    });
    if (text !== null) return this.parse(file, text);
    const parent = dirname(folder);
    return parent === folder ? null : this.inOrAbove(parent);
  }

  private chosenConfig(file: string): Promise<FoundConfig | null> {
    let found = this.folders.get(file);
    if (!found) {
      found = readFile(file, 'utf8').then(
        (text) => this.parse(file, text),
        (error: unknown) => {
          this.cannotRead(file, error);
          return null;
        },
      );
      this.folders.set(file, found);
    }
    return found;
  }

  private cannotRead(file: string, error: unknown): void {
    const { code } = error as NodeJS.ErrnoException;
    this.failures.add(file, words[this.locale].unreadable(code ?? String(error)));
  }

  private parse(file: string, text: string): FoundConfig {
    const { config, problems } = parseConfig(text.replace(/^\uFEFF/, ''), this.locale);
    const [problem] = problems;
    if (problem) {
      const { line, character } = new LineIndex(text).positionAt(problem.range.start);
      this.failures.add(`${file}:${line + 1}:${character + 1}`, problem.message);
    }
    return { config: config ?? defaultConfig, folder: dirname(resolve(file)) };
  }
}

interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
}

function isAbsence(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES';
}
