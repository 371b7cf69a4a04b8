import * as vscode from 'vscode';

/** The name of a file, without its folder. */
export function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a file, without its folder and its ending. */
export function stemOf(uri: vscode.Uri): string {
  return nameOf(uri).replace(/\.[^.]*$/, '');
}

/** A file beside another, whose name begins alike and ends as is said, `.md` for instance. */
export function besideAs(uri: vscode.Uri, ending: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', stemOf(uri) + ending);
}

/** What is proposed to the user who is asked where to write a file. */
export interface Proposal {
  readonly file: vscode.Uri | undefined;
  /** Endings by what such files are called. */
  readonly kinds?: Record<string, string[]>;
}

/** Asks where to write a file, and writes it; undefined where the user cancels, or is told that it cannot be written. */
export async function saveFile(
  { file, kinds }: Proposal,
  bytes: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const options = { ...(file && { defaultUri: file }), ...(kinds && { filters: kinds }) };
  const chosen = await vscode.window.showSaveDialog(options);
  if (!chosen) return undefined;
  try {
    await vscode.workspace.fs.writeFile(chosen, bytes);
    return chosen;
  } catch (error) {
    const message = vscode.l10n.t('{0} cannot be written: {1}', nameOf(chosen), String(error));
    void vscode.window.showErrorMessage(message);
    return undefined;
  }
}

/** A place in the first folder that is open, to be proposed for a file. */
export function inFirstFolder(name: string): vscode.Uri | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}
