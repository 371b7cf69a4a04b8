import * as vscode from 'vscode';

/** Whether what the extension writes lies on the machine that its user sits at, so that other programs can open it. */
export function isOnUsersMachine(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
