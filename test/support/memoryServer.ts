import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  FileChangeType,
  ProposedFeatures,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { knownReportsRequest } from '../../server/src/protocol/messages';
import type { Files, FolderEntry } from '../../server/src/protocol/files';
import { startServer } from '../../server/src/protocol/server';

/** Where the files lie. */
export const memoryFolder = 'file:///memory';

/** A disk of text files, by their paths. */
export class MemoryDisk implements Files {
  readonly files = new Map<string, string>();

  readFile(uri: string): ReturnType<Files['readFile']> {
    const text = this.files.get(pathOf(uri));
    return later(
      text === undefined ? { kind: 'absent' } : { kind: 'whole', bytes: new TextEncoder().encode(text) },
    );
  }

  readFolder(uri: string): Promise<readonly FolderEntry[] | null> {
    const start = uri === memoryFolder ? '' : `${pathOf(uri)}/`;
    const entries = new Map<string, boolean>();
    for (const path of this.files.keys()) {
      if (!path.startsWith(start)) continue;
      const [name, ...rest] = path.slice(start.length).split('/');
      entries.set(name!, rest.length > 0);
    }
    return later([...entries].map(([name, isFolder]) => ({ name, isFolder })));
  }
}

/** A server in this process, on a disk in memory, and its editor. */
export class MemoryServer {
  /** What the editor shows, by URI, where it shows something. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  readonly messages: string[] = [];
  private readonly versions = new Map<string, number>();

  private constructor(readonly connection: ProtocolConnection) {}

  static async start(disk: MemoryDisk): Promise<MemoryServer> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    startServer(
      createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(toServer),
        new StreamMessageWriter(toClient),
      ),
      {
        disk,
        now: () => performance.now(),
        schedule(callback) {
          const handle = setImmediate(callback);
          return () => {
            clearImmediate(handle);
          };
        },
      },
    );
    const connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    const server = new MemoryServer(connection);
    await server.initialize();
    return server;
  }

  /** Opens a document with a text, or changes it to this one. */
  async edit(path: string, text: string): Promise<void> {
    const uri = uriOf(path);
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    if (version === 1)
      await this.send('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version, text },
      });
    else
      await this.send('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      });
  }

  async close(path: string): Promise<void> {
    if (!this.versions.delete(path)) return;
    await this.send('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  async changed(path: string, type: FileChangeType = FileChangeType.Changed): Promise<void> {
    await this.send('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
  }

  /** Waits until nothing is left to be checked. */
  async settled(): Promise<void> {
    // A change that came just before is taken up by then.
    for (let round = 0; round < 3; round++)
      await this.connection.sendRequest(knownReportsRequest, { waits: true });
  }

  private async initialize(): Promise<void> {
    const { connection, shown, messages } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      if (diagnostics.length > 0) shown.set(uri, diagnostics);
      else shown.delete(uri);
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      messages.push(message);
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: memoryFolder, name: 'memory' }],
    });
    await this.send('initialized', {});
  }

  private send(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }
}

export function uriOf(path: string): string {
  return `${memoryFolder}/${path}`;
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(memoryFolder.length + 1));
}

function later<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) =>
    setImmediate(() => {
      resolve(value);
    }),
  );
}
