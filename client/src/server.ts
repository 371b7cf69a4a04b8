import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { clientOptions, quiet } from './clientOptions';

/** The client of the bundled language server, in a process of its own; `start` runs it. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.stdio };
  return quiet(new LanguageClient('gongkai', 'Gongkai', server, clientOptions()));
}
