import type { CodeAction, Diagnostic, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { AcceptedFinding } from '../config/schema';
import {
  brokenConfig,
  brokenForm,
  problemDiagnostics,
  unusedActions,
  unusedDiagnostics,
} from '../features/configDiagnostics';
import { isConfig, type ConfigStore } from './configStore';
import type { Editor } from './editor';
import { isForm } from './formStore';
import { type OpenDocument } from './openDocument';

/** Whether a file is none of the reports, but says how they are read. */
export function isSettings(uri: string): boolean {
  return isConfig(uri) || isForm(uri);
}

/** Tells what is wrong with each gongkai.json and each form of the user's own, and what is accepted that is nowhere found. */
export class ConfigDiagnostics {
  private readonly open = new Map<string, OpenDocument>();
  private readonly unused = new Map<string, readonly AcceptedFinding[]>();
  private readonly sent = new Map<string, string>();

  constructor(
    private readonly configs: ConfigStore,
    private readonly editor: Editor,
  ) {}

  opened(document: OpenDocument): void {
    this.open.set(document.file, document);
    this.tell(document.file);
  }

  edited(file: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.open.get(file)?.change(changes, version);
    if (isForm(file)) this.tell(file);
  }

  closed(file: string): void {
    this.open.delete(file);
    this.tell(file);
  }

  /** A file was read, or is gone. What is nowhere found is told when that is known. */
  wasRead(file: string): void {
    this.unused.delete(file);
    this.tell(file);
  }

  /** All reports were checked, and these of the accepted findings were found. */
  wereFound(found: ReadonlySet<AcceptedFinding>): void {
    for (const { uri, config } of this.configs.files) {
      this.unused.set(
        uri,
        config.ignore.filter((entry) => !found.has(entry) && !isForWord(entry)),
      );
      this.tell(uri);
    }
  }

  actions(file: string, range: Range): CodeAction[] {
    const document = this.open.get(file);
    if (!document) return [];
    const reader = this.editor.reader(document.uri, document.version);
    return unusedActions(document.lines.text, this.unused.get(file) ?? [], range, reader);
  }

  private tell(file: string): void {
    const diagnostics = this.diagnosticsOf(file);
    const words = JSON.stringify(diagnostics);
    if ((this.sent.get(file) ?? '[]') === words) return;
    this.sent.set(file, words);
    this.editor.publish(this.open.get(file)?.uri ?? file, diagnostics);
  }

  private diagnosticsOf(file: string): Diagnostic[] {
    return isForm(file) ? this.formDiagnostics(file) : this.configDiagnostics(file);
  }

  /** What the editor cannot see by the schema alone is told while it is typed. */
  private formDiagnostics(file: string): Diagnostic[] {
    const document = this.open.get(file);
    const { locale, validatesConfig } = this.editor;
    const { forms } = this.configs;
    const read = document ? forms.withText(file, document.lines.text) : forms.fileAt(file);
    const isMarked = document !== undefined && validatesConfig && read?.isForm === false;
    return !read || isMarked ? [] : problemDiagnostics(read.text, read.problems, brokenForm[locale]);
  }

  private configDiagnostics(file: string): Diagnostic[] {
    const read = this.configs.fileAt(file);
    if (!read) return [];
    const document = this.open.get(file);
    const { locale, validatesConfig } = this.editor;
    const isMarked = document !== undefined && validatesConfig;
    return [
      ...(isMarked ? [] : problemDiagnostics(read.text, read.problems, brokenConfig[locale])),
      ...unusedDiagnostics(document?.lines.text ?? read.text, this.unused.get(file) ?? [], locale),
    ];
  }
}

/** What is accepted in a Word document is found by the command line: none is read here. */
function isForWord({ file = '' }: AcceptedFinding): boolean {
  return /\bdocx\b/i.test(file);
}
