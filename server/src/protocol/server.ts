import {
  DocumentDiagnosticReportKind,
  FileChangeType,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type DidChangeWatchedFilesParams,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ExecuteCommandParams,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CheckedText } from '../features/checkText';
import { codeActions } from '../features/codeActions';
import { diagnosticsOf, type Reader } from '../features/diagnostics';
import { summarize } from '../features/summary';
import { tooLongNotice } from '../features/textLimit';
import { isSteps, type Steps } from '../text/steps';
import { Archives } from './archives';
import { serverCapabilities } from './capabilities';
import { applyCommand, nothingToFill, readCommand, toCommand } from './commands';
import { filesOf } from './clientFiles';
import { foldersOf } from './clientAbilities';
import { ConfigDiagnostics, isSettings } from './configDiagnostics';
import { ConfigStore } from './configStore';
import { listenToConversions } from './conversions';
import { Editor } from './editor';
import type { Files } from './files';
import { ignoreFinding } from './ignoreFinding';
import { ignoreCommand, summaryNotification, type SummaryParams } from './messages';
import { OpenDocument } from './openDocument';
import { OpenDocuments } from './openDocuments';
import { register } from './registrations';
import { isText } from './reportFiles';
import { listenToRequests, type Answering } from './requests';
import type { Runtime } from './runtime';
import { Slices } from './slices';
import { canonicalUri, isBelow } from './uris';
import { WorkspaceDiagnostics } from './workspaceDiagnostics';
import { tooManyFiles, WorkspaceReports, type WorkspaceListener } from './workspaceReports';
import { listenToWorkspaceRequests, type WorkspaceAnswers } from './workspaceRequests';

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const server = new Server(connection, runtime);
  server.listen();
}

class Server implements WorkspaceListener, WorkspaceAnswers {
  readonly editor: Editor;
  readonly documents: OpenDocuments;
  readonly workspace: WorkspaceReports;
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
  private readonly files: Files;
  private readonly slices: Slices;
  readonly configs: ConfigStore;
  private readonly configDiagnostics: ConfigDiagnostics;
  readonly archives: Archives;
  private readonly summaries = new Map<string, string>();
  private readonly pending = new Map<string, () => void>();
  private needsRefresh = false;
  private start!: () => void;
  readonly started = new Promise<void>((resolve) => (this.start = resolve));

  constructor(
    private readonly connection: Connection,
    private readonly runtime: Runtime,
  ) {
    const editor = (this.editor = new Editor(connection, runtime.locale));
    const files = (this.files = filesOf(runtime.disk, connection, editor));
    const slices = (this.slices = new Slices(runtime));
    const configs = (this.configs = new ConfigStore(files, () => editor.locale, {
      wasRead: (file) => {
        this.configDiagnostics.wasRead(file);
      },
      complain: (message) => {
        editor.warn(message);
      },
    }));
    const archives = (this.archives = new Archives(configs));
    this.configDiagnostics = new ConfigDiagnostics(configs, editor);
    // Behind the diagnostics, which are waited for.
    const documents = (this.documents = new OpenDocuments(slices, configs, archives, (document) =>
      runtime.schedule(() => {
        this.summarize(document);
      }),
    ));
    const render = (text: CheckedText, file: string) => this.render(text, this.readerOf(file));
    this.workspace = new WorkspaceReports({ files, slices, configs, archives, documents, render }, this);
    this.workspaceDiagnostics = new WorkspaceDiagnostics(this.workspace.files, documents, () =>
      runtime.now(),
    );
  }

  listen(): void {
    const { connection } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onShutdown(() => {
      this.workspaceDiagnostics.end();
      this.runtime.shutDown?.();
    });
    connection.onDidChangeConfiguration(() => this.readSettings());
    connection.onDidChangeWatchedFiles((params) => {
      this.filesChanged(params);
    });
    this.listenToDocuments();
    this.listenToRequests();
    listenToWorkspaceRequests(connection, this);
    const { files, slices, configs, editor } = this;
    const textOf = (uri: string, token: CancellationToken) =>
      this.answer(uri, token, ({ lines }) => lines.text);
    listenToConversions(connection, { files, slices, configs, editor, textOf });
    connection.listen();
  }

  // What the workspace's reports tell.

  changed(file: string): void {
    this.workspaceDiagnostics.change(file);
  }

  changedBeside(document: OpenDocument): void {
    this.summarize(document);
    if (this.editor.abilities.pulls) this.needsRefresh = true;
    else void this.push(document);
  }

  progressed(): void {
    this.workspaceDiagnostics.tellNowAndThen();
  }

  settled(): void {
    this.workspaceDiagnostics.tell();
    if (this.needsRefresh) this.editor.refreshDiagnostics();
    this.needsRefresh = false;
    const accepts = this.configs.files.some(({ config }) => config.ignore.length > 0);
    if (!accepts || !this.workspace.isComplete) return;
    const reports = Array.from(this.workspace.files.values(), ({ report }) => report?.accepting ?? []);
    this.configDiagnostics.wereFound(new Set(reports.flat()));
  }

  configCame(): void {
    this.configs.invalidate();
    this.checkAgain();
  }

  cut(): void {
    this.editor.warn(tooManyFiles[this.editor.locale]);
  }

  failed(file: string, why: unknown): void {
    this.connection.console.warn(`${file}: ${why instanceof Error ? String(why.stack) : String(why)}`);
  }

  private listenToDocuments(): void {
    const { connection, documents, configDiagnostics } = this;
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      const document = new OpenDocument(uri, languageId, version, text);
      if (isSettings(uri)) {
        configDiagnostics.opened(document);
        return;
      }
      this.forget(uri);
      documents.add(document);
      this.schedule(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      if (isSettings(uri)) configDiagnostics.edited(canonicalUri(uri), contentChanges, version);
      const document = documents.get(uri);
      if (!document) return;
      document.change(contentChanges, version);
      this.schedule(document);
    });
    // Sent where nothing else tells of changed files.
    connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
      this.filesChanged({ changes: [{ uri, type: FileChangeType.Changed }] });
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      const file = canonicalUri(uri);
      if (isSettings(uri)) configDiagnostics.closed(file);
      this.forget(uri);
      if (!this.editor.abilities.pulls) this.editor.publish(uri, []);
      this.workspace.changed(file);
      this.workspaceDiagnostics.closed(file);
    });
  }

  private listenToRequests(): void {
    const { connection } = this;
    connection.languages.diagnostics.on((params, token) => this.diagnose(params, token));
    const answering: Answering = (respond, otherwise) => (params, token) =>
      this.answer(params.textDocument.uri, token, ({ report }, document) => {
        const { settings, abilities } = this.editor;
        return report
          ? respond(report, params, { ...this.readerOf(document.file), settings, abilities })
          : otherwise;
      });
    listenToRequests(connection, answering);
    const actions = answering(
      (checked, { range, context }: CodeActionParams, reader) =>
        codeActions(checked, { ...reader, range, only: context.only }),
      [],
    );
    connection.onCodeAction(async (params, token) => {
      const { uri } = params.textDocument;
      const found = isSettings(uri)
        ? this.configDiagnostics.actions(canonicalUri(uri), params.range)
        : await actions(params, token);
      return found instanceof ResponseError || this.editor.abilities.takesActions
        ? found
        : found.map(toCommand);
    });
    connection.onExecuteCommand((params, token) => this.execute(params, token));
  }

  private initialize(params: InitializeParams): InitializeResult {
    const { editor } = this;
    editor.initialize(params);
    if (!editor.abilities.pulls)
      this.workspaceDiagnostics.push = (file, diagnostics) => {
        editor.publish(file, diagnostics);
      };
    this.configs.setFolders(foldersOf(params));
    return { serverInfo: { name: 'gongkai' }, capabilities: serverCapabilities(editor.abilities) };
  }

  private async initialized(): Promise<void> {
    const { connection, editor } = this;
    const { workspace } = connection;
    if (editor.abilities.hasFolders)
      workspace.onDidChangeWorkspaceFolders(async () => {
        const folders = (await workspace.getWorkspaceFolders()) ?? [];
        this.configs.setFolders(folders.map(({ uri }) => uri));
        this.checkAgain();
      });
    await register(connection, editor.abilities).catch((error: unknown) => {
      connection.console.warn(String(error));
    });
    await this.readSettings();
    this.start();
  }

  private async readSettings(): Promise<void> {
    const before = await this.editor.readSettings();
    const { settings } = this.editor;
    if (settings.locale !== before.locale) this.checkAgain();
    else if (JSON.stringify(settings) !== JSON.stringify(before)) this.editor.refreshHints();
    this.workspaceDiagnostics.tellsClosed = settings.workspace.check;
    if (settings.workspace.check) this.workspace.turnOn();
    else this.workspace.turnOff();
    this.workspaceDiagnostics.tell();
  }

  private filesChanged({ changes }: DidChangeWatchedFilesParams): void {
    let isConfigured = false;
    for (const { uri, type } of changes) {
      const file = canonicalUri(uri);
      if (isSettings(file)) isConfigured = true;
      else if (isText(file)) this.workspace.changed(file);
      else if (type === FileChangeType.Created) this.workspace.folderCame(file);
      else if (type === FileChangeType.Deleted) {
        this.workspace.folderWent(file);
        isConfigured ||= this.configs.files.some((config) => isBelow(file, config.uri));
      }
    }
    if (isConfigured) this.configCame();
  }

  /** Carries out a command on a document. */
  private async execute(params: ExecuteCommandParams, token: CancellationToken) {
    const { connection, editor } = this;
    if (params.command === ignoreCommand)
      return ignoreFinding(params.arguments ?? [], connection, this.configs, editor);
    if (params.command === applyCommand) {
      await connection.workspace.applyEdit(params.arguments?.[0] as WorkspaceEdit);
      return null;
    }
    const command = readCommand(params);
    if (!command) return null;
    const edit = await this.answer(command.uri, token, ({ report }, document) =>
      report ? command.edit(report, this.readerOf(document.file)) : null,
    );
    if (edit instanceof ResponseError) return edit;
    if (edit) await connection.workspace.applyEdit(edit);
    else editor.inform(nothingToFill[editor.locale]);
    return null;
  }

  private diagnose(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport | ResponseError<never>> | DocumentDiagnosticReport {
    // What is wrong with it is sent, whether it is open or not.
    if (isSettings(uri)) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    return this.answer(uri, token, (checked, document): DocumentDiagnosticReport => {
      const resultId = this.documents.resultId(document);
      document.isAskedFor = true;
      // As in `push`: something else may have been found beside other reports since.
      const { text = checked, changes = 0 } = document.joined ?? {};
      document.shown = changes;
      this.workspaceDiagnostics.toldOf(document, resultId);
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const items = this.render(text, this.readerOf(document.file));
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    });
  }

  /** Answers a request from the analysis of the document's newest text, after the changes that wait have come in. */
  private answer<Result>(
    uri: string,
    token: CancellationToken,
    respond: (checked: CheckedText, document: OpenDocument) => Result | Steps<Result>,
  ): Promise<Result | ResponseError<never>> {
    return this.slices.first(async () => {
      await this.slices.letIn();
      const document = this.documents.get(uri);
      // It may have been closed meanwhile; of this error no editor makes a message to its user.
      if (!document) return new ResponseError<never>(LSPErrorCodes.ContentModified, `${uri} is not open`);
      const cancelled = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (token.isCancellationRequested) return cancelled;
      const { version } = document;
      const isCurrent = () => document.version === version && this.documents.isOpen(document);
      const changed = new ResponseError<never>(LSPErrorCodes.ContentModified, `${uri} has changed`);
      const checked = await this.documents.check(document);
      if (!isCurrent()) return changed;
      const response = respond(checked, document);
      if (!isSteps(response)) return response;
      const result = await this.slices.drive(response, token);
      if (result === undefined) return cancelled;
      // It may have been typed into between two slices.
      return isCurrent() ? result : changed;
    });
  }

  private summarize(document: OpenDocument): void {
    const { uri, joined } = document;
    if (!joined || !this.documents.isOpen(document)) return;
    const { report } = joined.text;
    const params: SummaryParams = { uri, summary: report && summarize(report) };
    const said = JSON.stringify(params);
    if (this.summaries.get(uri) === said) return;
    this.summaries.set(uri, said);
    void this.connection.sendNotification(summaryNotification, params);
  }

  /** Checks a document once the changes that wait have come in; a burst of changes is one check. */
  private schedule(document: OpenDocument): void {
    const { uri, file } = document;
    this.pending.get(uri)?.();
    const cancel = this.runtime.schedule(() => {
      this.pending.delete(uri);
      if (!this.editor.abilities.pulls) void this.push(document);
      this.workspace.changed(file);
    });
    this.pending.set(uri, cancel);
  }

  private async push(document: OpenDocument): Promise<void> {
    const { uri, file, version } = document;
    await this.documents.check(document);
    const { joined } = document;
    if (document.version !== version || !this.documents.isOpen(document) || !joined) return;
    // Not what the check gave: something else may have been found beside other reports since.
    document.shown = joined.changes;
    this.workspaceDiagnostics.toldOf(document, this.documents.resultId(document));
    this.editor.publish(uri, this.render(joined.text, this.readerOf(file)), version);
  }

  private readerOf(file: string): Reader {
    const document = this.documents.ofFile(file);
    const reader = this.editor.reader(document?.uri ?? file, document?.version);
    return this.configs.rootOf(file) === undefined ? reader : { ...reader, ignoreCommand };
  }

  private render({ report, isTooLong }: CheckedText, reader: Reader): Diagnostic[] {
    if (report) return diagnosticsOf(report, reader);
    return isTooLong ? [tooLongNotice(reader.locale)] : [];
  }

  /** After a change of settings: everything is checked anew. */
  private checkAgain(): void {
    this.documents.invalidate();
    this.editor.refreshHints();
    this.editor.refreshDiagnostics();
    for (const document of this.documents.all) this.schedule(document);
    this.workspace.checkAll();
  }

  private forget(uri: string): void {
    this.pending.get(uri)?.();
    this.pending.delete(uri);
    this.summaries.delete(uri);
    const document = this.documents.get(uri);
    if (document) this.documents.delete(document);
  }
}
