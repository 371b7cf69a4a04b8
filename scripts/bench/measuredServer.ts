import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** A server over stdio whose time from a change to its diagnostics is taken. */
export class MeasuredServer {
  private answered: (() => void) | undefined;
  private awaited = 0;

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
  ) {}

  static async start(bundle: string): Promise<MeasuredServer> {
    const child = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new MeasuredServer(child, connection);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => {
      if (version === server.awaited) server.answered?.();
    });
    connection.listen();
    const initialize = { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null };
    await connection.sendRequest(InitializeRequest.type, initialize);
    await connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  /** Milliseconds until the diagnostics of a document that is opened. */
  open(uri: string, text: string): Promise<number> {
    return this.timed(1, () =>
      this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      }),
    );
  }

  /** Milliseconds from a keystroke to the diagnostics of its text. */
  type(uri: string, version: number, at: Position, character: string): Promise<number> {
    const end = { line: at.line, character: at.character + 1 };
    return this.timed(version, () =>
      this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at, end }, text: character }],
      }),
    );
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }

  private async timed(version: number, send: () => Promise<void>): Promise<number> {
    this.awaited = version;
    const answer = new Promise<void>((resolve) => (this.answered = resolve));
    const started = performance.now();
    await send();
    await answer;
    return performance.now() - started;
  }
}
