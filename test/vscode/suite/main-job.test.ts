import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../eventually';
import { applyFix, openFile, openText, readExample, waitForFindings } from './vscode';

const soundExample = '青禾区档案服务中心2023年政府信息公开工作年度报告.md';

describe('writing a report', () => {
  it('finds nothing in the sound example', async () => {
    const { document } = await openText(await readExample(soundExample), 'markdown');
    await waitForFindings(document.uri, []);
    assert.deepEqual((await outlineOf(document.uri)).length, 6);
  });

  it('marks the very cell into which a wrong digit is typed, and undo removes the mark', async () => {
    const editor = await openText(await readExample(soundExample), 'markdown');
    const { document } = editor;
    await outlineOf(document.uri);
    const row = lineWith(document, '（一）予以公开');
    const column = document.lineAt(row).text.indexOf('11');
    const cell = new vscode.Range(row, column, row, column + 2);
    await editor.edit((edit) => {
      edit.replace(cell, '17');
    });

    const [finding] = await waitForFindings(document.uri, ['table/arithmetic']);
    assert.ok(finding!.range.isEqual(cell));
    assert.ok(document.isDirty);

    await vscode.commands.executeCommand('undo');
    await waitForFindings(document.uri, []);
  });

  it('repairs the cell with its preferred fix', async () => {
    const text = (await readExample(soundExample)).replace('| 11 ', '| 17 ');
    const { document } = await openText(text, 'markdown');
    const [finding] = await waitForFindings(document.uri, ['table/arithmetic']);
    await applyFix(document.uri, finding!);
    await waitForFindings(document.uri, []);
    assert.match(document.lineAt(lineWith(document, '（一）予以公开')).text, /\| 11 +\|/);
  });

  it('puts a deleted section back in its place', async () => {
    const whole = await readExample(soundExample);
    const [start, end] = [whole.indexOf('## 五、'), whole.indexOf('## 六、')];
    const { document } = await openText(whole.slice(0, start) + whole.slice(end), 'markdown');
    const [finding] = await waitForFindings(document.uri, ['section/missing']);
    await applyFix(document.uri, finding!);
    await waitForFindings(document.uri, ['text/placeholder']);
    const names = (await outlineOf(document.uri)).map(({ name }) => name);
    assert.equal(names[4], '五、存在的主要问题及改进情况');
    assert.equal(names.length, 6);
  });

  it('lists sections, topics, tables and rows in the outline', async () => {
    const { document } = await openText(await readExample(soundExample), 'markdown');
    const [overview, disclosure, requests] = await outlineOf(document.uri);
    assert.deepEqual(
      overview!.children.map(({ name }) => name),
      [
        '（一）主动公开',
        '（二）依申请公开',
        '（三）政府信息管理',
        '（四）政府信息公开平台建设',
        '（五）监督保障',
      ],
    );
    assert.equal(disclosure!.children[0]!.children.length, 6);
    assert.equal(requests!.children[0]!.children.length, 25);
  });
});

describe('other texts', () => {
  it('are left alone, whatever sums they hold', async () => {
    const text = '采购清单\n\n| 品名 | 数量 |\n| --- | --- |\n| 纸 | 2 |\n| 总计 | 3 |\n';
    const { document } = await openText(text, 'plaintext');
    const report = await openText((await readExample(soundExample)).replace('| 11 ', '| 17 '), 'markdown');
    // The report is opened later and is answered, so the other text has been looked at.
    await waitForFindings(report.document.uri, ['table/arithmetic']);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
    assert.equal(document.languageId, 'plaintext');
  });

  it('in the language mode of reports are read as reports', async () => {
    const { document } = await openText('一、总体情况\n', 'gongkai-report');
    await eventually(() => {
      const found = vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
      assert.ok(found.length > 0, 'A report of one line lacks five sections.');
    });
  });

  it('named like a report open in the language mode of reports', async () => {
    const { document } = await openFile('青溪市档案局2023年政府信息公开工作年度报告.txt');
    assert.equal(document.languageId, 'gongkai-report');
  });
});

function lineWith(document: vscode.TextDocument, words: string): number {
  const line = Array.from({ length: document.lineCount }, (_, at) => at).find((at) =>
    document.lineAt(at).text.includes(words),
  );
  assert.ok(line !== undefined, `No line holds ${words}`);
  return line;
}

async function outlineOf(uri: vscode.Uri): Promise<vscode.DocumentSymbol[]> {
  return eventually(async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    // VS Code's own Markdown outline lists the title; ours begins with the first section.
    const own = symbols?.filter(({ kind }) => kind === vscode.SymbolKind.Module) ?? [];
    assert.ok(own.length > 0, 'The outline has no sections.');
    return own;
  });
}
