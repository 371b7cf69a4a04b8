import { describe, expect, it } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
  type Location,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageClient } from '../support/languageClient';
import { atCursorWithRanges } from '../support/marked';
import { sampleReport, type SampleOptions } from '../support/sampleReport';
import { start } from '../support/startedClient';

const uri = 'file:///reports/2023.md';
const textDocument = { uri };
const everywhere = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** Opens a report with marks in it, and says where they are. */
async function open(editor: LanguageClient, options: SampleOptions, cursor = '│') {
  const { text, offset, ranges } = atCursorWithRanges(cursor + sampleReport({ layout: 'tabs', ...options }));
  const document = TextDocument.create(uri, 'markdown', 1, text);
  await editor.open(uri, text);
  return {
    document,
    position: document.positionAt(offset),
    ranges: ranges.map((range) => ({
      start: document.positionAt(range.start),
      end: document.positionAt(range.end),
    })),
  };
}

const stated: SampleOptions = {
  cells: { 'requests.received.total': '⟦7⟧' },
  words: { overview: '全年收到政府信息公开申请│7件。' },
};

describe('seeing', () => {
  it('hover shows what a number speaks of, in the language of the editor', async () => {
    const editor = await start({ locale: 'en' });
    const { position } = await open(editor, stated, '');
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect((hover!.contents as MarkupContent).value).toMatch(/Agrees with the table$/);
  });

  it('hover is nothing in a text that is no report', async () => {
    const editor = await start();
    await editor.open(uri, '会议记录');
    const position = { line: 0, character: 1 };
    expect(await editor.connection.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
  });

  it('highlights, definition and references go between a sentence and its cell', async () => {
    const editor = await start();
    const { position, ranges } = await open(editor, stated, '');
    const { connection } = editor;
    const at = { textDocument, position };
    const highlights = await connection.sendRequest(DocumentHighlightRequest.type, at);
    expect(highlights!.map(({ range }) => range)).toContainEqual(ranges[0]);
    const found = (await connection.sendRequest(DefinitionRequest.type, at)) as Location[];
    expect(found).toEqual([{ uri, range: ranges[0] }]);
    const references = await connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: ranges[0]!.start,
      context: { includeDeclaration: false },
    });
    expect(references!.map(({ range }) => range.start)).toEqual([position]);
  });

  it('selections grow from the cell', async () => {
    const editor = await start();
    const { document, ranges } = await open(editor, stated);
    const [selection] = (await editor.connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [ranges[0]!.start],
    }))!;
    expect(document.getText(selection!.range)).toBe('7');
    expect(document.getText(selection!.parent!.range)).toContain('本年新收');
  });

  it('links lead to the page of a document', async () => {
    const editor = await start();
    await open(editor, { words: { problems: '依据国办公开办函〔2021〕30号。' } });
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links).toMatchObject([{ target: expect.stringMatching(/basis\/form-2021\.md$/) as string }]);
  });

  it('tokens come for the whole text and for a part', async () => {
    const editor = await start();
    const { ranges } = await open(editor, stated);
    const all = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(all!.data.length).toBeGreaterThan(1000);
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: ranges[0]!,
    });
    expect(part!.data.slice(0, 3)).toEqual([ranges[0]!.start.line, ranges[0]!.start.character, 1]);
  });

  it('workspace symbols are the open reports', async () => {
    const editor = await start();
    await open(editor, {});
    await editor.open('file:///notes.md', '会议记录');
    const symbols = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '文化 2023' });
    expect(symbols!.map(({ name }) => name)).toEqual(['青溪市文化局 2023']);
  });

  it('hints and lenses follow the settings, and are asked for anew when these change', async () => {
    const editor = await start({ settings: { inlayHints: { totals: true }, codeLens: { enable: true } } });
    await open(editor, { cells: { 'litigation.review.total': '' } });
    const hints = () =>
      editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range: everywhere });
    const lenses = () => editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect((await hints())!.map(({ label }) => label)).toEqual(['→ 1']);
    expect((await lenses())!.map(({ command }) => command!.title)).toEqual([
      '39 项勾稽成立',
      '2 项勾稽成立',
      '填入合计',
    ]);
    await editor.settingsChanged({ inlayHints: { totals: false }, codeLens: { enable: false } });
    await editor.until(() => (editor.refreshed.includes('codeLens') ? true : undefined));
    expect(editor.refreshed).toContain('inlayHint');
    expect(await hints()).toEqual([]);
    expect(await lenses()).toEqual([]);
  });
});

describe('the command that fills in totals', () => {
  const cells = { 'litigation.review.total': '', 'requests.granted.total': '' };

  it.each([
    ['in the document', [uri], ['5', '1']],
    ['in one table', [uri, 'litigation'], ['1']],
  ])('edits what is blank %s', async (_, args, figures) => {
    const editor = await start();
    const edits: string[] = [];
    editor.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(...edit.changes![uri]!.map(({ newText }) => newText));
      return { applied: true };
    });
    await open(editor, { cells });
    const command = { command: 'gongkai.fillTotals', arguments: args };
    await editor.connection.sendRequest(ExecuteCommandRequest.type, command);
    expect(edits).toEqual(figures);
  });

  it('says so where there is nothing to fill in', async () => {
    const editor = await start();
    await open(editor, {});
    const command = { command: 'gongkai.fillTotals', arguments: [uri] };
    await editor.connection.sendRequest(ExecuteCommandRequest.type, command);
    expect(await editor.until(() => editor.messages[0])).toContain('没有可以填入的合计');
  });

  it('does nothing with arguments that are none', async () => {
    const editor = await start();
    const command = { command: 'gongkai.fillTotals', arguments: [7] };
    expect(await editor.connection.sendRequest(ExecuteCommandRequest.type, command)).toBeNull();
  });
});
