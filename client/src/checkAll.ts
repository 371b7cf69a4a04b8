import * as vscode from 'vscode';
import { WorkDoneProgress, type BaseLanguageClient } from 'vscode-languageclient';
import { checkAllRequest, type WorkspaceCounts } from '../../server/src/protocol/messages';

/** The command that checks all reports of the workspace and says what was found. */
export function registerCheckAll(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('gongkai.checkAll', () => checkAll(client));
}

async function checkAll(client: BaseLanguageClient): Promise<void> {
  if (!vscode.workspace.workspaceFolders) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with the reports first.'));
    return;
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking all reports'),
    cancellable: true,
  };
  const counts = await vscode.window.withProgress(options, (progress, token) => ask(client, progress, token));
  // Nobody waits for the user to close it.
  if (counts) void tell(counts);
}

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

let asked = 0;

/** Undefined where the user cancels, or the server does not answer. */
async function ask(
  client: BaseLanguageClient,
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<WorkspaceCounts | undefined> {
  const workDoneToken = `gongkai.checkAll.${++asked}`;
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind !== 'report') return;
    const { message, percentage = shown } = value;
    progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
    shown = percentage;
  });
  try {
    return await client.sendRequest<WorkspaceCounts>(checkAllRequest, { workDoneToken }, token);
  } catch {
    return undefined;
  } finally {
    listening.dispose();
  }
}

async function tell({ files, reports, errors, warnings }: WorkspaceCounts): Promise<void> {
  if (reports === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} files were looked at: none is a report.', files),
    );
    return;
  }
  const show = vscode.l10n.t('Show problems');
  const message = vscode.l10n.t('{0} reports checked: {1} errors, {2} warnings', reports, errors, warnings);
  const chosen = await vscode.window.showInformationMessage(message, show);
  if (chosen === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
