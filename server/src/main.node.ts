// Before anything else is loaded.
import './youngSpace.node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { disk } from './disk.node';
import { startServer } from './protocol/server';

startServer(createConnection(ProposedFeatures.all), {
  disk,
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
