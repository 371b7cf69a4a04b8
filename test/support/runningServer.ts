import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  PortMessageReader,
  PortMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';

/** Whether the server that is tested is the one for a browser, in a worker; else it is the one for Node, over stdio. */
export const isInWorker = process.env.GONGKAI_SERVER === 'web';

/** A bundled server that runs. */
export interface RunningServer {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Sends messages as they are, whatever they are, without a pause. */
  readonly send: (messages: readonly object[]) => void;
  /** Its exit code, when it ends. */
  readonly ended: Promise<number | null>;
}

/** A server over stdio, whose input takes anything. */
export interface StdioServer extends RunningServer {
  /** Writes bytes to it, past the protocol. */
  readonly write: (bytes: string | Buffer) => void;
  /** Closes its input, as an editor does that has crashed. */
  readonly hangUp: () => void;
}

/** Starts a server with so many megabytes of memory for what it keeps; without a number with what Node gives it. */
export function startRunning(megabytes?: number): RunningServer {
  return isInWorker ? startInWorker(megabytes) : startOverStdio({ megabytes });
}

export interface StdioOptions {
  readonly megabytes?: number | undefined;
  /** The program and its arguments; the bundled server by itself if left out. */
  readonly command?: readonly string[];
}

export function startOverStdio({
  megabytes,
  command = [resolve('dist/server.js'), '--stdio'],
}: StdioOptions = {}): StdioServer {
  const limit = megabytes === undefined ? [] : [`--max-old-space-size=${megabytes}`];
  const server = spawn(process.execPath, [...limit, ...command], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const write = (bytes: string | Buffer) => {
    server.stdin.write(bytes);
  };
  return {
    reader: new StreamMessageReader(server.stdout),
    writer: new StreamMessageWriter(server.stdin),
    send: (messages) => {
      write(messages.map((message) => frame(JSON.stringify(message))).join(''));
    },
    write,
    hangUp: () => {
      server.stdin.end();
    },
    ended: once(server, 'exit').then(([code]) => code as number | null),
  };
}

/** A message's text with the header that the protocol wants. */
export function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

function startInWorker(megabytes?: number): RunningServer {
  const worker = new Worker(join(import.meta.dirname, 'browserWorker.mjs'), {
    workerData: resolve('dist/server.web.js'),
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  });
  return {
    reader: new PortMessageReader(worker),
    writer: new PortMessageWriter(worker),
    send: (messages) => {
      for (const message of messages) worker.postMessage(message);
    },
    ended: once(worker, 'exit').then(([code]) => code as number),
  };
}
