import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { RestartingHandler } from './restarts';
import { selector } from './selector';

/** The client of the bundled language server; `start` runs it. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: selector,
    errorHandler: new RestartingHandler(),
    initializationOptions: { locale: vscode.env.language },
    synchronize: {
      fileEvents: vscode.workspace.createFileSystemWatcher('**/gongkai.json'),
    },
  };
  return new LanguageClient('gongkai', 'Gongkai', server, options);
}
