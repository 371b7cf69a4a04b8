import * as vscode from 'vscode';
import { registerCellCommands } from './cells';
import { registerCheckAll } from './checkAll';
import { registerFindingCommands } from './findings';
import { fixAll } from './fixAll';
import { registerNewReport } from './newReport';
import { registerOverview } from './overview';
import { registerTasks } from './tasks';
import { registerTablePaste } from './tablePaste';
import { registerPreview } from './preview';
import { Reports } from './reports';
import { createClient } from './server';
import { createStatus } from './status';

/** Starts the language server and shows in the status bar how a report stands. */
export function activate(context: vscode.ExtensionContext): void {
  const client = createClient(context);
  const reports = new Reports(client);
  context.subscriptions.push(
    client,
    reports,
    createStatus(reports),
    registerCellCommands(client, reports),
    registerNewReport(client),
    registerCheckAll(client),
    registerTasks(context),
    registerOverview(context, client),
    registerTablePaste(client),
    registerPreview(context, client),
    registerFindingCommands(),
    vscode.commands.registerCommand('gongkai.restartServer', () => client.restart()),
    vscode.commands.registerCommand('gongkai.fixAll', fixAll),
    vscode.commands.registerCommand('gongkai.showOutput', () => {
      client.outputChannel.show();
    }),
  );
  void vscode.commands.executeCommand('setContext', 'gongkai.isActive', true);
  // Nobody waits for the server: what it finds is shown when it is there. The client tells the user why it cannot start.
  client.start().catch(() => {});
}
