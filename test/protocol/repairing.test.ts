import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  ExecuteCommandRequest,
  PrepareRenameRequest,
  RenameRequest,
  type ApplyWorkspaceEditParams,
  type CodeAction,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageClient } from '../support/languageClient';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';

const uri = 'file:///reports/2023.md';
const sample = sampleReport();

function rangeOf(text: string, words: string): Range {
  const document = TextDocument.create(uri, '', 1, text);
  const at = text.indexOf(words);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

async function actionsAt(
  editor: LanguageClient,
  report: string,
  range: Range,
  only: string,
): Promise<CodeAction[]> {
  const params = { textDocument: { uri: report }, range, context: { diagnostics: [], only: [only] } };
  return (await editor.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
}

describe('formatting', () => {
  const untidy = sample.replace('36条。', '36条,更新2次。  ').replace('| 行政许可  ', '| 行政许可');
  const options = { tabSize: 2, insertSpaces: true };

  it('tidies a document', async () => {
    const editor = await start();
    await editor.open(uri, untidy);
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options,
    });
    const document = TextDocument.create(uri, 'markdown', 1, untidy);
    expect(TextDocument.applyEdits(document, edits!)).toBe(sample.replace('36条。', '36条，更新2次。'));
  });

  it('tidies a part of it', async () => {
    const editor = await start();
    await editor.open(uri, untidy);
    const edits = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument: { uri },
      range: rangeOf(untidy, '行政许可'),
      options,
    });
    const document = TextDocument.create(uri, 'markdown', 1, untidy);
    expect(TextDocument.applyEdits(document, edits!)).toBe(sample.replace('36条。', '36条,更新2次。  '));
  });

  it('leaves a text alone that is no report', async () => {
    const editor = await start();
    await editor.open(uri, '清单,共2项。  \n');
    const params = { textDocument: { uri }, options };
    expect(await editor.connection.sendRequest(DocumentFormattingRequest.type, params)).toEqual([]);
  });
});

describe('renaming', () => {
  const { start: position } = rangeOf(sample, '文化局');

  it('changes the agency’s name throughout', async () => {
    const editor = await start();
    await editor.open(uri, sample);
    expect(
      await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position }),
    ).toEqual({ range: rangeOf(sample, '青溪市文化局'), placeholder: '青溪市文化局' });
    const edit = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position,
      newName: '青溪市档案局',
    });
    expect(edit!.changes![uri]).toHaveLength(2);
  });

  it('says why a name cannot be', async () => {
    const editor = await start();
    await editor.open(uri, sample);
    const params = { textDocument: { uri }, position, newName: '青溪；' };
    await expect(editor.connection.sendRequest(RenameRequest.type, params)).rejects.toThrow(/机关名称只能由/);
  });
});

describe('refactorings', () => {
  it('convert tables', async () => {
    const editor = await start({ locale: 'en' });
    await editor.open(uri, sample);
    const actions = await actionsAt(editor, uri, rangeOf(sample, '行政许可'), 'refactor.rewrite');
    expect(actions.map(({ title }) => title)).toContain('Convert all tables to cells between tabs');
  });
});

describe('ignoring a finding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-ignore-'));
  const folderUri = pathToFileURL(folder).href;
  const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });
  const report = `${folderUri}/${encodeURIComponent('市局(1)')}/2023.md`;
  const configFile = join(folder, 'gongkai.json');
  mkdirSync(join(folder, '市局(1)'));

  afterEach(() => {
    rmSync(configFile, { force: true });
  });

  /** Applies what the server asks for on the disk. */
  function applyOnDisk(editor: LanguageClient): ApplyWorkspaceEditParams[] {
    const asked: ApplyWorkspaceEditParams[] = [];
    editor.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
      asked.push(params);
      const { changes, documentChanges = [] } = params.edit;
      const edits = documentChanges.flatMap((change) => ('edits' in change ? [change] : []));
      const textEdits = changes?.[`${folderUri}/gongkai.json`] ?? edits[0]!.edits;
      const text = changes ? readFileSync(configFile, 'utf8') : '';
      const document = TextDocument.create('', '', 1, text);
      writeFileSync(configFile, TextDocument.applyEdits(document, textEdits as never));
      return { applied: true };
    });
    return asked;
  }

  async function ignoreActions(editor: LanguageClient): Promise<CodeAction[]> {
    await editor.open(report, wrong);
    const [diagnostic] = await editor.diagnostics(report);
    const actions = await actionsAt(editor, report, diagnostic!.range, 'quickfix');
    return actions.filter(({ command }) => command !== undefined);
  }

  it('makes a gongkai.json in the workspace’s folder, after which the finding is gone', async () => {
    const editor = await start({ pulls: true, folder: folderUri, createsFiles: true });
    const asked = applyOnDisk(editor);
    const [action, ...others] = await ignoreActions(editor);
    expect(others).toEqual([]);
    expect(action!.title).toBe('忽略此问题（table/arithmetic）…');
    const args = [...(action!.command!.arguments as unknown[]), '已公布'];
    expect(
      await editor.connection.sendRequest(ExecuteCommandRequest.type, {
        command: action!.command!.command,
        arguments: args,
      }),
    ).toBe(`${folderUri}/gongkai.json`);
    expect(asked[0]!.edit.documentChanges![0]).toMatchObject({ kind: 'create' });
    expect(JSON.parse(readFileSync(configFile, 'utf8'))).toEqual({
      ignore: [
        {
          rule: 'table/arithmetic',
          table: 'requests',
          row: 'granted',
          column: 'total',
          file: '市局\\(1\\)/2023.md',
          reason: '已公布',
        },
      ],
    });
    await editor.fileChanged(`${folderUri}/gongkai.json`);
    expect(await editor.diagnostics(report)).toEqual([]);
  });

  it('adds to the one that is there, with a reason of its own where none is given', async () => {
    writeFileSync(configFile, '{\n  // 议题\n  "rules": { "section/topic": "off" }\n}\n');
    const editor = await start({ pulls: true, folder: folderUri });
    applyOnDisk(editor);
    const [action] = await ignoreActions(editor);
    const { command, arguments: args } = action!.command!;
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args! });
    expect(readFileSync(configFile, 'utf8')).toMatch(/\/\/ 议题[^]*"reason": "已核实，接受"/);
    await editor.fileChanged(`${folderUri}/gongkai.json`);
    expect(await editor.diagnostics(report)).toEqual([]);
  });

  it.each([
    ['a broken file', '{', /gongkai\.json 有错误/],
    ['an editor that makes no files', null, /不能新建文件/],
  ])('says why it cannot: %s', async (_, config, message) => {
    if (config !== null) writeFileSync(configFile, config);
    const editor = await start({ pulls: true, folder: folderUri });
    const [action] = await ignoreActions(editor);
    const { command, arguments: args } = action!.command!;
    await expect(
      editor.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args! }),
    ).rejects.toThrow(message);
  });

  it('does not write what is no entry', async () => {
    const editor = await start({ folder: folderUri, createsFiles: true });
    for (const given of [[], [{ uri: report, finding: { rule: 'no/rule' } }]]) {
      const params = { command: 'gongkai.ignoreFinding', arguments: given };
      await expect(editor.connection.sendRequest(ExecuteCommandRequest.type, params)).rejects.toThrow(
        /没有说明/,
      );
    }
  });

  it('is not offered for a document outside of the workspace', async () => {
    const editor = await start({ pulls: true, folder: folderUri });
    await editor.open(uri, wrong);
    const [diagnostic] = await editor.diagnostics(uri);
    const actions = await actionsAt(editor, uri, diagnostic!.range, 'quickfix');
    expect(actions.map(({ command }) => command)).toEqual([undefined]);
  });
});
