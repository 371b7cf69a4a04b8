import * as vscode from 'vscode';
import { nameOf } from './files';

/** The command that begins a form for reports of another kind, with one of those that are shipped. */
export function registerNewForm(context: vscode.ExtensionContext): vscode.Disposable {
  const shipped = vscode.Uri.joinPath(context.extensionUri, 'forms');
  return vscode.commands.registerCommand('gongkai.newForm', () => newForm(shipped));
}

async function newForm(shipped: vscode.Uri): Promise<void> {
  const folder = await chooseFolder();
  const form = folder && (await chooseForm(shipped));
  if (!form) return;
  const file = vscode.Uri.joinPath(folder, '.gongkai', 'forms', nameOf(form));
  try {
    await vscode.workspace.fs.copy(form, file, { overwrite: false });
  } catch (error) {
    // One that is there is opened as it is.
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileExists')) {
      const message = vscode.l10n.t('{0} cannot be written: {1}', nameOf(file), String(error));
      void vscode.window.showErrorMessage(message);
      return;
    }
  }
  await vscode.window.showTextDocument(file);
}

/** The folder whose reports the form is for; undefined where there is none, or the user cancels. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with the reports first.'));
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick())?.uri;
}

interface ShippedForm {
  readonly id: string;
  readonly title: string;
}

async function chooseForm(shipped: vscode.Uri): Promise<vscode.Uri | undefined> {
  const names = (await vscode.workspace.fs.readDirectory(shipped)).map(([name]) => name);
  const items = await Promise.all(
    names.map(async (name) => {
      const uri = vscode.Uri.joinPath(shipped, name);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const { id, title } = JSON.parse(text) as ShippedForm;
      return { label: title, description: id, uri };
    }),
  );
  const placeHolder = vscode.l10n.t('The form to begin with; you can change everything in it');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.uri;
}
