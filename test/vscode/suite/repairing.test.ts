import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { openFile, openText, ruleOf, waitForFindings } from './vscode';

const name = '青溪市档案局2023年政府信息公开工作年度报告.txt';
const { showInputBox } = vscode.window;

function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}

/** A file of the workspace with report.md's text, of another agency and changed, in an editor. */
async function openChanged(agency: string, change: (text: string) => string): Promise<vscode.TextEditor> {
  const file = `${agency}.gongkai.md`;
  const read = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), 'report.md'));
  const text = change(new TextDecoder().decode(read).replaceAll('青溪市文化局', agency));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), file), new TextEncoder().encode(text));
  return openFile(file);
}

/** What our formatter makes of the document, once the server is there. */
async function format({ document }: vscode.TextEditor): Promise<void> {
  await eventually(async () => {
    const before = document.version;
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.notEqual(document.version, before);
  });
}

describe('repairing a report', () => {
  afterEach(async () => {
    vscode.window.showInputBox = showInputBox;
    await vscode.workspace.getConfiguration('editor').update('codeActionsOnSave', undefined, true);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('formats it, and undo takes that back at once', async () => {
    const editor = await openChanged('白鹭县水务局', (text) => text.replace(/ +\|/g, ' |'));
    const { document } = editor;
    const untidy = document.getText();
    await format(editor);
    const rows = document
      .getText()
      .split('\n')
      .filter((line) => line.startsWith('|'));
    assert.notEqual(document.getText(), untidy);
    assert.deepEqual(
      rows.map((row) => row.replace(/\s/g, '').replace(/-+/g, '-')),
      untidy
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((row) => row.replace(/\s/g, '').replace(/-+/g, '-')),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), untidy);
  });

  it('fixes on save what needs no look, and saves', async () => {
    await vscode.workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', { 'source.fixAll.gongkai': 'explicit' }, true);
    const editor = await openChanged('白鹭县教育局', (text) => text.replace('。', ',共1类。'));
    const { document } = editor;
    await eventually(() => assert.ok(rules(document).includes('text/punctuation')));
    await editor.edit((edit) => {
      edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n');
    });
    assert.ok(await document.save());
    assert.ok(document.getText().includes('，共1类。'));
    assert.ok(!document.isDirty);
    // The wrong total is a figure, which nobody but a person changes.
    await waitForFindings(document.uri, ['table/arithmetic']);
  });

  it('fixes the same by its command', async () => {
    const { document } = await openChanged('白鹭县民政局', (text) => text.replace('。', ',共1类。'));
    await eventually(() => assert.ok(rules(document).includes('text/punctuation')));
    await vscode.commands.executeCommand('gongkai.fixAll');
    await waitForFindings(document.uri, ['table/arithmetic']);
    assert.ok(document.getText().includes('，共1类。'));
  });

  it('ignores a finding for a reason, and undo brings it back', async () => {
    const { document } = await openFile('report.md');
    const [finding] = await waitForFindings(document.uri, ['table/arithmetic']);
    const ignore = await ignoreAction(document.uri, finding!);

    vscode.window.showInputBox = () => Promise.resolve(undefined);
    await vscode.commands.executeCommand(ignore.command, ...(ignore.arguments as unknown[]));
    await assert.rejects(async () => vscode.workspace.fs.stat(configUri()));

    vscode.window.showInputBox = () => Promise.resolve('已公布');
    await vscode.commands.executeCommand(ignore.command, ...(ignore.arguments as unknown[]));
    await waitForFindings(document.uri, []);
    const config = await vscode.workspace.openTextDocument(configUri());
    assert.ok(config.getText().includes('"reason": "已公布"'));
    assert.ok(!config.isDirty);

    await vscode.window.showTextDocument(config, vscode.ViewColumn.Beside);
    await vscode.commands.executeCommand('undo');
    await waitForFindings(document.uri, ['table/arithmetic']);
    await assert.rejects(async () => vscode.workspace.fs.stat(configUri()));
  });

  it('renames the agency throughout', async () => {
    const { document } = await openFile(name);
    const before = document.getText();
    const agency = '青溪市档案局';
    const edit = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        document.positionAt(before.indexOf(agency) + 2),
        '青溪市教育局',
      );
      assert.ok(found && found.size > 0);
      return found;
    });
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText(), before.replaceAll(agency, '青溪市教育局'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('converts a table', async () => {
    const { document } = await openText(
      (await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'report.md'))).getText(),
      'markdown',
    );
    const at = document.positionAt(document.getText().indexOf('一、本年新收'));
    const convert = await eventually(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
      const found = actions.find(({ kind }) => kind?.value.endsWith('gongkai.table.tabs'));
      assert.ok(found?.edit);
      return found.edit;
    });
    await vscode.workspace.applyEdit(convert);
    assert.match(document.getText(), /^一、本年新收政府信息公开申请数量\t/m);
  });
});

function rules({ uri }: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(uri).map(ruleOf);
}

function configUri(): vscode.Uri {
  return vscode.Uri.joinPath(folder(), 'gongkai.json');
}

async function ignoreAction(uri: vscode.Uri, { range }: vscode.Diagnostic): Promise<vscode.Command> {
  return eventually(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const command = actions.find((action) => action.command?.command === 'gongkai.ignoreFinding')?.command;
    assert.ok(command);
    return command;
  });
}
