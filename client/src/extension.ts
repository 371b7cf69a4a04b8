import type * as vscode from 'vscode';
import { activateWith } from './activate';
import { createClient } from './server';
import { registerTasks } from './tasks';

/** The extension where its host is Node: on a desktop, and on the machine that one is connected to. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(registerTasks(context));
  activateWith(context, createClient(context));
}
