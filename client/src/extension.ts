import * as vscode from 'vscode';
import { registerCellCommands } from './cells';
import { registerCheckAll } from './checkAll';
import { registerFindingCommands } from './findings';
import { registerExport } from './exportReport';
import { fixAll } from './fixAll';
import { registerImport } from './importReport';
import { registerNewReport } from './newReport';
import { registerOverview } from './overview';
import { registerTasks } from './tasks';
import { registerTablePaste } from './tablePaste';
import { PreviewBeside } from './preview';
import { registerPrint } from './print';
import { registerReportDrop } from './reportDrop';
import { Reports } from './reports';
import { registerRollUp } from './rollUp';
import { createClient } from './server';
import { createStatus } from './status';
import { registerWordViewer } from './wordViewer';

/** Starts the language server and shows in the status bar how a report stands. */
export function activate(context: vscode.ExtensionContext): void {
  const client = createClient(context);
  const reports = new Reports(client);
  const preview = new PreviewBeside(context, client);
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
    preview,
    registerPrint(context, client, preview),
    registerImport(client),
    registerReportDrop(client),
    registerWordViewer(context, client),
    registerExport(client, reports),
    registerRollUp(client),
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
