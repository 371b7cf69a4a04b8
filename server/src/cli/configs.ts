import { lstat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseConfig } from '../config/parseConfig';
import { defaultConfig, type Config } from '../config/schema';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { Failures } from './failures';
import { readBytes, Unreadable, unlessUnreadable } from './readBytes';
import { readText } from './reportText';
import { words } from './words';

/** The configuration that holds for a file. */
export interface FileConfig {
  readonly config: Config;
  /** The configuration's folder, or the file's where there is none; the whole path, with `/`. */
  readonly folder: string;
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
    return {
      config: found?.config ?? defaultConfig,
      folder: withSlashes(folder),
      path: withSlashes(relative(folder, path)),
    };
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
    if (await isThere(file)) {
      const config = await this.read(file);
      if (config) return config;
    }
    const parent = dirname(folder);
    return parent === folder ? null : this.inOrAbove(parent);
  }

  private chosenConfig(file: string): Promise<FoundConfig | null> {
    let found = this.folders.get(file);
    if (!found) {
      found = this.read(file);
      this.folders.set(file, found);
    }
    return found;
  }

  /** Null, and a failure, for one that cannot be read. */
  private async read(file: string): Promise<FoundConfig | null> {
    const decoded = await unlessUnreadable(async () => readText(await readBytes(file)));
    if (!(decoded instanceof Unreadable)) return this.parse(file, decoded.text);
    this.failures.add(file, words[this.locale].unreadable(decoded.code));
    return null;
  }

  private parse(file: string, text: string): FoundConfig {
    const { config, problems } = parseConfig(text, this.locale);
    const [problem] = problems;
    if (problem) {
      const { line, character } = new LineIndex(text).positionAt(problem.range.start);
      this.failures.add(`${file}:${line + 1}:${character + 1}`, problem.message);
    }
    return { config: config ?? defaultConfig, folder: dirname(resolve(file)) };
  }
}

/** A path as configurations and archives have it, whatever the system. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
