import * as vscode from 'vscode';
import type { ExecuteCommandSignature } from 'vscode-languageclient';

/** A command of the server that is called without arguments, from the palette, is about the document being edited. */
export function executeCommand(
  command: string,
  args: readonly unknown[],
  next: ExecuteCommandSignature,
): vscode.ProviderResult<unknown> {
  if (args.length > 0) return next(command, [...args]);
  const document = vscode.window.activeTextEditor?.document;
  return document ? next(command, [document.uri.toString()]) : undefined;
}
