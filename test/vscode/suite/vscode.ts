import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';

/** Opens a file of the workspace in an editor. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name));
}

/** Opens an untitled document with this text in an editor. */
export async function openText(content: string, language: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

/** The text of one of the examples. */
export async function readExample(name: string): Promise<string> {
  const { extensionUri } = vscode.extensions.getExtension('gongkai.gongkai')!;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'examples', name));
  return new TextDecoder().decode(bytes);
}

/** Waits until the rules of a document's findings are exactly these, in text order, and returns the findings. */
export async function waitForFindings(
  uri: vscode.Uri,
  rules: readonly string[],
): Promise<vscode.Diagnostic[]> {
  return eventually(() => {
    const findings = vscode.languages.getDiagnostics(uri);
    findings.sort((a, b) => a.range.start.compareTo(b.range.start));
    assert.deepEqual(findings.map(ruleOf), rules);
    return findings;
  }, 10_000);
}

/** Applies the preferred fix of a finding. */
export async function applyFix(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<void> {
  const fix = await eventually(async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind,
    );
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(preferred?.edit, `No preferred fix among: ${actions.map(({ title }) => title).join(', ')}`);
    return preferred.edit;
  });
  await vscode.workspace.applyEdit(fix);
}

/** The rule of a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
