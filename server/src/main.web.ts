import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { startServer } from './protocol/server';

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
connection.onExit(() => {
  self.close();
});

/** A timer would wait for milliseconds. A message to oneself comes behind those that are there already. */
const { port1: behind, port2: queue } = new MessageChannel();
const waiting = new Map<number, () => void>();
let scheduled = 0;
behind.onmessage = ({ data }: MessageEvent<number>) => {
  const callback = waiting.get(data);
  waiting.delete(data);
  callback?.();
};

startServer(connection, {
  disk: null,
  now: () => performance.now(),
  schedule(callback) {
    const id = ++scheduled;
    waiting.set(id, callback);
    queue.postMessage(id);
    return () => {
      waiting.delete(id);
    };
  },
});
