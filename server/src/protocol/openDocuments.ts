import { keyOf, type Archives } from './archives';
import { matchesGlobs } from '../config/matchesGlobs';
import { checkingText, type CheckedText } from '../features/checkText';
import { withArchive } from '../features/withArchive';
import type { ConfigStore, DocumentConfig } from './configStore';
import { type OpenDocument, type DocumentCheck } from './openDocument';
import type { Slices } from './slices';

/** The language mode in which every text is a report. */
const reportLanguage = 'gongkai-report';

/** The languages in which a text is a report if its opening says so, by the names that one editor or another has for them. */
const textLanguages: ReadonlySet<string> = new Set(['markdown', 'gfm', 'plaintext', 'text']);

/** The documents that the editor has open, and what was found in them. */
export class OpenDocuments {
  private readonly byUri = new Map<string, OpenDocument>();
  private readonly byFile = new Map<string, OpenDocument>();
  private readonly checks = new Map<OpenDocument, Promise<void>>();
  private settingsVersion = 0;

  constructor(
    private readonly slices: Slices,
    private readonly configs: ConfigStore,
    private readonly archives: Archives,
    private readonly onChecked: (document: OpenDocument) => void,
  ) {}

  get all(): readonly OpenDocument[] {
    return [...this.byUri.values()];
  }

  get(uri: string): OpenDocument | undefined {
    return this.byUri.get(uri);
  }

  /** The document whose text takes the place of a file's. */
  ofFile(file: string): OpenDocument | undefined {
    return this.byFile.get(file);
  }

  isOpen(document: OpenDocument): boolean {
    return this.byUri.get(document.uri) === document;
  }

  add(document: OpenDocument): void {
    this.byUri.set(document.uri, document);
    this.byFile.set(document.file, document);
  }

  delete({ uri, file }: OpenDocument): void {
    this.byUri.delete(uri);
    this.byFile.delete(file);
  }

  /** Has every document checked anew, by other settings, when it is asked for. */
  invalidate(): void {
    this.settingsVersion++;
  }

  /**
   * What is found in the newest text of a document, alone and beside other reports. A check that has begun is ended; the
   * next one does only what was typed meanwhile.
   */
  async check(document: OpenDocument): Promise<CheckedText> {
    for (;;) {
      const current = document.current(this.settingsVersion);
      if (current) return this.join(document, current);
      let running = this.checks.get(document);
      if (!running) {
        running = this.slices.first(() => this.run(document)).finally(() => this.checks.delete(document));
        this.checks.set(document, running);
      }
      await running;
    }
  }

  /** Another one whenever something else is found in a document. */
  resultId({ version, joined }: OpenDocument): string {
    return `${String(version)}.${String(this.settingsVersion)}.${String(joined?.changes ?? 0)}`;
  }

  private async run(document: OpenDocument): Promise<void> {
    const { file, languageId } = document;
    const place = await this.configs.forDocument(file);
    const settings = this.settingsVersion;
    const isReport = languageId === reportLanguage;
    const isIncluded = (isReport || textLanguages.has(languageId)) && isLookedAt(place);
    const before = document.begin();
    const text = await this.slices.drive(
      checkingText(document.lines, { ...place, isReport, isIncluded }, before),
    );
    document.end({ text, place, settings });
    this.onChecked(document);
  }

  private join(document: OpenDocument, check: DocumentCheck): CheckedText {
    const { joined } = document;
    if (joined?.of === check && joined.version === this.archives.version) return joined.text;
    const { report } = check.text;
    const found = report ? this.archives.findInOpen(document.file, check.place, report) : [];
    const key = keyOf(found);
    const text =
      report && found.length > 0
        ? { ...check.text, report: withArchive(report, found, check.place) }
        : check.text;
    const changes = (joined?.changes ?? 0) + (key === (joined?.key ?? '') ? 0 : 1);
    document.joined = { of: check, text, version: this.archives.version, key, changes };
    return text;
  }
}

/** Whether gongkai.json does not leave a file out. */
export function isLookedAt({ config, path }: DocumentConfig): boolean {
  return config.files === undefined || matchesGlobs(path, config.files);
}
