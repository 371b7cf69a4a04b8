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
    const root = this.folders.find((folder) => uri.startsWith(`${folder}/`));
    let folder = parentOf(uri);
    while (root !== undefined && folder.length >= root.length) {
      const config = await this.load(`${folder}/${fileName}`);
      if (config) return { config, path: decodeURIComponent(uri.slice(folder.length + 1)) };
      folder = parentOf(folder);
    }
    return { config: defaultConfig, path: decodeURIComponent(uri.slice((root ?? parentOf(uri)).length + 1)) };
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

function parentOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}
