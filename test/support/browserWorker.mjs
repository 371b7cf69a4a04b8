// Runs a script as the worker of a browser runs it: in a thread, with a browser's names for it, and without Node's.
import { readFileSync } from 'node:fs';
import { exit } from 'node:process';
import { Script } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';

const script = new Script(readFileSync(workerData, 'utf8'), { filename: workerData });

/** A browser takes the messages of all ports in turn; Node a thousand of one, whatever comes through the others. */
class FairChannel {
  port1 = { onmessage: null };
  port2 = { postMessage: (data) => immediately(() => this.port1.onmessage?.({ data })) };
}
const immediately = setImmediate;

globalThis.self = Object.assign(globalThis, {
  postMessage: (message) => parentPort.postMessage(message),
  addEventListener: () => {},
  close: () => exit(0),
  MessageChannel: FairChannel,
});
parentPort.on('message', (data) => globalThis.onmessage?.({ data }));
for (const name of ['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate']) delete globalThis[name];
script.runInThisContext();
