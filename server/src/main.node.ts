// Before anything else is loaded.
import './youngSpace.node';
import { parseArgs } from 'node:util';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.node';
import { startServer } from './protocol/server';

startServer(createConnection(ProposedFeatures.all), {
  disk,
  locale: parseArgs({ strict: false, options: { locale: { type: 'string' } } }).values.locale as
    string | undefined,
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
});
