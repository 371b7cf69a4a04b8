import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { clientOptions, quiet } from './clientOptions';

/** The client of the bundled language server, in a worker of its own; `start` runs it. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  let worker: Worker | undefined;
  const start = (): Promise<MessageTransports> => {
    // The one before ends by itself, unless it hangs.
    worker?.terminate();
    worker = new Worker(script);
    return Promise.resolve({
      reader: new BrowserMessageReader(worker),
      writer: new BrowserMessageWriter(worker),
    });
  };
  return quiet(new LanguageClient('gongkai', 'Gongkai', start, clientOptions()));
}
