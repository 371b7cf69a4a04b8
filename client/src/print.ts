import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { exportDocument } from './exportReport';
import { stemOf } from './files';
import { isOnUsersMachine } from './machine';
import type { PreviewBeside } from './preview';

/**
 * The command that prints a report: VS Code has no printer, and its pages may not ask for one, so the browser does it. Where
 * the browser cannot open a file of this machine, it downloads the page.
 */
export function registerPrint(
  { globalStorageUri }: vscode.ExtensionContext,
  client: BaseLanguageClient,
  preview: PreviewBeside,
): vscode.Disposable {
  const folder = vscode.Uri.joinPath(globalStorageUri, 'print');
  return vscode.commands.registerCommand('gongkai.printReport', async (uri?: vscode.Uri) => {
    const document = uri
      ? await vscode.workspace.openTextDocument(uri)
      : vscode.window.activeTextEditor?.document;
    if (!document) return;
    const bytes = await exportDocument(client, document, 'print');
    const name = `${stemOf(document.uri)}.html`;
    if (isOnUsersMachine()) await openInBrowser(folder, name, bytes);
    else await preview.download(document, name, new TextDecoder().decode(bytes));
  });
}

/** What was printed before is not kept. */
async function openInBrowser(folder: vscode.Uri, name: string, bytes: Uint8Array): Promise<void> {
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(file, bytes);
  await vscode.env.openExternal(file);
}
