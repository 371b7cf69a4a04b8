import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ignoreCommand } from '../../server/src/protocol/messages';
import { executeCommand } from './activeDocument';
import { askWhyIgnored } from './ignoreFinding';
import { RestartingHandler } from './restarts';
import { selector } from './selector';

/** What a client of the language server is made with, wherever the server runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: selector,
    errorHandler: new RestartingHandler(),
    initializationOptions: {
      locale: vscode.env.language,
      // VS Code's own JSON support marks what is wrong in a gongkai.json that is open.
      validatesConfig: true,
      showsFindings: true,
      readsFiles: true,
    },
    middleware: {
      executeCommand: (command, args, next) =>
        (command === ignoreCommand ? askWhyIgnored : executeCommand)(command, args, next),
    },
  };
}

/** A request that fails, as those do that meet a dying server, goes into the log: the user asked for nothing and can do nothing. */
export function quiet<Client extends BaseLanguageClient>(client: Client): Client {
  const handle = client.handleFailedRequest.bind(client);
  client.handleFailedRequest = (type, token, error, defaultValue, _showNotification, throwOnCancel) =>
    handle(type, token, error, defaultValue, false, throwOnCancel);
  return client;
}
