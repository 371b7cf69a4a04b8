import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { openText } from './vscode';

/** Two wrong figures and a blank total. */
const text = `青溪市文化局2023年政府信息公开工作年度报告

本报告所列数据的统计期限为2023年1月1日至2023年12月31日。

一、总体情况

全年收到政府信息公开申请9件。

四、政府信息公开行政复议、行政诉讼情况

| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |
|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 1 | 0 | 0 | 0 |  | 0 | 0 | 0 | 0 | 3 | 0 | 0 | 0 | 0 | 0 |
`;

describe('seeing', () => {
  it('goes from finding to finding, and round again', async () => {
    const editor = await openReport();
    const places = findingStarts(editor.document.uri);
    const [first, ...others] = places;
    editor.selection = new vscode.Selection(first!, first!);
    for (const place of [...others, first!]) {
      await vscode.commands.executeCommand('gongkai.nextFinding');
      assert.deepEqual(editor.selection.active, place);
    }
    await vscode.commands.executeCommand('gongkai.previousFinding');
    assert.deepEqual(editor.selection.active, places[places.length - 1]);
  });

  it('a lens leads to the finding', async () => {
    const { document } = await openReport();
    const lens = await lensNamed(document.uri, 'gongkai.showFinding');
    await carryOut(lens);
    const { selection } = vscode.window.activeTextEditor!;
    assert.equal(document.lineAt(selection.active).text.slice(selection.active.character)[0], '3');
  });

  it('fills in totals from the lens, and from the palette', async () => {
    const { document } = await openReport();
    const lens = await lensNamed(document.uri, 'gongkai.fillTotals');
    await carryOut(lens);
    await eventually(() => {
      assert.match(document.getText(), /\| 1 \| 0 \| 0 \| 0 \| +1 *\|/);
    });
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /\| 1 \| 0 \| 0 \| 0 \| +\|/);
    await vscode.commands.executeCommand('gongkai.fillTotals');
    await eventually(() => {
      assert.match(document.getText(), /\| 1 \| 0 \| 0 \| 0 \| +1 *\|/);
    });
  });

  it('shows hints as they are set', async () => {
    const { document } = await openReport();
    assert.deepEqual(await hints(document), ['→ 1']);
    const settings = vscode.workspace.getConfiguration('gongkai');
    await settings.update('inlayHints.totals', false, vscode.ConfigurationTarget.Global);
    try {
      await eventually(async () => {
        assert.deepEqual(await hints(document), []);
      });
    } finally {
      await settings.update('inlayHints.totals', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

async function openReport(): Promise<vscode.TextEditor> {
  const editor = await openText(text, 'gongkai-report');
  await eventually(() => {
    assert.ok(vscode.languages.getDiagnostics(editor.document.uri).length > 1);
  }, 10_000);
  return editor;
}

/** Where findings stand, each place once, in text order. */
function findingStarts(uri: vscode.Uri): vscode.Position[] {
  const starts = vscode.languages.getDiagnostics(uri).map(({ range }) => range.start);
  starts.sort((a, b) => a.compareTo(b));
  assert.ok(starts.length > 1);
  return starts.filter((start, at) => at === 0 || !start.isEqual(starts[at - 1]!));
}

async function carryOut({ command, arguments: args = [] }: vscode.Command): Promise<void> {
  await vscode.commands.executeCommand(command, ...(args as unknown[]));
}

async function lensNamed(uri: vscode.Uri, command: string): Promise<vscode.Command> {
  return eventually(async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
      10,
    );
    const lens = lenses.find((candidate) => candidate.command?.command.includes(command));
    assert.ok(lens?.command, lenses.map((candidate) => candidate.command?.title).join());
    return lens.command;
  });
}

async function hints(document: vscode.TextDocument): Promise<unknown[]> {
  const everywhere = new vscode.Range(0, 0, document.lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    everywhere,
  );
  return found.map(({ label }) => label);
}
