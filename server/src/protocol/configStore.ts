import { parseConfig } from '../config/parseConfig';
import type { ConfigProblem } from '../config/readJson';
import { defaultConfig, type Config } from '../config/schema';
import type { FormCatalogue } from '../forms/catalogue';
import type { Locale } from '../rules/rule';
import { decode } from '../text/decode';
import type { Files } from './files';
import { FormStore } from './formStore';
import { canonicalUri, childUri, isBelow, parentUri, pathBelow } from './uris';

/** The configuration of a document. */
export interface DocumentConfig {
  readonly config: Config;
  readonly forms: FormCatalogue;
  /** That of its gongkai.json; without one that of the workspace, or the document's own. */
  readonly folder: string;
  /** The document's path below the folder. */
  readonly path: string;
}

/** A gongkai.json, and a document's path below its folder. */
export interface ConfigFile {
  readonly uri: string;
  /** Null where it is not there yet. */
  readonly text: string | null;
  readonly path: string;
}

/** A gongkai.json as it was read last. */
export interface ReadConfig {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
  /** What is in force: where the text is broken, what was read before that. */
  readonly config: Config;
}

const fileName = 'gongkai.json';

export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${fileName}`);
}

const words: Readonly<Record<Locale, Readonly<Record<'folder' | 'unreadable', (path: string) => string>>>> = {
  'zh-cn': {
    folder: (path) => `${path} 是文件夹，不是文件，其中的设置没有读取`,
    unreadable: (path) => `无法读取 ${path}，其中的设置没有生效`,
  },
  en: {
    folder: (path) => `${path} is a folder and no file: there are no settings to read`,
    unreadable: (path) => `${path} cannot be read: its settings are not in force`,
  },
};

export interface ConfigListener {
  /** A file was read, or is gone. */
  wasRead(uri: string): void;
  /** A file cannot be read at all. */
  complain(message: string): void;
}

/** Finds the gongkai.json at or above a document, inside its workspace folder. A broken file leaves the last good one in force. */
export class ConfigStore {
  private roots: readonly string[] = [];
  /** The user's own forms. */
  readonly forms: FormStore;
  private readonly loading = new Map<string, Promise<ReadConfig | null>>();
  private readonly lastRead = new Map<string, ReadConfig>();
  /** The files that could not be read, so that it is said once. */
  private readonly complaints = new Set<string>();

  constructor(
    private readonly source: Files,
    private readonly locale: () => Locale,
    private readonly listener: ConfigListener,
  ) {
    const readText = (uri: string) => this.readText(uri);
    this.forms = new FormStore(source, readText, locale, (uri) => {
      listener.wasRead(uri);
    });
  }

  /** The files that are there, as they were read last. */
  get files(): readonly ReadConfig[] {
    return [...this.lastRead.values()];
  }

  fileAt(uri: string): ReadConfig | undefined {
    return this.lastRead.get(uri);
  }

  /** URIs of the workspace's folders. */
  get folders(): readonly string[] {
    return this.roots;
  }

  setFolders(folders: readonly string[]): void {
    this.roots = folders.map((folder) => canonicalUri(folder).replace(/(?<!\/)\/+$/, ''));
    this.invalidate();
    for (const uri of this.lastRead.keys()) if (this.rootOf(uri) === undefined) this.remember(uri, null);
  }

  /** Reads all files anew when they are asked for next. */
  invalidate(): void {
    this.loading.clear();
    this.forms.invalidate();
  }

  async forDocument(uri: string): Promise<DocumentConfig> {
    const folders = this.foldersAbove(uri);
    const forms = await this.forms.formsIn(folders);
    for (const folder of folders) {
      const file = await this.load(childUri(folder, fileName));
      if (file) return { config: file.config, forms, folder, path: pathBelow(folder, uri) };
    }
    const folder = this.rootOf(uri) ?? parentUri(uri);
    return { config: defaultConfig, forms, folder, path: pathBelow(folder, uri) };
  }

  /** The forms of each folder of the workspace; the official ones where there is none. */
  async formsOfFolders(): Promise<readonly FormCatalogue[]> {
    const folders = this.roots.map((folder) => [folder]);
    return Promise.all((folders.length > 0 ? folders : [[]]).map((folder) => this.forms.formsIn(folder)));
  }

  /** The folder of the workspace that a document lies in. */
  rootOf(uri: string): string | undefined {
    return this.roots.find((folder) => isBelow(folder, uri));
  }

  /** The gongkai.json that holds for a document, or would if it were there; undefined where none can. */
  async fileFor(uri: string): Promise<ConfigFile | undefined> {
    const folders = this.foldersAbove(uri);
    this.invalidate();
    for (const folder of folders) {
      const file = await this.load(childUri(folder, fileName));
      if (file) return { uri: file.uri, text: file.text, path: pathBelow(folder, uri) };
    }
    const root = folders[folders.length - 1];
    return root === undefined
      ? undefined
      : { uri: childUri(root, fileName), text: null, path: pathBelow(root, uri) };
  }

  /** From the document's own folder up to the workspace's. */
  private foldersAbove(uri: string): readonly string[] {
    const root = this.rootOf(uri);
    const folders: string[] = [];
    if (root === undefined) return folders;
    for (let folder = parentUri(uri); folder.length >= root.length; folder = parentUri(folder))
      folders.push(folder);
    return folders;
  }

  private load(uri: string): Promise<ReadConfig | null> {
    let file = this.loading.get(uri);
    if (!file) this.loading.set(uri, (file = this.read(uri)));
    return file;
  }

  private async read(uri: string): Promise<ReadConfig | null> {
    const text = await this.readText(uri);
    if (text === null) return this.remember(uri, null);
    const forms = await this.forms.formsIn(this.foldersAbove(uri));
    const { config, problems } = parseConfig(text, this.locale(), forms);
    const before = this.lastRead.get(uri)?.config ?? defaultConfig;
    return this.remember(uri, { uri, text, problems, config: config ?? before });
  }

  /** Null where a file is not there, or cannot be read, of which it is told once. */
  private async readText(uri: string): Promise<string | null> {
    const content = await this.source.readFile(uri);
    const text = content.kind === 'whole' ? (decode(content.bytes, false)?.text ?? null) : null;
    const failure = content.kind === 'folder' ? 'folder' : 'unreadable';
    if (text === null && content.kind !== 'absent') this.complainOnce(uri, failure);
    else this.complaints.delete(uri);
    return text;
  }

  private remember(uri: string, file: ReadConfig | null): ReadConfig | null {
    const isNews = file !== null || this.lastRead.has(uri);
    if (file) this.lastRead.set(uri, file);
    else this.lastRead.delete(uri);
    if (isNews) this.listener.wasRead(uri);
    return file;
  }

  private complainOnce(uri: string, failure: 'folder' | 'unreadable'): void {
    if (this.complaints.has(uri)) return;
    this.complaints.add(uri);
    const root = this.rootOf(uri);
    this.listener.complain(words[this.locale()][failure](root === undefined ? uri : pathBelow(root, uri)));
  }
}
