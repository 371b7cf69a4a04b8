import * as vscode from 'vscode';
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type MessageSignature,
  type ServerOptions,
} from 'vscode-languageclient/node';
import { ignoreCommand } from '../../server/src/protocol/messages';
import { executeCommand } from './activeDocument';
import { askWhyIgnored } from './ignoreFinding';
import { RestartingHandler } from './restarts';
import { selector } from './selector';

/** The client of the bundled language server; `start` runs it. */
export function createClient(context: vscode.ExtensionContext): LanguageClient {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const server: ServerOptions = { module, transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: selector,
    errorHandler: new RestartingHandler(),
    // VS Code's own JSON support marks what is wrong in a gongkai.json that is open.
    initializationOptions: { locale: vscode.env.language, validatesConfig: true, showsFindings: true },
    middleware: {
      executeCommand: (command, args, next) =>
        (command === ignoreCommand ? askWhyIgnored : executeCommand)(command, args, next),
    },
  };
  return new QuietClient('gongkai', 'Gongkai', server, options);
}

/** A request that fails, as those do that meet a dying server, goes into the log: the user asked for nothing and can do nothing. */
class QuietClient extends LanguageClient {
  override handleFailedRequest<Answer>(
    type: MessageSignature,
    token: vscode.CancellationToken | undefined,
    error: unknown,
    defaultValue: Answer,
    _showNotification?: boolean,
    throwOnCancel?: boolean,
  ): Answer {
    return super.handleFailedRequest(type, token, error, defaultValue, false, throwOnCancel);
  }
}
