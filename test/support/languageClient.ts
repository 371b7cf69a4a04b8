import {
  ApplyWorkspaceEditRequest,
  CancellationToken,
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ResponseError,
  ShowMessageNotification,
  ShutdownRequest,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  WorkspaceFoldersRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type PreviousResultId,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { disk } from '../../server/src/disk.node';
import { toBase64 } from '../../server/src/protocol/base64';
import type { Files } from '../../server/src/protocol/files';
import {
  checkAllRequest,
  readFileRequest,
  readFolderRequest,
  type FileAnswer,
  type ReadFileParams,
  type ReadFolderParams,
  type WorkspaceCounts,
} from '../../server/src/protocol/messages';
import { isInWorker, startOverStdio, startRunning, type RunningServer } from './runningServer';

export interface ClientOptions {
  /** Whether the client asks for diagnostics; otherwise they are sent to it. */
  readonly pulls?: boolean;
  readonly locale?: string;
  /** The URI of the workspace's folder, or of each of them. */
  readonly folder?: string;
  readonly folders?: readonly string[];
  /** What the client answers when it is asked for `gongkai.*`. */
  readonly settings?: unknown;
  /** Whether an edit may make files. */
  readonly createsFiles?: boolean;
  /** Whether it takes registrations for more than the server was started with. */
  readonly registers?: boolean;
  /** How a server over stdio is started, in place of the bundled one by itself. */
  readonly command?: readonly string[];
  /**
   * What a client can do that is simpler than all of the above: it names its folder as its root, says no language by itself and
   * answers no requests but `workspace/applyEdit`.
   */
  readonly capabilities?: ClientCapabilities;
  /** What the client reads for the server: in place of what is said the disk where the server runs in a worker, else nothing. */
  readonly files?: Files | null;
  /** How much memory the server has for what it keeps. */
  readonly megabytes?: number;
}

/** An editor that speaks LSP to the bundled server. */
export class LanguageClient {
  readonly messages: string[] = [];
  readonly summaries: unknown[] = [];
  /** What the server wanted to be asked anew. */
  readonly refreshed: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: Registration[] = [];
  /** The edits that the server has had applied. */
  readonly edits: WorkspaceEdit[] = [];
  /** The requests of the server that the client could not answer. */
  readonly refused: string[] = [];
  /** What is found in the workspace, as far as it was told, by URI. */
  readonly workspace = new Map<string, readonly Diagnostic[]>();
  /** Every report on a file of the workspace, as it came. */
  readonly reports: WorkspaceDocumentDiagnosticReport[] = [];
  /** The reports of progress, as they came. */
  readonly progress: WorkDoneProgressReport[] = [];
  initialized!: InitializeResult;
  private readonly waiting = new Set<() => void>();
  private asked = 0;
  settings: unknown;
  private folders: readonly string[] = [];

  private constructor(
    private readonly server: RunningServer,
    readonly connection: ProtocolConnection,
  ) {}

  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    return LanguageClient.connect(
      options.command ? startOverStdio({ command: options.command }) : startRunning(options.megabytes),
      options,
    );
  }

  static async connect(server: RunningServer, options: ClientOptions = {}): Promise<LanguageClient> {
    const connection = createProtocolConnection(server.reader, server.writer);
    const client = new LanguageClient(server, connection);
    await client.initialize(options);
    return client;
  }

  private async initialize({
    pulls = false,
    locale = 'zh-cn',
    folder,
    folders = folder === undefined ? undefined : [folder],
    settings,
    createsFiles = false,
    registers = false,
    capabilities: simple,
    files = isInWorker ? disk : null,
  }: ClientOptions): Promise<void> {
    const { connection } = this;
    this.settings = settings;
    this.folders = folders ?? [];
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      this.arrived(this.messages, message),
    );
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.workspace.set(params.uri, params.diagnostics);
      this.arrived(this.published, params);
    });
    connection.onNotification('gongkai/summary', (params) => this.arrived(this.summaries, params));
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.arrived(this.edits, edit);
      return { applied: true };
    });
    if (simple === undefined) this.answerRequests();
    else this.refuseRequests();
    if (files) this.readFiles(files);
    connection.listen();
    const dynamic = { dynamicRegistration: registers };
    const capabilities: ClientCapabilities = simple ?? {
      textDocument: {
        ...(pulls && { diagnostic: {} }),
        synchronization: dynamic,
        codeAction: { ...dynamic, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
        completion: { completionItem: { snippetSupport: true } },
        rename: { prepareSupport: true },
      },
      workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: dynamic,
        diagnostics: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        ...(createsFiles && { workspaceEdit: { resourceOperations: ['create'] } }),
      },
    };
    this.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // The type still asks for what `workspaceFolders` has replaced.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: simple ? (folder ?? null) : null,
      ...(!simple && { locale, workspaceFolders: folders === undefined ? null : foldersOf(folders) }),
      capabilities,
      initializationOptions: { readsFiles: files !== null },
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  private answerRequests(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', () => [this.settings ?? null]);
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const registration of registrations) this.arrived(this.registered, registration);
    });
    connection.onRequest(WorkspaceFoldersRequest.type, () => foldersOf(this.folders));
    for (const kind of ['diagnostic', 'inlayHint', 'codeLens']) {
      connection.onRequest(`workspace/${kind}/refresh`, () => {
        this.arrived(this.refreshed, kind);
        return null;
      });
    }
  }

  private readFiles(files: Files): void {
    const { connection } = this;
    connection.onRequest(readFileRequest, async ({ uri, largest }: ReadFileParams): Promise<FileAnswer> => {
      const read = await files.readFile(uri, largest);
      return 'bytes' in read ? { kind: read.kind, content: toBase64(read.bytes) } : read;
    });
    connection.onRequest(readFolderRequest, ({ uri }: ReadFolderParams) => files.readFolder(uri));
  }

  private refuseRequests(): void {
    for (const method of [
      'client/registerCapability',
      'window/workDoneProgress/create',
      'workspace/configuration',
      'workspace/workspaceFolders',
      ...['diagnostic', 'inlayHint', 'codeLens'].map((kind) => `workspace/${kind}/refresh`),
    ]) {
      this.connection.onRequest(method, () => {
        this.arrived(this.refused, method);
        return new ResponseError(ErrorCodes.MethodNotFound, method);
      });
    }
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Sends messages as they are, whatever they are, in one piece. */
  send(messages: readonly unknown[]): void {
    this.server.send(messages.map((message) => ({ jsonrpc: '2.0', ...(message as object) })));
  }

  /** The exit code of the server, when it ends. */
  get ended(): Promise<number | null> {
    return this.server.ended;
  }

  /** Replaces the whole text, or with `range` a part of it. */
  async change(uri: string, version: number, text: string, range?: Diagnostic['range']): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  async fileChanged(uri: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type }],
    });
  }

  async foldersChanged(folders: readonly string[]): Promise<void> {
    const [added, removed] = [
      folders.filter((folder) => !this.folders.includes(folder)),
      this.folders.filter((folder) => !folders.includes(folder)),
    ];
    this.folders = folders;
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: foldersOf(added), removed: foldersOf(removed) },
    });
  }

  async settingsChanged(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** Asks for what is found in the workspace, and is told for ever; the request ends when it is cancelled. */
  watchWorkspace(
    previousResultIds: readonly PreviousResultId[] = [],
    token?: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const partialResultToken = `workspace.${++this.asked}`;
    this.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
      this.take(items);
    });
    const params = { previousResultIds: [...previousResultIds], partialResultToken };
    return this.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, token);
  }

  /** The same in one answer, which comes when there is something new. */
  async pullWorkspace(
    previousResultIds: readonly PreviousResultId[] = [],
  ): Promise<WorkspaceDiagnosticReport> {
    const params = { previousResultIds: [...previousResultIds] };
    const answer = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
    this.take(answer.items);
    return answer;
  }

  /** Has all reports checked, and takes in the progress. */
  checkAll(token: CancellationToken = CancellationToken.None): Promise<WorkspaceCounts> {
    const workDoneToken = `checkAll.${++this.asked}`;
    this.connection.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') this.arrived(this.progress, value);
    });
    return this.connection.sendRequest(checkAllRequest, { workDoneToken }, token);
  }

  /** Waits until the codes of what is found in a file of the workspace, or was sent for it, are these. */
  async foundIn(uri: string, codes: readonly string[]): Promise<readonly Diagnostic[]> {
    return this.until(() => {
      const found = this.workspace.get(uri) ?? [];
      return JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(codes) ? found : undefined;
    });
  }

  private take(items: readonly WorkspaceDocumentDiagnosticReport[]): void {
    for (const item of items) {
      if (item.kind === 'full') this.workspace.set(item.uri, item.items);
      this.arrived(this.reports, item);
    }
  }

  /** The diagnostics of a document, as a client that asks for them gets them. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('a full report was expected');
    return report.items;
  }

  /** The first diagnostics that are sent for this version of a document. */
  async publishedFor(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const find = () => this.published.find((params) => params.uri === uri && params.version === version);
    return (await this.until(find)).diagnostics;
  }

  /** Waits for something that a message of the server brings about. */
  async until<Value>(find: () => Value | undefined): Promise<Value> {
    for (;;) {
      const value = find();
      if (value !== undefined) return value;
      await new Promise<void>((resume) => this.waiting.add(resume));
    }
  }

  async stop(): Promise<void> {
    const { ended } = this;
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
  }

  private arrived<Value>(list: Value[], value: Value): void {
    list.push(value);
    for (const resume of this.waiting) resume();
    this.waiting.clear();
  }
}

function foldersOf(uris: readonly string[]): WorkspaceFolder[] {
  return uris.map((uri) => ({ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }));
}
