import * as vscode from 'vscode';
import { createClient } from './server';
import { createStatus } from './status';

/** Starts the language server and shows in the status bar how a report stands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const client = createClient(context);
  context.subscriptions.push(
    client,
    createStatus(client),
    vscode.commands.registerCommand('gongkai.restartServer', () => client.restart()),
    vscode.commands.registerCommand('gongkai.showOutput', () => {
      client.outputChannel.show();
    }),
  );
  await client.start();
}
