import type { Diagnostic } from 'vscode-languageserver';
import { recordOf } from '../archive/record';
import { checkingText, uncheckedText, type CheckedText } from '../features/checkText';
import { beginsLikeReport, mayBeReport } from '../features/textLimit';
import { withArchive } from '../features/withArchive';
import type { Locale } from '../rules/rule';
import { keyOf, type Archives } from './archives';
import { isConfig, type ConfigStore, type DocumentConfig } from './configStore';
import type { OpenDocument } from './openDocument';
import { isLookedAt, type OpenDocuments } from './openDocuments';
import type { FileContent, Files } from './files';
import { findFiles, isSearched, isText, mostFolders } from './reportFiles';
import type { Slices } from './slices';
import { isBelow } from './uris';
import { describeReport, detached, linesOf, type WorkspaceFile } from './workspaceFile';

/** Who is told what is found. */
export interface WorkspaceListener {
  /** Something else is kept of a file than before, or it is gone. */
  changed(file: string): void;
  /** Beside other reports something else is found in an open document. */
  changedBeside(document: OpenDocument): void;
  /** One more file was checked. */
  progressed(): void;
  /** Nothing is left to be checked. */
  settled(): void;
  /** A new folder has a gongkai.json in it. */
  configCame(): void;
  /** There are more files or folders than are looked at. */
  cut(): void;
  /** A file cannot be read, or its check has failed. */
  failed(file: string, why: unknown): void;
}

export interface WorkspaceParts {
  readonly files: Files;
  readonly slices: Slices;
  readonly configs: ConfigStore;
  readonly archives: Archives;
  readonly documents: OpenDocuments;
  readonly render: (text: CheckedText, file: string) => readonly Diagnostic[];
}

const mostFiles = 20_000;

/** What is said where a workspace has more files or folders than are looked at. */
export const tooManyFiles: Readonly<Record<Locale, string>> = {
  'zh-cn': `工作区太大，只检查其中 ${mostFiles} 个文本文件、${mostFolders} 个文件夹。可以打开较小的文件夹，或在 gongkai.json 的 files 中写明要检查的文件`,
  en: `The workspace is too large: only ${mostFiles} of its texts and ${mostFolders} of its folders are looked at. Open a smaller folder, or say under "files" in gongkai.json which texts to check`,
};

/** So many files are being read while one is checked. */
const readAhead = 4;

/**
 * Checks the reports of the workspace, behind all that somebody waits for. Whatever happens to a file only puts it in line:
 * what is kept of it comes of what it holds when its turn comes, or of the editor's text where it is open.
 */
export class WorkspaceReports {
  private readonly kept = new Map<string, WorkspaceFile>();
  private readonly known = new Set<string>();
  private readonly foldersInLine = new Set<string>();
  private readonly inLine = new Set<string>();
  private isOn = false;
  private isRunning = false;
  private isCut = false;
  private wasStopped = false;
  private results = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly parts: WorkspaceParts,
    private readonly listener: WorkspaceListener,
  ) {}

  get files(): ReadonlyMap<string, WorkspaceFile> {
    return this.kept;
  }

  /** How many files are known, and how many of them wait for their turn. */
  get counts(): { readonly known: number; readonly waiting: number } {
    return { known: this.known.size, waiting: this.inLine.size };
  }

  /** Whether all files were checked, as they were when their turn came. */
  get isComplete(): boolean {
    return this.isOn && !this.isRunning && !this.wasStopped && !this.isCut;
  }

  turnOn(): void {
    if (this.isOn) return;
    this.isOn = true;
    this.checkAll();
  }

  turnOff(): void {
    this.isOn = false;
    this.stop();
    for (const file of this.known) this.drop(file);
  }

  /** Looks for all files anew, and checks them. */
  checkAll(): void {
    this.isCut = false;
    this.wasStopped = false;
    for (const file of this.known) this.inLine.add(file);
    for (const { file } of this.parts.documents.all) this.changed(file);
    for (const folder of this.parts.configs.folders) this.foldersInLine.add(folder);
    this.goOn();
  }

  /** Leaves what waits for its turn as it is. */
  stop(): void {
    this.wasStopped = true;
    this.foldersInLine.clear();
    this.inLine.clear();
  }

  /** A file has come, has changed or has gone, or its text in the editor has. */
  changed(file: string): void {
    if (this.known.has(file) || this.isCovered(file)) this.putInLine(file);
  }

  /** Something has come that may be a folder. */
  folderCame(uri: string): void {
    const root = this.parts.configs.rootOf(uri);
    if (root === undefined || !isSearched(root, uri)) return;
    this.foldersInLine.add(uri);
    this.goOn();
  }

  /** Something has gone that may have been a folder. */
  folderWent(uri: string): void {
    for (const file of this.known) if (isBelow(uri, file)) this.putInLine(file);
  }

  /** Whether something is left to be checked. */
  get isChecking(): boolean {
    return this.isRunning;
  }

  /** Resolves when one more file was checked, or nothing is left to be. */
  progress(): Promise<void> {
    return this.isRunning ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** The text of a file, or of the document that takes its place; null if there is none. */
  async textOf(file: string): Promise<string | null> {
    const document = this.parts.documents.ofFile(file);
    if (document) return document.lines.text;
    return linesOf(file, await this.parts.files.readFile(file))?.text ?? null;
  }

  private isCovered(file: string): boolean {
    const root = this.parts.configs.rootOf(file);
    return root !== undefined && isText(file) && isSearched(root, file);
  }

  private putInLine(file: string): void {
    if (!this.isOn) return;
    if (!this.known.has(file) && this.known.size >= mostFiles) {
      this.cut();
      return;
    }
    this.known.add(file);
    this.inLine.add(file);
    this.goOn();
  }

  private cut(): void {
    if (!this.isCut) this.listener.cut();
    this.isCut = true;
  }

  private goOn(): void {
    if (this.isRunning || !this.isOn) return;
    this.isRunning = true;
    void this.run();
  }

  private async run(): Promise<void> {
    await this.parts.slices.quiet();
    while (await this.takeNext());
    this.isRunning = false;
    this.listener.settled();
    this.resumeWaiting();
  }

  private resumeWaiting(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  /** Does what is next in line; false where nothing is. */
  private async takeNext(): Promise<boolean> {
    if (this.foldersInLine.size > 0) await this.search(takeFirst(this.foldersInLine)!);
    else if (this.inLine.size > 0) await this.checkInLine();
    else if (this.parts.archives.stale.size > 0) await this.lookBeside(takeFirst(this.parts.archives.stale)!);
    else return false;
    return true;
  }

  private async search(folder: string): Promise<void> {
    const { files, configs, slices } = this.parts;
    const isNew = !configs.folders.includes(folder);
    const cut = () => {
      this.cut();
    };
    for await (const file of findFiles(files, folder, cut)) {
      await slices.pause();
      if (!this.isOn) return;
      const place = await configs.forDocument(file);
      if (!isConfig(file)) {
        if (isLookedAt(place)) this.putInLine(file);
      } else if (isNew) this.listener.configCame();
    }
  }

  private async checkInLine(): Promise<void> {
    const loading: Promise<LoadedFile>[] = [];
    while (this.inLine.size + loading.length > 0) {
      while (loading.length < readAhead && this.inLine.size > 0)
        loading.push(this.load(takeFirst(this.inLine)!));
      const loaded = await loading.shift()!;
      await this.check(loaded).catch((error: unknown) => this.listener.failed(loaded.file, error));
      this.listener.progressed();
      this.resumeWaiting();
    }
  }

  /** An open document's text is in the editor. */
  private async load(file: string): Promise<LoadedFile> {
    const { files, configs, documents } = this.parts;
    const place = await configs.forDocument(file);
    const isWanted = this.isCovered(file) && isLookedAt(place);
    const content = isWanted && !documents.ofFile(file) ? await files.readFile(file) : null;
    return { file, place, isWanted, content };
  }

  private async check({ file, place, isWanted, content }: LoadedFile): Promise<void> {
    const document = this.parts.documents.ofFile(file);
    if (!isWanted || (!document && content?.kind === 'absent')) this.drop(file);
    else if (document) await this.keepOpen(document, place);
    else if (content) await this.checkContent(file, place, content);
  }

  private async keepOpen(document: OpenDocument, place: DocumentConfig): Promise<void> {
    const { archives, documents, render } = this.parts;
    const { file } = document;
    const { report, lines } = await documents.check(document);
    if (!this.isOn || !documents.isOpen(document)) return;
    archives.set(file, place, report && recordOf(report.report, lines));
    const text = await documents.check(document);
    this.keep(file, {
      resultId: documents.resultId(document),
      diagnostics: render(text, file),
      report: describeReport(file, text, archives.findIn(file), place, archives.get(file)),
    });
  }

  private async checkContent(file: string, place: DocumentConfig, content: FileContent): Promise<void> {
    const { archives, documents, slices, render } = this.parts;
    const lines = linesOf(file, content);
    if (content.kind === 'unreadable') this.listener.failed(file, content.kind);
    if (!lines) {
      this.drop(file);
      return;
    }
    const isTooLong = content.kind === 'start' && beginsLikeReport(lines.text, place.forms);
    const alone =
      content.kind === 'whole' && (place.config.otherTables || mayBeReport(lines.text, place.forms))
        ? await slices.driveBehind(checkingText(lines, place))
        : uncheckedText(lines, isTooLong);
    // Its turn comes once more.
    if (!this.isOn || documents.ofFile(file)) return;
    const { report } = alone;
    archives.set(file, place, report && detached(recordOf(report.report, lines)));
    const found = archives.findIn(file);
    const text = { ...alone, report: report && withArchive(report, found, place) };
    const diagnostics = detached(render(text, file));
    const before = this.kept.get(file);
    const isSame = before && JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics);
    this.keep(file, {
      resultId: isSame ? before.resultId : String(++this.results),
      diagnostics,
      report: describeReport(file, text, found, place, archives.get(file)),
    });
  }

  /** What is found in one report may depend on another. */
  private async lookBeside(file: string): Promise<void> {
    const { slices, documents, archives } = this.parts;
    await slices.pause();
    const document = documents.ofFile(file);
    if (document) {
      await documents.check(document);
      if (document.joined?.changes !== document.shown) this.listener.changedBeside(document);
    } else if (this.kept.has(file) && this.kept.get(file)!.report?.beside !== keyOf(archives.findIn(file))) {
      this.inLine.add(file);
    }
  }

  private keep(file: string, kept: WorkspaceFile): void {
    this.kept.set(file, kept);
    this.listener.changed(file);
  }

  private drop(file: string): void {
    this.known.delete(file);
    this.kept.delete(file);
    this.parts.archives.delete(file);
    this.listener.changed(file);
  }
}

interface LoadedFile {
  readonly file: string;
  readonly place: DocumentConfig;
  readonly isWanted: boolean;
  /** Null where it was not read. */
  readonly content: FileContent | null;
}

function takeFirst<Value>(values: Set<Value>): Value | undefined {
  for (const value of values) {
    values.delete(value);
    return value;
  }
  return undefined;
}
