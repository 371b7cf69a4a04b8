import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { importRequest, type ImportedReport, type ImportParams } from '../../server/src/protocol/messages';
import { besideAs, nameOf } from './files';
import { reportLanguage } from './selector';

/** The command that makes reports of Word documents, web pages and texts; without files it asks for them. */
export function registerImport(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('gongkai.importReport', async (file?: vscode.Uri, all?: unknown) => {
    const files = chosenFiles(file, all) ?? (await askForFiles());
    if (files) await importFiles(client, files);
  });
}

/** VS Code names the file that was clicked on, and in its explorer all that are selected with it. */
function chosenFiles(file: vscode.Uri | undefined, all: unknown): readonly vscode.Uri[] | undefined {
  const files = Array.isArray(all) ? (all as readonly vscode.Uri[]) : file && [file];
  return files?.filter(({ path }) => /\.(?:docx|html?|txt)$/i.test(path));
}

function askForFiles(): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Import as report'),
    openLabel: vscode.l10n.t('Import'),
    filters: {
      [vscode.l10n.t('Word documents, web pages and texts')]: ['docx', 'html', 'htm', 'txt'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
}

async function importFiles(client: BaseLanguageClient, files: readonly vscode.Uri[]): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Importing…'),
    cancellable: files.length > 1,
  };
  await vscode.window.withProgress(options, async (progress, token) => {
    for (const file of files) {
      if (token.isCancellationRequested) return;
      progress.report({ message: nameOf(file), increment: 100 / files.length });
      await importFile(client, file);
    }
  });
}

async function importFile(client: BaseLanguageClient, file: vscode.Uri): Promise<void> {
  const params: ImportParams = { uri: client.code2ProtocolConverter.asUri(file) };
  const imported = await client.sendRequest<ImportedReport>(importRequest, params);
  const name = nameOf(file);
  if (imported.kind === 'problem') {
    const message = vscode.l10n.t('{0} was not imported: {1}', name, imported.problem);
    void vscode.window.showErrorMessage(message);
    return;
  }
  const { text, isReport, leftOut } = imported;
  const document = await openBeside(file, text);
  if (isReport) await setAsReport(document);
  else void offerToCheck(name, document);
  void offerToSave(name, document, leftOut);
}

/** An unsaved document, which is saved beside the file where that is in the workspace's file system; nothing is written before. */
async function openBeside(file: vscode.Uri, content: string): Promise<vscode.TextDocument> {
  const isNamed =
    file.scheme === 'file' || file.scheme === vscode.workspace.workspaceFolders?.[0]?.uri.scheme;
  const document = isNamed
    ? await openNamed(await freePlace(besideAs(file, '.md')), content)
    : await vscode.workspace.openTextDocument({ content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function openNamed(place: vscode.Uri, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(place);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(place, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

/** The unsaved document of a name that no file and no other document has: 年报.md, 年报 (2).md. */
async function freePlace(file: vscode.Uri): Promise<vscode.Uri> {
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (let number = 1; ; number++) {
    const place = number === 1 ? file : besideAs(file, ` (${number}).md`);
    const untitled = place.with({ scheme: 'untitled' });
    if (!open.has(untitled.toString()) && !(await exists(place))) return untitled;
  }
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
}

function setAsReport(document: vscode.TextDocument): Thenable<vscode.TextDocument> {
  return vscode.languages.setTextDocumentLanguage(document, reportLanguage);
}

async function offerToSave(
  name: string,
  document: vscode.TextDocument,
  leftOut: readonly string[],
): Promise<void> {
  const imported = vscode.l10n.t('{0} was imported. Look it through, then save it.', name);
  const message =
    leftOut.length === 0
      ? imported
      : vscode.l10n.t('{0} To be looked at: {1}.', imported, leftOut.join(vscode.l10n.t('; ')));
  const save = vscode.l10n.t('Save');
  if ((await vscode.window.showInformationMessage(message, save)) === save) await document.save();
}

async function offerToCheck(name: string, document: vscode.TextDocument): Promise<void> {
  const check = vscode.l10n.t('Check it as a report');
  const message = vscode.l10n.t('{0} does not begin like an annual report, so it is not checked.', name);
  if ((await vscode.window.showWarningMessage(message, check)) === check) await setAsReport(document);
}
