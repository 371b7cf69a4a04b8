// Before anything else is loaded.
import './youngSpace.node';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Runtime } from './protocol/runtime';
import { startServer } from './protocol/server';

const runtime: Runtime = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return null;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch {
      return null;
    }
  },
  now: () => performance.now(),
  schedule(callback) {
    // A waiting message is read in an immediate of its own: only after the second one was there a chance for the next.
    let handle = setImmediate(() => {
      handle = setImmediate(callback);
    });
    return () => {
      clearImmediate(handle);
    };
  },
};

startServer(createConnection(ProposedFeatures.all), runtime);
