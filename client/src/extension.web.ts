import type * as vscode from 'vscode';
import { activateWith } from './activate';
import { createClient } from './server.web';

/** The extension in a browser, which has no command line to make tasks of. */
export function activate(context: vscode.ExtensionContext): void {
  activateWith(context, createClient(context));
}
