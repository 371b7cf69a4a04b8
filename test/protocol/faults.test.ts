import { describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import type { LanguageClient } from '../support/languageClient';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';

const uri = 'file:///reports/2023.md';
const sound = sampleReport();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

/** The server still checks what it is sent. */
async function expectAlive(editor: LanguageClient): Promise<void> {
  const other = 'file:///reports/alive.md';
  await editor.open(other, wrong);
  expect(codes(await editor.diagnostics(other))).toEqual(['table/arithmetic']);
  await editor.close(other);
}

function changed(version: number | null, contentChanges: unknown, to = uri) {
  return { method: 'textDocument/didChange', params: { textDocument: { uri: to, version }, contentChanges } };
}

function rangeOf(startLine: number, start: number, endLine: number, end: number) {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}

describe('a broken message does no harm', () => {
  it.each([
    ['an unknown notification', { method: 'gongkai/unknown', params: {} }],
    ['an open without a document', { method: 'textDocument/didOpen', params: {} }],
    ['an open without parameters', { method: 'textDocument/didOpen' }],
    ['a change without a document', { method: 'textDocument/didChange', params: { contentChanges: [] } }],
    ['a change without changes', { method: 'textDocument/didChange', params: { textDocument: { uri } } }],
    ['a change without a version', changed(null, [{ text: wrong }])],
    ['a close of what is not open', { method: 'textDocument/didClose', params: { textDocument: { uri } } }],
    ['a change of what is not open', changed(7, [{ text: wrong }])],
    ['settings that are none', { method: 'workspace/didChangeConfiguration' }],
    ['watched files that are none', { method: 'workspace/didChangeWatchedFiles', params: { changes: 5 } }],
    ['a cancelled request that never was', { method: '$/cancelRequest', params: { id: 4711 } }],
  ])('%s', async (_, message) => {
    const editor = await start({ pulls: true });
    editor.send([message]);
    await expectAlive(editor);
  });
});

describe('a request that cannot be answered', () => {
  it.each([
    ['of an unknown method', 'gongkai/unknown', {}],
    ['without parameters', 'textDocument/documentSymbol', undefined],
    ['without a document', 'textDocument/documentSymbol', {}],
    ['of a document that is not open', 'textDocument/documentSymbol', { textDocument: { uri } }],
    ['of a place that is none', 'textDocument/completion', { textDocument: { uri } }],
  ])('%s is an error, and no silence', async (_, method, params) => {
    const editor = await start({ pulls: true });
    await expect(editor.connection.sendRequest(method, params)).rejects.toThrow();
    await expectAlive(editor);
  });

  it.each([
    ['behind the end', rangeOf(99_999, 0, 99_999, 9)],
    ['in front of the beginning', rangeOf(-1, -1, -1, -1)],
    ['backwards', rangeOf(20, 3, 10, 1)],
    ['far behind a line', rangeOf(1, 1e9, 2, 2 ** 31)],
  ])('of a range %s is answered as well as can be', async (_, range) => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    const { connection } = editor;
    const textDocument = { uri };
    const actions = { textDocument, range, context: { diagnostics: [] } };
    expect(await connection.sendRequest('textDocument/codeAction', actions)).toBeInstanceOf(Array);
    const place = { textDocument, position: range.start };
    expect(await connection.sendRequest('textDocument/completion', place)).toBeInstanceOf(Array);
  });
});

describe('an odd change', () => {
  it.each([
    ['behind the end', rangeOf(99_999, 0, 99_999, 9)],
    ['in front of the beginning', rangeOf(-1, -1, -1, -1)],
    ['backwards', rangeOf(20, 3, 10, 1)],
    ['far behind a line', rangeOf(1, 1e9, 2, 2 ** 31)],
  ])('%s is survived, and the whole text sent anew holds', async (_, range) => {
    const editor = await start({ pulls: true });
    await editor.open(uri, sound);
    editor.send([changed(2, [{ range, text: '1' }])]);
    await editor.pull(uri);
    await editor.change(uri, 3, wrong);
    expect(codes(await editor.diagnostics(uri))).toEqual(['table/arithmetic']);
  });

  it('with a version that goes down, or stands still, is answered for its own text', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, sound);
    await editor.change(uri, 9, wrong);
    expect(codes(await editor.diagnostics(uri))).toEqual(['table/arithmetic']);
    await editor.change(uri, 3, sound);
    expect(await editor.diagnostics(uri)).toEqual([]);
    await editor.change(uri, 3, wrong);
    expect(codes(await editor.diagnostics(uri))).toEqual(['table/arithmetic']);
  });

  it('that opens a document again takes its new text', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, sound);
    expect(await editor.diagnostics(uri)).toEqual([]);
    await editor.open(uri, wrong);
    expect(codes(await editor.diagnostics(uri))).toEqual(['table/arithmetic']);
  });
});

describe('closing', () => {
  it('while a check waits leaves no diagnostics behind', async () => {
    const editor = await start();
    await editor.open(uri, wrong);
    editor.send([
      changed(2, [{ text: sound }]),
      changed(3, [{ text: wrong }]),
      { method: 'textDocument/didClose', params: { textDocument: { uri } } },
    ]);
    const other = 'file:///reports/other.md';
    await editor.open(other, wrong);
    await editor.publishedFor(other, 1);
    const last = editor.published.filter((params) => params.uri === uri).at(-1);
    expect(last?.diagnostics).toEqual([]);
  });

  it('while a request waits is answered', async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, wrong);
    const pulled = editor.pull(uri);
    await editor.close(uri);
    await pulled.catch((error: unknown) => {
      expect(error).toBeInstanceOf(Error);
    });
    await expectAlive(editor);
  });

  it('and opening ten thousand times holds nothing back', { timeout: 300_000 }, async () => {
    // The texts alone would fill this heap. One in fifty is a report.
    const editor = await start({ megabytes: 64 });
    const words = '公'.repeat(4000);
    const report = `青溪市文化局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${words}\n`;
    for (let batch = 0; batch < 100; batch++) {
      const documents = Array.from({ length: 100 }, (_, index) => ({
        uri: `file:///reports/${batch}/${index}.md`,
        languageId: 'markdown',
        version: 1,
        text: index % 50 === 49 ? report : words,
      }));
      editor.send(
        documents.map((textDocument) => ({ method: 'textDocument/didOpen', params: { textDocument } })),
      );
      await editor.publishedFor(documents.at(-1)!.uri, 1);
      editor.send(
        documents.map((textDocument) => ({ method: 'textDocument/didClose', params: { textDocument } })),
      );
    }
    await editor.open(uri, wrong);
    expect(codes(await editor.publishedFor(uri, 1))).toEqual(['table/arithmetic']);
  });
});

describe('a text that is too long', () => {
  const long = `${sound}${'公'.repeat(16_000_000)}\n`;

  it('is not checked, which its first line says', { timeout: 120_000 }, async () => {
    const editor = await start({ pulls: true, locale: 'en' });
    await editor.open(uri, long);
    const [notice, ...others] = await editor.diagnostics(uri);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      severity: DiagnosticSeverity.Information,
      range: { start: { line: 0, character: 0 } },
      message: 'The text has more than 16 million characters and is not checked',
    });
    await editor.change(uri, 2, wrong);
    expect(codes(await editor.diagnostics(uri))).toEqual(['table/arithmetic']);
  });

  it('is left alone where it is no report', { timeout: 120_000 }, async () => {
    const editor = await start({ pulls: true });
    await editor.open(uri, 'x'.repeat(16_000_001), 'plaintext');
    expect(await editor.diagnostics(uri)).toEqual([]);
  });
});
