import { lstat, readdir } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseConfig } from '../config/parseConfig';
import { formsFolder, isFormFile, parseForms, type FormFile } from '../config/parseForms';
import { placedIgnores } from '../config/placedIgnores';
import type { ConfigProblem } from '../config/readJson';
import { defaultConfig, type AcceptedFinding, type Config } from '../config/schema';
import { formsWith } from '../forms';
import type { FormCatalogue } from '../forms/catalogue';
import type { WrittenForm } from '../forms/schema';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { TextRange } from '../text/textRange';
import type { Failures } from './failures';
import { readBytes, Unreadable, unlessUnreadable } from './readBytes';
import { readText } from './reportText';
import { words } from './words';

/** The configuration that holds for a file. */
export interface FileConfig {
  readonly config: Config;
  readonly ignorePlaces: IgnorePlaces;
  readonly forms: FormCatalogue;
  /** Those of them that the user has written. */
  readonly ownForms: readonly WrittenForm[];
  /** The configuration's folder, or the file's where there is none; the whole path, with `/`. */
  readonly folder: string;
  /** The file's path from the configuration's folder, with `/`. */
  readonly path: string;
}

/** Where each accepted finding of a configuration stands: the file, the line and the column. */
type IgnorePlaces = ReadonlyMap<AcceptedFinding, string>;

/** Finds and reads each gongkai.json once. One that is broken is a failure, and its files are checked without it. */
export class Configs {
  private readonly folders = new Map<string, Promise<FoundConfig | null>>();
  private readonly forms = new Map<string, Promise<readonly WrittenForm[]>>();

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
    const ownForms = await this.formsInOrAbove(this.chosen === undefined ? dirname(path) : folder);
    return {
      config: found?.config ?? defaultConfig,
      ignorePlaces: found?.ignorePlaces ?? new Map(),
      forms: formsWith(ownForms),
      ownForms,
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
    const text = await this.readText(file);
    return text === null ? null : this.parse(file, text);
  }

  private async readText(file: string): Promise<string | null> {
    const decoded = await unlessUnreadable(async () => readText(await readBytes(file)));
    if (!(decoded instanceof Unreadable)) return decoded.text;
    this.failures.add(file, words[this.locale].unreadable(decoded.code));
    return null;
  }

  private async parse(file: string, text: string): Promise<FoundConfig> {
    const folder = dirname(resolve(file));
    const forms = formsWith(await this.formsInOrAbove(folder));
    const { config, problems } = parseConfig(text, this.locale, forms);
    this.complain(file, text, problems);
    const lines = new LineIndex(text);
    const places = placedIgnores(text).map(({ range }) => placeIn(file, lines, range));
    return {
      config: config ?? defaultConfig,
      ignorePlaces: new Map(config?.ignore.map((entry, at) => [entry, places[at]!])),
      folder,
    };
  }

  private formsInOrAbove(folder: string): Promise<readonly WrittenForm[]> {
    let found = this.forms.get(folder);
    if (!found) this.forms.set(folder, (found = this.lookForForms(folder)));
    return found;
  }

  private async lookForForms(folder: string): Promise<readonly WrittenForm[]> {
    const own = join(folder, formsFolder);
    const names = await readdir(own).catch(() => null);
    if (names) return this.readForms(names.filter(isFormFile).map((name) => join(own, name)));
    const parent = dirname(folder);
    return parent === folder ? [] : this.formsInOrAbove(parent);
  }

  /** A form that is broken is a failure, and reports are read without it. */
  private async readForms(paths: readonly string[]): Promise<readonly WrittenForm[]> {
    const read: FormFile[] = [];
    for (const path of [...paths].sort()) {
      const text = await this.readText(path);
      if (text !== null) read.push({ path, text });
    }
    const { forms, files } = parseForms(read, this.locale);
    for (const { path, text, problems } of files) this.complain(path, text, problems);
    return forms;
  }

  /** One line a file: the rest may follow from it. */
  private complain(file: string, text: string, [problem]: readonly ConfigProblem[]): void {
    if (!problem) return;
    this.failures.add(placeIn(file, new LineIndex(text), problem.range), problem.message);
  }
}

function placeIn(file: string, lines: LineIndex, { start }: TextRange): string {
  const { line, character } = lines.positionAt(start);
  return `${file}:${line + 1}:${character + 1}`;
}

/** A path as configurations and archives have it, whatever the system. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}

interface FoundConfig {
  readonly config: Config;
  readonly ignorePlaces: IgnorePlaces;
  readonly folder: string;
}

async function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}
