import * as vscode from 'vscode';
import type { ExecuteCommandSignature } from 'vscode-languageclient';

/** Asks for the reason before the server writes into gongkai.json that a finding is accepted, and saves the file behind it. */
export async function askWhyIgnored(
  command: string,
  args: readonly unknown[],
  next: ExecuteCommandSignature,
): Promise<unknown> {
  const reason = await askForReason();
  if (reason === undefined) return undefined;
  await saveConfigs();
  const written: unknown = await next(command, [...args, reason]);
  if (typeof written === 'string') await save(vscode.Uri.parse(written));
  return written;
}

function askForReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore this finding'),
    prompt: vscode.l10n.t('Why is it accepted? The reason is written to gongkai.json.'),
    placeHolder: vscode.l10n.t('For instance: published so, corrected in next year’s report'),
    validateInput: (reason) => (reason.trim() === '' ? vscode.l10n.t('A reason is needed.') : undefined),
  });
}

async function save(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  await document.save();
}

/** The server adds to the file as it is on the disk. */
async function saveConfigs(): Promise<void> {
  const changed = vscode.workspace.textDocuments.filter(
    ({ uri, isDirty }) => isDirty && uri.path.endsWith('/gongkai.json'),
  );
  for (const document of changed) await document.save();
}
