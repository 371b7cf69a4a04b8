import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import {
  createProtocolConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';

export interface ClientOptions {
  /** Whether the client asks for diagnostics; otherwise they are sent to it. */
  readonly pulls?: boolean;
  readonly locale?: string;
  /** The URI of the workspace's folder. */
  readonly folder?: string;
  /** What the client answers when it is asked for `gongkai.*`. */
  readonly settings?: unknown;
  /** Whether an edit may make files. */
  readonly createsFiles?: boolean;
  /** Options of Node for the server's process. */
  readonly node?: readonly string[];
}

/** An editor that speaks LSP to the bundled server. */
export class LanguageClient {
  readonly messages: string[] = [];
  readonly summaries: unknown[] = [];
  /** What the server wanted to be asked anew. */
  readonly refreshed: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  initialized!: InitializeResult;
  private readonly waiting = new Set<() => void>();
  settings: unknown;

  private constructor(
    private readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {}

  static async start(options: ClientOptions = {}): Promise<LanguageClient> {
    const args = [...(options.node ?? []), resolve('dist/server.js'), '--stdio'];
    const server = spawn(process.execPath, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const client = new LanguageClient(server, connection);
    await client.initialize(options);
    return client;
  }

  private async initialize({
    pulls = false,
    locale = 'zh-cn',
    folder,
    settings,
    createsFiles = false,
  }: ClientOptions): Promise<void> {
    const { connection } = this;
    this.settings = settings;
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      this.arrived(this.messages, message),
    );
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      this.arrived(this.published, params),
    );
    connection.onNotification('gongkai/summary', (params) => this.arrived(this.summaries, params));
    connection.onRequest('workspace/configuration', () => [this.settings ?? null]);
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    for (const kind of ['inlayHint', 'codeLens']) {
      connection.onRequest(`workspace/${kind}/refresh`, () => {
        this.arrived(this.refreshed, kind);
        return null;
      });
    }
    connection.listen();
    const capabilities: ClientCapabilities = {
      textDocument: pulls ? { diagnostic: {} } : {},
      workspace: {
        configuration: true,
        workspaceFolders: true,
        inlayHint: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        ...(createsFiles && { workspaceEdit: { resourceOperations: ['create'] } }),
      },
    };
    this.initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // The type still asks for what `workspaceFolders` has replaced.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      locale,
      capabilities,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: 'folder' }],
    });
    await connection.sendNotification(InitializedNotification.type, {});
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
    const frames = messages.map((message) =>
      frame(JSON.stringify({ jsonrpc: '2.0', ...(message as object) })),
    );
    this.write(frames.join(''));
  }

  /** Writes bytes to the server, past the protocol. */
  write(bytes: string | Buffer): void {
    this.process.stdin!.write(bytes);
  }

  /** Closes the server's input, as an editor does that has crashed. */
  hangUp(): void {
    this.process.stdin!.end();
  }

  /** The exit code of the server, when it ends. */
  get ended(): Promise<number | null> {
    const { process } = this;
    if (process.exitCode !== null) return Promise.resolve(process.exitCode);
    return new Promise((resume) => process.once('exit', resume));
  }

  /** Replaces the whole text, or with `range` a part of it. */
  async change(uri: string, version: number, text: string, range?: Diagnostic['range']): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  async fileChanged(uri: string): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri, type: FileChangeType.Changed }],
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

/** A message's text with the header that the protocol wants. */
export function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
