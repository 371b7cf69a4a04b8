import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exportReport } from '../../../server/src/convert/exportReport';
import { eventually } from '../eventually';
import { readExample, ruleOf } from './vscode';

const soundExample = '青禾区档案服务中心2023年政府信息公开工作年度报告.md';
const folder = () => vscode.workspace.workspaceFolders![0]!.uri;
const at = (name: string) => vscode.Uri.joinPath(folder(), name);
const untitled = (name: string) => at(name).with({ scheme: 'untitled' }).toString();

const openDocument = (uri: string) =>
  eventually(() => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    assert.ok(document && document.getText() !== '', vscode.workspace.textDocuments.map(String).join());
    return document;
  });

/** One file that is nowhere on a disk. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(private readonly bytes: Uint8Array) {}

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.bytes.length };
  }

  readFile(): Uint8Array {
    return this.bytes;
  }

  watch = () => new vscode.Disposable(() => {});
  readDirectory = () => [];
  createDirectory = () => {};
  writeFile = () => {};
  delete = () => {};
  rename = () => {};
}

describe('importing', () => {
  let wrong: string;

  before(async () => {
    wrong = (await readExample(soundExample)).replace('| 11 ', '| 17 ');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('makes unsaved reports of several files, which are checked, and writes over none', async () => {
    await vscode.workspace.fs.writeFile(at('甲.docx'), await exportReport(wrong, 'docx'));
    await vscode.workspace.fs.writeFile(at('乙.html'), await exportReport(wrong, 'html'));
    await vscode.workspace.fs.writeFile(at('甲.md'), new TextEncoder().encode('原有'));
    const files = [at('甲.docx'), at('乙.html'), at('report.md')];
    await vscode.commands.executeCommand('gongkai.importReport', files[0], files);
    for (const name of ['甲 (2).md', '乙.md']) {
      const document = await openDocument(untitled(name));
      assert.equal(document.languageId, 'gongkai-report');
      await eventually(() => {
        assert.deepEqual(vscode.languages.getDiagnostics(document.uri).map(ruleOf), ['table/arithmetic']);
      });
    }
    await vscode.commands.executeCommand('gongkai.importReport', at('乙.html'));
    await openDocument(untitled('乙 (2).md'));
    for (const name of ['甲.docx', '乙.html', '甲.md']) await vscode.workspace.fs.delete(at(name));
  });

  it('sends the server a file that is on no disk', async () => {
    const files = new MemoryFiles(await exportReport(wrong, 'docx'));
    const provider = vscode.workspace.registerFileSystemProvider('gongkai-test', files, { isReadonly: true });
    const { length } = vscode.workspace.textDocuments;
    await vscode.commands.executeCommand('gongkai.importReport', vscode.Uri.parse('gongkai-test:/2023.docx'));
    provider.dispose();
    const document = vscode.window.activeTextEditor!.document;
    assert.equal(vscode.workspace.textDocuments.length, length + 1);
    assert.match(document.getText(), /^# 青禾区档案服务中心/);
    assert.equal(document.languageId, 'gongkai-report');
    assert.ok(document.isUntitled);
  });
});
