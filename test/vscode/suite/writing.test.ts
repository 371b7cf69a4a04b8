import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { openText, readExample, waitForFindings } from './vscode';

const agency = '青溪市文化局';
const soundExample = '青禾区档案服务中心2023年政府信息公开工作年度报告.md';

describe('a new report', () => {
  it('is opened with its first placeholder selected', async () => {
    const editor = await newReport('白鹭县水务局', 2024);
    assert.equal(editor.document.languageId, 'gongkai-report');
    assert.equal(editor.document.lineAt(0).text, '# 白鹭县水务局2024年政府信息公开工作年度报告');
    assert.equal(editor.document.getText(editor.selection), '〔请填写〕');
    await eventually(() => {
      const errors = vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      assert.ok(vscode.languages.getDiagnostics(editor.document.uri).length > 0);
      assert.deepEqual(errors, []);
    });
  });

  it("carries over what last year's report in the workspace leaves", async () => {
    const editor = await newReport(agency, 2024);
    const row = lineWith(editor.document, '二、上年结转');
    assert.match(row, /\| 1 +\| 0 +\|.*\| 1 +\|$/);
    assert.match(lineWith(editor.document, '行政规范性文件'), /\| 9 +\|$/);
  });

  it('is not written where the user is asked and does not answer', async () => {
    const before = vscode.window.activeTextEditor;
    const asked = vscode.commands.executeCommand('gongkai.newReport');
    await new Promise((resume) => setTimeout(resume, 500));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    assert.equal(vscode.window.activeTextEditor, before);
  });
});

describe('the Tab key in a table', () => {
  it('goes from figure to figure, and behind the last one to the line below', async () => {
    const editor = await openFigures();
    await move('gongkai.nextCell');
    assert.equal(editor.document.getText(editor.selection), '12');
    await move('gongkai.nextCell');
    assert.equal(editor.document.getText(editor.selection), '34');
    await move('gongkai.previousCell');
    assert.equal(editor.document.getText(editor.selection), '12');
    const text = editor.document.getText();
    await move('gongkai.nextCell');
    await move('gongkai.nextCell');
    assert.equal(editor.selection.active.line, 7);
    assert.equal(editor.document.getText(), text);
  });

  it('is typed over what it has selected', async () => {
    const editor = await openFigures();
    await move('gongkai.nextCell');
    await vscode.commands.executeCommand('type', { text: '5' });
    assert.equal(editor.document.lineAt(6).text, '| 数量 | 5 | 34 |');
  });

  it('writes a tab elsewhere', async () => {
    const editor = await openFigures();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await move('gongkai.nextCell');
    assert.match(editor.document.lineAt(0).text, /^\s+青溪市/);
  });
});

describe('how a report stands', () => {
  it('is shown in a list that can be left', async () => {
    const { document } = await openText(await readExample(soundExample), 'markdown');
    await waitForFindings(document.uri, []);
    const shown = vscode.commands.executeCommand('gongkai.showStatus');
    await new Promise((resume) => setTimeout(resume, 300));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await shown;
  });
});

describe('the walkthrough', () => {
  interface Walkthrough {
    readonly id: string;
    readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[];
  }

  it('opens', async () => {
    await vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      'gongkai.gongkai#firstReport',
      false,
    );
  });

  it('links to commands that are there, and has its pictures', async () => {
    const extension = vscode.extensions.getExtension('gongkai.gongkai')!;
    const { contributes } = extension.packageJSON as { contributes: { walkthroughs: Walkthrough[] } };
    const commands = await vscode.commands.getCommands();
    const { steps } = contributes.walkthroughs[0]!;
    assert.equal(steps.length, 6);
    for (const { description, media } of steps) {
      const linked = Array.from(description.matchAll(/\(command:([\w.]+)/g), ([, id]) => id!);
      assert.deepEqual(
        linked.filter((id) => !commands.includes(id)),
        [],
      );
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, media.svg));
    }
  });
});

async function newReport(name: string, year: number): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('gongkai.newReport', { agency: name, year });
  return vscode.window.activeTextEditor!;
}

function lineWith(document: vscode.TextDocument, words: string): string {
  const line = document
    .getText()
    .split('\n')
    .find((candidate) => candidate.includes(words));
  assert.ok(line !== undefined, `No line holds ${words}`);
  return line;
}

/** A report with a table that no form knows, and the cursor in its last row. */
async function openFigures(): Promise<vscode.TextEditor> {
  const rows = '| 渠道 | 网站 | 公众号 |\n| --- | --- | --- |\n| 数量 | 12 | 34 |\n';
  const text = `青溪市文化局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${rows}\n公开信息46条。\n`;
  const editor = await openText(text, 'gongkai-report');
  editor.selection = new vscode.Selection(6, 3, 6, 3);
  return editor;
}

async function move(command: string): Promise<void> {
  await vscode.commands.executeCommand(command);
}
