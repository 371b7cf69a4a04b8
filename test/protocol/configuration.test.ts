import { describe, expect, it } from 'vitest';
import { CodeActionRequest, FileChangeType, type CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleReport } from '../support/sampleReport';
import { of, settled, watch } from '../support/watchedWorkspace';
import { WorkspaceFolder } from '../support/workspaceFolder';

const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });
const arithmetic = ['table/arithmetic'];

describe('gongkai.json', () => {
  it('says which files are looked at', async () => {
    const folder = new WorkspaceFolder({
      'gongkai.json': '{ "files": ["reports/**"] }',
      'reports/a.md': wrong,
      'drafts/a.md': wrong,
    });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('reports/a.md'), arithmetic);
    await settled(editor);
    expect(editor.workspace.has(folder.at('drafts/a.md'))).toBe(false);
    folder.write('gongkai.json', '{ "files": ["drafts/**"] }');
    await editor.fileChanged(folder.at('gongkai.json'));
    await editor.foundIn(folder.at('drafts/a.md'), arithmetic);
    await editor.foundIn(folder.at('reports/a.md'), []);
  });

  it('in a folder that comes holds for what it brings', async () => {
    const folder = new WorkspaceFolder();
    const editor = await watch(folder);
    folder.write('new/gongkai.json', '{ "rules": { "table/arithmetic": "hint" } }');
    folder.write('new/a.md', wrong);
    await editor.fileChanged(folder.at('new'), FileChangeType.Created);
    expect((await editor.foundIn(folder.at('new/a.md'), arithmetic))[0]!.severity).toBe(4);
  });

  it('that is broken is told of at its place, until it is right; what held before still holds', async () => {
    const folder = new WorkspaceFolder({
      'a.md': wrong,
      'gongkai.json': '{ "rules": { "table/arithmetic": "hint" } }',
    });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('a.md'), arithmetic);
    folder.write('gongkai.json', '{\n  // 级别\n  "rules": { "table/arithmetic": "low" }\n}');
    await editor.fileChanged(folder.at('gongkai.json'));
    const [problem, ...others] = await editor.foundIn(folder.at('gongkai.json'), [undefined as never]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      severity: 1,
      range: { start: { line: 2, character: 33 }, end: { line: 2, character: 38 } },
    });
    expect(problem!.message).toContain('应为以下之一');
    await settled(editor);
    expect((await editor.foundIn(folder.at('a.md'), arithmetic))[0]!.severity).toBe(4);
    folder.write('gongkai.json', '{ "rules": { "table/arithmetic": "info" } }');
    await editor.fileChanged(folder.at('gongkai.json'));
    await editor.foundIn(folder.at('gongkai.json'), []);
    await settled(editor);
    expect((await editor.foundIn(folder.at('a.md'), arithmetic))[0]!.severity).toBe(3);
    expect(editor.messages).toEqual([]);
  });

  it('that is a folder is told of once', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'sub/gongkai.json/b.md': of('白鹭县水务局', wrong) });
    const editor = await watch(folder, { locale: 'en' });
    await editor.foundIn(folder.at('a.md'), arithmetic);
    await editor.foundIn(folder.at('sub/gongkai.json/b.md'), arithmetic);
    await editor.fileChanged(folder.at('a.md'));
    await settled(editor);
    expect(editor.messages).toEqual([
      'sub/gongkai.json is a folder and no file: there are no settings to read',
    ]);
  });

  it('that is no text is told of in the language of the user', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'gongkai.json': new Uint8Array([0x89, 0, 1]) });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('a.md'), arithmetic);
    await settled(editor);
    expect(editor.messages).toEqual(['无法读取 gongkai.json，其中的设置没有生效']);
  });
});

describe('an accepted finding', () => {
  const used = { rule: 'table/arithmetic', file: 'a.md', reason: '已公布' };
  const unused = { rule: 'table/arithmetic', file: 'gone.md', reason: '已公布' };
  const text = `{\n  "ignore": [\n    // 第一项\n    ${JSON.stringify(unused)}, // 2023\n    ${JSON.stringify(used)}\n  ]\n}\n`;

  it('that is found nowhere is told of, and can be removed', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'gongkai.json': text });
    const uri = folder.at('gongkai.json');
    const editor = await watch(folder);
    const [finding, ...others] = await editor.foundIn(uri, ['config/unused-ignore']);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 3, tags: [1], range: { start: { line: 3, character: 4 } } });
    // It is found as the editor has it, though that is not what was read.
    const edited = `// 配置\n${text}`;
    await editor.open(uri, edited, 'jsonc');
    const [action] = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 4, character: 8 }, end: { line: 4, character: 8 } },
      context: { diagnostics: [] },
    })) as CodeAction[];
    const document = TextDocument.create(uri, 'jsonc', 1, edited);
    const repaired = TextDocument.applyEdits(document, action!.edit!.changes![uri]!);
    expect(repaired).toBe(
      `// 配置\n{\n  "ignore": [\n    // 第一项\n    // 2023\n    ${JSON.stringify(used)}\n  ]\n}\n`,
    );
    folder.write('gongkai.json', repaired);
    await editor.fileChanged(uri);
    await editor.foundIn(uri, []);
  });

  it('in a Word document is left to the command line', async () => {
    const inWord = { ...unused, file: '2022.docx' };
    const folder = new WorkspaceFolder({
      'a.md': sampleReport(),
      'gongkai.json': JSON.stringify({ ignore: [inWord, unused] }),
    });
    const editor = await watch(folder);
    const [finding] = await editor.foundIn(folder.at('gongkai.json'), ['config/unused-ignore']);
    expect(finding!.range.start.character).toBeGreaterThan(JSON.stringify(inWord).length);
  });

  it('is found nowhere any more once it is repaired in the editor', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'gongkai.json': JSON.stringify({ ignore: [used] }) });
    const editor = await watch(folder);
    await settled(editor);
    expect(editor.workspace.get(folder.at('gongkai.json')) ?? []).toEqual([]);
    await editor.open(folder.at('a.md'), sampleReport());
    await editor.foundIn(folder.at('gongkai.json'), ['config/unused-ignore']);
    await editor.change(folder.at('a.md'), 2, wrong);
    await editor.foundIn(folder.at('gongkai.json'), []);
  });
});
