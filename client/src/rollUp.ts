import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { rollUpRequest, type RollUpDocument, type RollUpParams } from '../../server/src/protocol/messages';
import { inFirstFolder, nameOf, saveFile } from './files';

/** The command that adds up the reports of a folder's members; without a folder those of the whole workspace. */
export function registerRollUp(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('gongkai.rollUp', (folder?: vscode.Uri) => rollUp(client, folder));
}

async function rollUp(client: BaseLanguageClient, folder: vscode.Uri | undefined): Promise<void> {
  if (!vscode.workspace.workspaceFolders) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with the reports first.'));
    return;
  }
  const found = await ask(client, folder);
  if (!found) return;
  if (found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no reports here to add up.'));
    return;
  }
  const chosen = found.length === 1 ? found[0] : await choose(found);
  if (chosen) await show(chosen, folder);
}

/** Undefined where the user cancels. */
async function ask(
  client: BaseLanguageClient,
  folder: vscode.Uri | undefined,
): Promise<readonly RollUpDocument[] | undefined> {
  const params: RollUpParams = folder ? { folder: client.code2ProtocolConverter.asUri(folder) } : {};
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Adding up the reports…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const found = await client.sendRequest<readonly RollUpDocument[]>(rollUpRequest, params, token);
    return token.isCancellationRequested ? undefined : found;
  });
}

async function choose(found: readonly RollUpDocument[]): Promise<RollUpDocument | undefined> {
  const items = found.map((rollUp) => ({ label: rollUp.title, description: rollUp.counts, rollUp }));
  const placeHolder = vscode.l10n.t('Which sum to show');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.rollUp;
}

async function show(rollUp: RollUpDocument, folder: vscode.Uri | undefined): Promise<void> {
  const { title, markdown: content } = rollUp;
  const document = await vscode.workspace.openTextDocument({ content, language: 'markdown' });
  await vscode.window.showTextDocument(document);
  const read = vscode.l10n.t('Show as a page');
  const save = vscode.l10n.t('Save as CSV');
  const chosen = await vscode.window.showInformationMessage(title, read, save);
  if (chosen === read) await vscode.commands.executeCommand('markdown.showPreview', document.uri);
  if (chosen === save) await saveTable(rollUp, folder);
}

async function saveTable({ title, csv }: RollUpDocument, folder: vscode.Uri | undefined): Promise<void> {
  const name = `${title}.csv`;
  const file = folder ? vscode.Uri.joinPath(folder, name) : inFirstFolder(name);
  const written = await saveFile({ file }, new TextEncoder().encode(csv));
  if (written) void vscode.window.showInformationMessage(vscode.l10n.t('{0} was written.', nameOf(written)));
}
