import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { nextCellRequest, type NextCellParams } from '../../server/src/protocol/messages';
import type { Reports } from './reports';

type Direction = NextCellParams['direction'];

/** What the keys do in VS Code where there is no cell to go to. */
const usualCommands: Readonly<Record<Direction, string>> = { next: 'tab', previous: 'outdent' };

/** The commands of the Tab key in a table, and the context key that says where they are its commands. */
export function registerCellCommands(client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  let isInTable = false;
  const update = () => {
    const isNow = reports.active !== undefined && isOnTableLine(vscode.window.activeTextEditor);
    if (isNow === isInTable) return;
    isInTable = isNow;
    void vscode.commands.executeCommand('setContext', 'gongkai.inTable', isNow);
  };
  return vscode.Disposable.from(
    reports.onDidChange(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.commands.registerCommand('gongkai.nextCell', () => move(client, 'next')),
    vscode.commands.registerCommand('gongkai.previousCell', () => move(client, 'previous')),
  );
}

/** A guess, so that moving the cursor asks nobody: where it is wrong, the key does what it does elsewhere. */
function isOnTableLine(editor: vscode.TextEditor | undefined): boolean {
  return editor !== undefined && /[|\t]/.test(editor.document.lineAt(editor.selection.active.line).text);
}

async function move(client: BaseLanguageClient, direction: Direction): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { version } = editor.document;
  const range = editor.selection.isSingleLine ? await askForCell(client, editor, direction) : null;
  if (editor.document.version !== version) return;
  if (!range) {
    await vscode.commands.executeCommand(usualCommands[direction]);
    return;
  }
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}

async function askForCell(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
  direction: Direction,
): Promise<vscode.Range | null> {
  const { code2ProtocolConverter: toServer, protocol2CodeConverter: fromServer } = client;
  const params: NextCellParams = {
    textDocument: toServer.asTextDocumentIdentifier(document),
    position: toServer.asPosition(selection.active),
    direction,
  };
  try {
    const range = await client.sendRequest<Parameters<typeof fromServer.asRange>[0]>(nextCellRequest, params);
    return fromServer.asRange(range) ?? null;
  } catch {
    // A server that does not answer takes nobody's Tab key away.
    return null;
  }
}
