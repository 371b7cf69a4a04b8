import { parseConfig, type ConfigProblem } from '../config/parseConfig';
import { defaultConfig, type Config } from '../config/schema';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import type { Runtime } from './runtime';

/** The configuration of a document, and its path below the configuration's folder. */
export interface DocumentConfig {
  readonly config: Config;
  readonly path: string;
}

/** A gongkai.json, and a document's path below its folder. */
export interface ConfigFile {
  readonly uri: string;
  /** Null where it is not there yet. */
  readonly text: string | null;
  readonly path: string;
}

const fileName = 'gongkai.json';

/** Finds the gongkai.json at or above a document, inside its workspace folder. A broken file leaves the last good one in force. */
export class ConfigStore {
  private folders: readonly string[] = [];
  private readonly loaded = new Map<string, Promise<Config | null>>();
  private readonly lastGood = new Map<string, Config>();
  /** What was said last of a broken file, so that it is said once. */
  private readonly complaints = new Map<string, string>();

  constructor(
    private readonly runtime: Runtime,
    private readonly locale: () => Locale,
    private readonly reportProblem: (message: string) => void,
  ) {}

  /** URIs of the workspace's folders. */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map((folder) => folder.replace(/(?<!\/)\/+$/, ''));
    this.loaded.clear();
  }

  /** Reads all files anew when they are asked for next. */
  invalidate(): void {
    this.loaded.clear();
  }

  async forDocument(uri: string): Promise<DocumentConfig> {
    for (const folder of this.foldersAbove(uri)) {
      const config = await this.load(`${folder}/${fileName}`);
      if (config) return { config, path: pathIn(folder, uri) };
    }
    return { config: defaultConfig, path: pathIn(this.rootOf(uri) ?? parentOf(uri), uri) };
  }

  /** The folder of the workspace that a document lies in. */
  rootOf(uri: string): string | undefined {
    return this.folders.find((folder) => uri.startsWith(`${folder}/`));
  }

  /** The gongkai.json that holds for a document, or would if it were there; undefined where none can. */
  async fileFor(uri: string): Promise<ConfigFile | undefined> {
    const folders = this.foldersAbove(uri);
    for (const folder of folders) {
      const text = await this.runtime.readFile(`${folder}/${fileName}`);
      if (text !== null) return { uri: `${folder}/${fileName}`, text, path: pathIn(folder, uri) };
    }
    const root = folders[folders.length - 1];
    return root === undefined
      ? undefined
      : { uri: `${root}/${fileName}`, text: null, path: pathIn(root, uri) };
  }

  /** From the document's own folder up to the workspace's. */
  private foldersAbove(uri: string): readonly string[] {
    const root = this.rootOf(uri);
    const folders: string[] = [];
    if (root === undefined) return folders;
    for (let folder = parentOf(uri); folder.length >= root.length; folder = parentOf(folder))
      folders.push(folder);
    return folders;
  }

  private load(uri: string): Promise<Config | null> {
    let config = this.loaded.get(uri);
    if (!config) this.loaded.set(uri, (config = this.read(uri)));
    return config;
  }

  private async read(uri: string): Promise<Config | null> {
    const text = await this.runtime.readFile(uri);
    if (text === null) return null;
    const { config, problems } = parseConfig(text, this.locale());
    const [problem] = problems;
    if (problem) this.complain(uri, text, problem);
    else this.complaints.delete(uri);
    if (config) this.lastGood.set(uri, config);
    return config ?? this.lastGood.get(uri) ?? defaultConfig;
  }

  private complain(uri: string, text: string, { message, range }: ConfigProblem): void {
    const { line } = new LineIndex(text).positionAt(range.start);
    const complaint = `gongkai.json:${line + 1}: ${message}`;
    if (this.complaints.get(uri) === complaint) return;
    this.complaints.set(uri, complaint);
    this.reportProblem(complaint);
  }
}

function pathIn(folder: string, uri: string): string {
  return decodeURIComponent(uri.slice(folder.length + 1));
}

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
