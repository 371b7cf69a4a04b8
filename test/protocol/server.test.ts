import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';

const uri = 'file:///reports/2023.md';
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

function messages({ diagnostics }: PublishDiagnosticsParams): string {
  return diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value)).join('\n');
}

describe('diagnostics', () => {
  it('are empty for a sound report', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, sampleReport());
    expect(await editor.diagnostics(uri)).toEqual([]);
  });

  it('are pulled: the wrong cell with its page, its sums and its facts', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    const [diagnostic, ...others] = await editor.diagnostics(uri);
    expect(others).toEqual([]);
    const document = TextDocument.create(uri, 'markdown', 1, wrong);
    expect(document.getText(diagnostic!.range)).toBe('6');
    expect(diagnostic).toMatchObject({
      severity: 1,
      code: 'table/arithmetic',
      source: 'gongkai',
      codeDescription: { href: expect.stringMatching(/docs\/rules\/table\/arithmetic\.md$/) as string },
      data: { expected: 5, actual: 6, anchor: { table: 'requests', row: 'granted', column: 'total' } },
    });
    expect(diagnostic!.relatedInformation!.length).toBeGreaterThan(0);
    expect(new Set(diagnostic!.relatedInformation!.map(({ location }) => location.uri))).toEqual(
      new Set([uri]),
    );
  });

  it('are unchanged as long as the text is', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    const { resultId } = await editor.pull(uri);
    expect(await editor.pull(uri, resultId)).toEqual({ kind: 'unchanged', resultId });
    await editor.change(uri, 2, sampleReport());
    expect(await editor.pull(uri, resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are pushed to a client that does not ask', async () => {
    const editor = await start();
    await editor.open(uri, wrong);
    expect(codes(await editor.publishedFor(uri, 1))).toEqual(['table/arithmetic']);
  });

  it('follow incremental changes, and a burst ends in those of its last text', async () => {
    const editor = await start();
    await editor.open(uri, sampleReport());
    await editor.change(uri, 2, wrong);
    const [diagnostic] = await editor.publishedFor(uri, 2);
    const { start: from, end } = diagnostic!.range;
    for (let typed = 1; typed <= 20; typed++)
      await editor.change(uri, 2 + typed, '1', { start: from, end: from });
    await editor.change(uri, 23, '5', { start: from, end: { ...end, character: end.character + 20 } });
    expect(await editor.publishedFor(uri, 23)).toEqual([]);
  });

  it('come of one or two analyses for a burst of changes, and of its last text', async () => {
    const editor = await start();
    await editor.open(uri, sampleReport());
    await editor.publishedFor(uri, 1);
    const before = { published: editor.published.length, analysed: editor.summaries.length };
    const row = wrong.split('\n').findIndex((line) => line.includes('予以公开'));
    const character = wrong.split('\n')[row]!.lastIndexOf('6');
    const at = { line: row, character };
    const range = { start: at, end: { line: row, character: character + 1 } };
    editor.send(
      Array.from({ length: 100 }, (_, typed) => ({
        method: 'textDocument/didChange',
        params: {
          textDocument: { uri, version: 2 + typed },
          contentChanges: [{ range, text: typed % 2 === 0 ? '5' : '6' }],
        },
      })),
    );
    expect(codes(await editor.publishedFor(uri, 101))).toEqual(['table/arithmetic']);
    expect(editor.summaries.length - before.analysed).toBeLessThanOrEqual(2);
    expect(editor.published.length - before.published).toBeLessThanOrEqual(2);
  });

  it('leave a text alone that is no report', async () => {
    const editor = await start({ pulls: true });
    await editor.open('file:///notes.txt', '会议记录\n\n一、总体情况\n\n1 + 1 = 3\n', 'plaintext');
    expect(await editor.diagnostics('file:///notes.txt')).toEqual([]);
    expect(await editor.until(() => editor.summaries[0])).toEqual({
      uri: 'file:///notes.txt',
      summary: null,
    });
  });

  it('leave other languages alone', async () => {
    const editor = await start({ pulls: true });
    await editor.open('file:///report.ts', wrong, 'typescript');
    expect(await editor.diagnostics('file:///report.ts')).toEqual([]);
  });

  it('come for any text in the language of reports', async () => {
    const editor = await start({ pulls: true });
    const body = wrong.slice(wrong.indexOf('三、收到'));
    await editor.open('untitled:draft', body, 'gongkai-report');
    expect(codes(await editor.diagnostics('untitled:draft'))).toContain('table/arithmetic');
  });

  it('speak the language of the editor', async () => {
    const editor = await start({ pulls: true, locale: 'en' });
    await editor.open(uri, wrong);
    expect((await editor.diagnostics(uri))[0]!.message).toMatch(/should be 5, not 6/);
  });

  it('speak the language that is set', async () => {
    const editor = await start({ locale: 'en', settings: { locale: 'zh-cn' } });
    await editor.open(uri, wrong);
    await editor.until(() => editor.published.find((params) => messages(params).includes('应为 5')));
    await editor.settingsChanged({ locale: 'en' });
    await editor.until(() => editor.published.find((params) => messages(params).includes('should be 5')));
  });

  it('go on with the default where a setting is broken, and say so', async () => {
    const editor = await start({ settings: { locale: 'klingon' } });
    await editor.open(uri, wrong);
    expect(await editor.until(() => editor.messages[0])).toContain('gongkai.locale');
    await editor.until(() => editor.published.find((params) => messages(params).includes('应为 5')));
  });
});

describe('a summary', () => {
  it('counts sums and findings', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    await editor.diagnostics(uri);
    expect(await editor.until(() => editor.summaries[0])).toEqual({
      uri,
      summary: {
        form: 'disclosure-2021',
        formTitle: '政府信息公开工作年度报告（国办公开办函〔2021〕30号）',
        year: 2023,
        sums: { checked: 42, broken: 2 },
        errors: 1,
        warnings: 0,
        infos: 0,
        hints: 0,
      },
    });
  });
});

describe('features', () => {
  it('offer a fix that removes its finding', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    const [diagnostic] = await editor.diagnostics(uri);
    const actions = (await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [diagnostic!] },
    })) as CodeAction[];
    const preferred = actions.find(({ isPreferred }) => isPreferred)!;
    expect(preferred.diagnostics![0]!.code).toBe('table/arithmetic');
    const document = TextDocument.create(uri, 'markdown', 1, wrong);
    await editor.change(uri, 2, TextDocument.applyEdits(document, preferred.edit!.changes![uri]!));
    expect(await editor.diagnostics(uri)).toEqual([]);
  });

  it('do not change a figure on their own', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    const [diagnostic] = await editor.diagnostics(uri);
    const actions = await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [diagnostic!], only: ['source.fixAll'] },
    });
    expect(actions).toEqual([]);
  });

  it('outline the report', async () => {
    const editor = await start();
    await editor.open(uri, wrong);
    const symbols = (await editor.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as DocumentSymbol[];
    expect(symbols.map(({ name }) => name.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
    expect(symbols[0]!.children!.map(({ name }) => name.slice(0, 3))).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
    ]);
    expect(symbols[2]!.children![0]!.children).toHaveLength(25);
  });

  it('fold sections', async () => {
    const editor = await start();
    await editor.open(uri, wrong);
    const ranges = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    const starts = ranges!.map(({ startLine }) => wrong.split('\n')[startLine]);
    expect(starts).toContain('三、收到和处理政府信息公开申请情况');
  });

  it('complete a missing section in its place', async () => {
    const editor = await start();
    const text = sampleReport({ without: ['litigation'] });
    await editor.open(uri, text);
    const line = text.split('\n').indexOf('五、存在的主要问题及改进情况') - 1;
    const items = (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: { line, character: 0 },
    })) as CompletionItem[];
    const item = items.find(({ label }) => label.startsWith('四、'))!;
    expect((item.textEdit as { newText: string }).newText).toContain('行政复议');
  });
});

describe('gongkai.json', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-protocol-'));
  const configFile = join(folder, 'gongkai.json');
  const folderUri = pathToFileURL(folder).href;
  const report = `${folderUri}/sub/2023.md`;

  afterEach(() => {
    rmSync(configFile, { force: true });
  });

  it('sets severities and is read again when it changes', async () => {
    writeFileSync(configFile, '{ // so far\n "rules": { "table/arithmetic": "warning" } }');
    const editor = await start({ pulls: true, folder: folderUri });
    await editor.open(report, wrong);
    const first = await editor.pull(report);
    expect(first).toMatchObject({ items: [{ severity: 2 }] });
    writeFileSync(configFile, '{ "rules": { "table/arithmetic": "off" } }');
    await editor.fileChanged(`${folderUri}/gongkai.json`);
    expect(await editor.pull(report, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('stays as it was when it breaks, which is told of in the file', async () => {
    writeFileSync(configFile, '{ "rules": { "table/arithmetic": "hint" } }');
    const editor = await start({ pulls: true, folder: folderUri });
    await editor.open(report, wrong);
    await editor.diagnostics(report);
    writeFileSync(configFile, '{ "rules": { "table/arithmetics": "off" } }');
    await editor.fileChanged(`${folderUri}/gongkai.json`);
    expect((await editor.diagnostics(report))[0]!.severity).toBe(4);
    const [problem] = await editor.foundIn(`${folderUri}/gongkai.json`, [undefined as never]);
    expect(problem!.message).toContain('rules.table/arithmetics');
    expect(editor.messages).toEqual([]);
  });
});
