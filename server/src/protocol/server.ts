import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  MessageType,
  ResourceOperationKind,
  ResponseError,
  ShowMessageNotification,
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ExecuteCommandParams,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { matchesGlobs } from '../config/matchesGlobs';
import { chooseLocale, defaultSettings, parseSettings, type Settings } from '../config/settings';
import { checkingText, type CheckedReport, type CheckedText } from '../features/checkText';
import { diagnosticsOf, type Reader } from '../features/diagnostics';
import { summarize } from '../features/summary';
import { tooLongNotice } from '../features/textLimit';
import { workspaceSymbols, type OpenReport } from '../features/workspaceSymbols';
import type { Locale } from '../rules/rule';
import { isSteps, type Steps } from '../text/steps';
import { serverCapabilities } from './capabilities';
import { nothingToFill, readCommand } from './commands';
import { ConfigStore } from './configStore';
import { ignoreFinding } from './ignoreFinding';
import { ignoreCommand, summaryNotification, type SummaryParams } from './messages';
import { OpenDocument } from './openDocument';
import { listenToRequests, listenToTextRequests } from './requests';
import type { Runtime } from './runtime';

/** The language mode in which every text is a report. */
const reportLanguage = 'gongkai-report';

/** The languages in which a text is a report if its opening says so. */
const textLanguages: ReadonlySet<string> = new Set(['markdown', 'plaintext']);

/** Serves one client until the connection ends. */
export function startServer(connection: Connection, runtime: Runtime): void {
  const server = new Server(connection, runtime);
  server.listen();
}

const brokenSetting: Readonly<Record<Locale, (name: string) => string>> = {
  'zh-cn': (name) => `设置 gongkai.${name} 的值无效，已按默认值处理`,
  en: (name) => `The setting gongkai.${name} has a wrong value; its default is used`,
};

/** A check is put down after so many milliseconds, so that what waits is answered. */
const longestSlice = 8;

class Server {
  private readonly documents = new Map<string, OpenDocument>();
  private readonly configs: ConfigStore;
  private readonly checks = new Map<OpenDocument, Promise<void>>();
  private readonly summaries = new Map<string, string>();
  private readonly pending = new Map<string, () => void>();
  private settings: Settings = defaultSettings;
  private settingsVersion = 0;
  private editorLocale: string | undefined;
  private pulls = false;
  private refreshes = false;
  private refreshesHints = false;
  private refreshesLenses = false;
  private asksSettings = false;
  private versionsEdits = false;
  createsFiles = false;

  constructor(
    private readonly connection: Connection,
    private readonly runtime: Runtime,
  ) {
    this.configs = new ConfigStore(
      runtime,
      () => this.locale,
      (message) => {
        this.warn(message);
      },
    );
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialize((params) => this.initialize(params));
    connection.onInitialized(() => this.initialized());
    connection.onDidChangeConfiguration(() => this.readSettings());
    connection.onDidChangeWatchedFiles(() => {
      this.configs.invalidate();
      this.checkAgain();
    });
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.forget(uri);
      const document = new OpenDocument(uri, languageId, version, text);
      documents.set(uri, document);
      this.schedule(document);
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      const document = documents.get(uri);
      if (!document) return;
      document.change(contentChanges, version);
      this.schedule(document);
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.forget(uri);
      if (!this.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
    });
    this.listenToRequests();
    listenToTextRequests(connection);
    connection.listen();
  }

  private listenToRequests(): void {
    const { connection } = this;
    connection.languages.diagnostics.on(({ textDocument, previousResultId }, token) =>
      this.answer(textDocument.uri, token, (checked, document): DocumentDiagnosticReport => {
        const resultId = `${String(document.version)}.${String(this.settingsVersion)}`;
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        const items = this.diagnosticsOf(checked, document);
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      }),
    );
    listenToRequests(
      connection,
      (respond, otherwise) => (params, token) =>
        this.answer(params.textDocument.uri, token, ({ report }, document) =>
          report
            ? respond(report, params, { ...this.readerOf(document), settings: this.settings })
            : otherwise,
        ),
    );
    connection.onWorkspaceSymbol(async ({ query }) => workspaceSymbols(await this.reports(), query));
    connection.onExecuteCommand((params, token) => this.execute(params, token));
  }

  /** Carries out a command on a document. */
  private async execute(params: ExecuteCommandParams, token: CancellationToken) {
    if (params.command === ignoreCommand)
      return ignoreFinding(params.arguments ?? [], this.connection, this.configs, this);
    const command = readCommand(params);
    if (!command) return null;
    const edit = await this.answer(command.uri, token, ({ report }, document) =>
      report ? command.edit(report, this.readerOf(document)) : null,
    );
    if (edit instanceof ResponseError) return edit;
    if (edit) await this.connection.workspace.applyEdit(edit);
    else this.say(MessageType.Info, nothingToFill[this.locale]);
    return null;
  }

  /** The open documents that are reports. */
  private async reports(): Promise<OpenReport[]> {
    const reports: OpenReport[] = [];
    for (const document of [...this.documents.values()]) {
      const { report } = await this.check(document);
      if (report) reports.push({ uri: document.uri, checked: report });
    }
    return reports;
  }

  get locale(): Locale {
    return chooseLocale(this.settings.locale, this.editorLocale);
  }

  private initialize({
    capabilities,
    initializationOptions,
    locale,
    workspaceFolders,
  }: InitializeParams): InitializeResult {
    const options = initializationOptions as { locale?: unknown } | undefined;
    this.editorLocale = typeof options?.locale === 'string' ? options.locale : locale;
    this.pulls = capabilities.textDocument?.diagnostic !== undefined;
    this.refreshes = capabilities.workspace?.diagnostics?.refreshSupport === true;
    this.refreshesHints = capabilities.workspace?.inlayHint?.refreshSupport === true;
    this.refreshesLenses = capabilities.workspace?.codeLens?.refreshSupport === true;
    this.asksSettings = capabilities.workspace?.configuration === true;
    this.versionsEdits = capabilities.workspace?.workspaceEdit?.documentChanges === true;
    this.createsFiles =
      capabilities.workspace?.workspaceEdit?.resourceOperations?.includes(ResourceOperationKind.Create) ===
      true;
    this.configs.setFolders(workspaceFolders?.map(({ uri }) => uri) ?? []);
    return { serverInfo: { name: 'gongkai' }, capabilities: serverCapabilities };
  }

  private async initialized(): Promise<void> {
    const { connection } = this;
    connection.workspace.onDidChangeWorkspaceFolders(async () => {
      const folders = (await connection.workspace.getWorkspaceFolders()) ?? [];
      this.configs.setFolders(folders.map(({ uri }) => uri));
      this.checkAgain();
    });
    if (!this.asksSettings) return;
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gongkai' });
    await this.readSettings();
  }

  private async readSettings(): Promise<void> {
    if (!this.asksSettings) return;
    const { settings, broken } = parseSettings(await this.connection.workspace.getConfiguration('gongkai'));
    const before = this.settings;
    this.settings = settings;
    for (const name of broken) this.warn(brokenSetting[this.locale](name));
    if (settings.locale !== before.locale) this.checkAgain();
    else if (JSON.stringify(settings) !== JSON.stringify(before)) this.refresh();
  }

  /** Answers a request from the analysis of the document's newest text, after the changes that wait have come in. */
  private async answer<Result>(
    uri: string,
    token: CancellationToken,
    respond: (checked: CheckedText, document: OpenDocument) => Result | Steps<Result>,
  ): Promise<Result | ResponseError<never>> {
    await this.letIn();
    const document = this.documents.get(uri);
    // It may have been closed meanwhile; of this error no editor makes a message to its user.
    if (!document) return new ResponseError<never>(LSPErrorCodes.ContentModified, `${uri} is not open`);
    const cancelled = new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (token.isCancellationRequested) return cancelled;
    const { version } = document;
    const isCurrent = () => document.version === version && this.documents.get(uri) === document;
    const changed = new ResponseError<never>(LSPErrorCodes.ContentModified, `${uri} has changed`);
    const checked = await this.check(document);
    if (!isCurrent()) return changed;
    const response = respond(checked, document);
    if (!isSteps(response)) return response;
    const result = await this.drive(response, token);
    if (result === undefined) return cancelled;
    // It may have been typed into between two slices.
    return isCurrent() ? result : changed;
  }

  /** Does work in slices, so that what waits is answered in between; without a result where nobody waits for it any more. */
  private async drive<Result>(steps: Steps<Result>): Promise<Result>;
  private async drive<Result>(steps: Steps<Result>, token: CancellationToken): Promise<Result | undefined>;
  private async drive<Result>(steps: Steps<Result>, token?: CancellationToken): Promise<Result | undefined> {
    const { runtime } = this;
    let sliceEnd = runtime.now() + longestSlice;
    let step = steps.next();
    while (step.done !== true) {
      if (runtime.now() > sliceEnd) {
        await this.letIn();
        if (token?.isCancellationRequested === true) return undefined;
        sliceEnd = runtime.now() + longestSlice;
      }
      step = steps.next();
    }
    return step.value;
  }

  /** Lets the messages in that wait. */
  private letIn(): Promise<void> {
    return new Promise((resolve) => this.runtime.schedule(resolve));
  }

  /** What is found in the newest text. A check that has begun is ended; the next one does only what was typed meanwhile. */
  private async check(document: OpenDocument): Promise<CheckedText> {
    for (;;) {
      const current = document.current(this.settingsVersion);
      if (current) return current;
      let running = this.checks.get(document);
      if (!running) {
        running = this.run(document).finally(() => this.checks.delete(document));
        this.checks.set(document, running);
      }
      await running;
    }
  }

  private async run(document: OpenDocument): Promise<void> {
    const { uri, languageId } = document;
    const { config, path } = await this.configs.forDocument(uri);
    const { settingsVersion } = this;
    const isReport = languageId === reportLanguage;
    const isIncluded =
      (isReport || textLanguages.has(languageId)) &&
      (config.files === undefined || matchesGlobs(path, config.files));
    const before = document.begin();
    const checked = await this.drive(
      checkingText(document.lines, { config, path, isReport, isIncluded }, before),
    );
    document.end(checked, settingsVersion);
    // Behind the diagnostics, which are waited for.
    this.runtime.schedule(() => {
      this.summarize(document, checked.report);
    });
  }

  private summarize(document: OpenDocument, report: CheckedReport | null): void {
    const { uri } = document;
    const params: SummaryParams = { uri, summary: report && summarize(report) };
    const said = JSON.stringify(params);
    if (this.summaries.get(uri) === said || this.documents.get(uri) !== document) return;
    this.summaries.set(uri, said);
    void this.connection.sendNotification(summaryNotification, params);
  }

  /** Checks a document once the changes that wait have come in; a burst of changes is one check. */
  private schedule(document: OpenDocument): void {
    this.pending.get(document.uri)?.();
    const cancel = this.runtime.schedule(() => {
      this.pending.delete(document.uri);
      if (!this.pulls) void this.push(document);
    });
    this.pending.set(document.uri, cancel);
  }

  private async push(document: OpenDocument): Promise<void> {
    const { version } = document;
    const checked = await this.check(document);
    const { uri } = document;
    if (document.version !== version || this.documents.get(uri) !== document) return;
    const diagnostics = this.diagnosticsOf(checked, document);
    await this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  private readerOf({ uri, version }: OpenDocument): Reader {
    return {
      uri,
      locale: this.locale,
      version: this.versionsEdits ? version : undefined,
      ignoreCommand: this.configs.rootOf(uri) === undefined ? undefined : ignoreCommand,
    };
  }

  private diagnosticsOf({ report, isTooLong }: CheckedText, document: OpenDocument): Diagnostic[] {
    if (report) return diagnosticsOf(report, this.readerOf(document));
    return isTooLong ? [tooLongNotice(this.locale)] : [];
  }

  private warn(message: string): void {
    this.say(MessageType.Warning, message);
  }

  private say(type: MessageType, message: string): void {
    void this.connection.sendNotification(ShowMessageNotification.type, { type, message });
  }

  /** After a change of settings: everything that is open is checked anew. */
  private checkAgain(): void {
    this.settingsVersion++;
    this.refresh();
    if (this.pulls && this.refreshes) void this.connection.languages.diagnostics.refresh();
    for (const document of this.documents.values()) this.schedule(document);
  }

  /** Has the editor ask anew for what it shows beside the text. */
  private refresh(): void {
    const { languages } = this.connection;
    if (this.refreshesHints) void languages.inlayHint.refresh();
    if (this.refreshesLenses) void this.connection.sendRequest(CodeLensRefreshRequest.type);
  }

  private forget(uri: string): void {
    this.pending.get(uri)?.();
    this.pending.delete(uri);
    this.documents.delete(uri);
    this.summaries.delete(uri);
  }
}
