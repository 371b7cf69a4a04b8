import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import type { BenchText } from './texts';

/** What is started, and how it is asked for diagnostics. */
export interface ServerKind {
  readonly name: string;
  readonly bundle: string;
  /** Diagnostics are asked for behind each change instead of waited for. */
  readonly pulls: boolean;
}

/** The diagnostics of a text, and how many milliseconds they took. */
export interface Answer {
  readonly milliseconds: number;
  readonly diagnostics: readonly Diagnostic[];
}

const uri = 'file:///bench/2023';

/** Longer than any answer should take; a server that does not answer at all fails the run. */
const patience = 300_000;

/** A server over stdio with one open document, whose times are taken. */
export class MeasuredServer {
  /** How many times diagnostics were sent. */
  published = 0;
  private version = 0;
  private awaited: { version: number; resolve: (diagnostics: readonly Diagnostic[]) => void } | undefined;

  private constructor(
    private readonly kind: ServerKind,
    private readonly process: ChildProcess,
    private readonly connection: ProtocolConnection,
  ) {}

  /** Starts a server and opens a text in it. The time runs from the start of the process. */
  static async start(kind: ServerKind, text: BenchText): Promise<{ server: MeasuredServer; answer: Answer }> {
    const started = performance.now();
    const child = spawn(process.execPath, [kind.bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new MeasuredServer(kind, child, connection);
    await server.initialize();
    const diagnostics = await server.open(text);
    return { server, answer: { milliseconds: performance.now() - started, diagnostics } };
  }

  /** Types a character over the one that stands there. */
  async type(at: Position, character: string): Promise<Answer> {
    const started = performance.now();
    const diagnostics = await this.answerTo(() => this.change(at, character));
    return { milliseconds: performance.now() - started, diagnostics };
  }

  /** Types many characters without waiting for answers; the time runs from the last one. */
  async burst(at: Position, characters: readonly string[], pause: number): Promise<Answer> {
    const last = characters.length - 1;
    for (const character of characters.slice(0, last)) {
      await this.change(at, character);
      if (pause > 0) await delay(pause);
    }
    return this.type(at, characters[last]!);
  }

  /** Milliseconds that a request took, and its answer. */
  async request(method: string, params: object): Promise<{ milliseconds: number; answer: unknown }> {
    const started = performance.now();
    const answer: unknown = await this.connection.sendRequest(method, { textDocument: { uri }, ...params });
    return { milliseconds: performance.now() - started, answer };
  }

  /** Seconds of processor time that the server has used; NaN where the system does not say. */
  get cpuSeconds(): number {
    // Behind the name in brackets; the twelfth and thirteenth of these are ticks of a hundredth of a second.
    const fields = this.procFile('stat').split(') ')[1]?.split(' ');
    return fields ? (Number(fields[11]) + Number(fields[12])) / 100 : NaN;
  }

  /** Megabytes of memory: what the server has now (VmRSS), or the most it ever had (VmHWM). NaN where the system does not say. */
  memory(which: 'VmRSS' | 'VmHWM'): number {
    const kilobytes = new RegExp(`^${which}:\\s*(\\d+) kB`, 'm').exec(this.procFile('status'))?.[1];
    return kilobytes === undefined ? NaN : Number(kilobytes) / 1024;
  }

  stop(): void {
    this.connection.dispose();
    this.process.kill();
  }

  private async initialize(): Promise<void> {
    const { connection, kind } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ version, diagnostics }) => {
      this.published++;
      if (version === this.awaited?.version) this.awaited?.resolve(diagnostics);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      // The type still asks for what `workspaceFolders` has replaced.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      capabilities: kind.pulls ? { textDocument: { diagnostic: {} } } : {},
      workspaceFolders: null,
    });
    await connection.sendNotification(InitializedNotification.type, {});
  }

  private open({ text, languageId }: BenchText): Promise<readonly Diagnostic[]> {
    return this.answerTo(() => {
      this.version++;
      return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: this.version, text },
      });
    });
  }

  private change(at: Position, character: string): Promise<void> {
    this.version++;
    const end = { line: at.line, character: at.character + 1 };
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: this.version },
      contentChanges: [{ range: { start: at, end }, text: character }],
    });
  }

  private async answerTo(send: () => Promise<void>): Promise<readonly Diagnostic[]> {
    const answer = this.kind.pulls ? this.pull(send) : this.await(send);
    const late = delay(patience, null, { ref: false });
    const diagnostics = await Promise.race([answer, late]);
    if (!diagnostics) throw new Error(`${this.kind.name} did not answer within ${patience / 1000} s.`);
    return diagnostics;
  }

  private async pull(send: () => Promise<void>): Promise<readonly Diagnostic[]> {
    await send();
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    if (report.kind !== 'full') throw new Error(`${this.kind.name} says that nothing has changed.`);
    return report.items;
  }

  private async await(send: () => Promise<void>): Promise<readonly Diagnostic[]> {
    const answer = new Promise<readonly Diagnostic[]>((resolve) => {
      this.awaited = { version: this.version + 1, resolve };
    });
    await send();
    return answer;
  }

  private procFile(name: string): string {
    try {
      return readFileSync(`/proc/${String(this.process.pid)}/${name}`, 'utf8');
    } catch {
      return '';
    }
  }
}
