import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerCellCommands } from './cells';
import { registerCheckAll } from './checkAll';
import { registerExport } from './exportReport';
import { registerFileReading } from './fileReading';
import { registerFindingCommands } from './findings';
import { fixAll } from './fixAll';
import { registerImport } from './importReport';
import { registerNewForm } from './newForm';
import { registerNewReport } from './newReport';
import { registerOverview } from './overview';
import { PreviewBeside } from './preview';
import { registerPrint } from './print';
import { registerReportDrop } from './reportDrop';
import { Reports } from './reports';
import { registerRollUp } from './rollUp';
import { createStatus } from './status';
import { registerTablePaste } from './tablePaste';
import { registerWordViewer } from './wordViewer';

/** Starts the language server and registers all that the extension has wherever it runs. */
export function activateWith(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const reports = new Reports(client);
  const preview = new PreviewBeside(context, client);
  context.subscriptions.push(
    client,
    reports,
    createStatus(reports),
    registerFileReading(client),
    registerCellCommands(client, reports),
    registerNewReport(client),
    registerNewForm(context),
    registerCheckAll(client),
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
    vscode.commands.registerCommand('gongkai.restartServer', () => restart(client)),
    vscode.commands.registerCommand('gongkai.fixAll', fixAll),
    vscode.commands.registerCommand('gongkai.showOutput', () => {
      client.outputChannel.show();
    }),
  );
  void vscode.commands.executeCommand('setContext', 'gongkai.isActive', true);
  // Nobody waits for the server: what it finds is shown when it is there. The client tells the user why it cannot start.
  client.start().catch(() => {});
}

async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}
