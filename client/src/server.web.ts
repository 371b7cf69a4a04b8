import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientOptions, quiet } from './clientOptions';

/** The client of the bundled language server, in a worker of its own; `start` runs it. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  const server = () => Promise.resolve(new Worker(script));
  return quiet(new LanguageClient('gongkai', 'Gongkai', server, clientOptions()));
}
