// Before anything else is loaded.
import './engine.node';
import { Console } from 'node:console';
import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures, StreamMessageReader } from 'vscode-languageserver/node';
import { disk } from './disk.node';
import { WholeMessageWriter } from './protocol/messageWriter.node';
import { startServer } from './protocol/server';

const { stdin, stdout, stderr } = process;
// Standard output is for messages alone.
globalThis.console = new Console(stderr);
// Whoever started it is gone, perhaps without a word.
let isShutDown = false;
stdin.on('close', () => {
  process.exit(isShutDown ? 0 : 1);
});

const connection = createConnection(
  ProposedFeatures.all,
  new StreamMessageReader(stdin),
  new WholeMessageWriter(stdout),
);

startServer(connection, {
  disk,
  locale: parseArgs({ strict: false, options: { locale: { type: 'string' } } }).values.locale as
    string | undefined,
  now: () => performance.now(),
  shutDown() {
    isShutDown = true;
  },
  schedule(callback) {
    // A waiting message is read in an immediate of its own: only after the second one was there a chance for the next.
    let handle = setImmediate(() => {
      handle = setImmediate(callback);
    });
    return () => {
      clearImmediate(handle);
    };
  },
});
