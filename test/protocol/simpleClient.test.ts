import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DidSaveTextDocumentNotification,
  DocumentFormattingRequest,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InsertTextFormat,
  RenameRequest,
  type ClientCapabilities,
  type CodeAction,
  type Command,
  type CompletionItem,
  type Diagnostic,
  type MarkupContent,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageClient, type ClientOptions } from '../support/languageClient';
import { atCursor } from '../support/marked';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';
import { WorkspaceFolder } from '../support/workspaceFolder';

const command = [resolve('dist/cli.js'), 'lsp', '--stdio'];

/** As much as an editor can do that follows the protocol, but neither snippets nor Markdown, nor anything that VS Code brought in. */
const simple: ClientCapabilities = {
  textDocument: {
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix'] } } },
    completion: { completionItem: { snippetSupport: false } },
    hover: { contentFormat: ['plaintext'] },
    publishDiagnostics: {},
  },
  // Some tell their settings, but of no change by themselves.
  workspace: { applyEdit: true, configuration: true },
};

/** An editor from before actions carried their edit. */
const older: ClientCapabilities = { workspace: { applyEdit: true } };

const uri = 'file:///reports/2023.md';
const sound = sampleReport();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

function open(options: ClientOptions = {}): Promise<LanguageClient> {
  return start({ command, capabilities: simple, ...options });
}

/** Opens the wrong report, and tells where its wrong figure is. */
async function openWrong(editor: LanguageClient): Promise<Range> {
  await editor.open(uri, wrong);
  const [diagnostic] = await editor.publishedFor(uri, 1);
  expect(diagnostic).toMatchObject({ code: 'table/arithmetic', source: 'gongkai' });
  return diagnostic!.range;
}

async function actionsAt<Action extends CodeAction | Command>(
  editor: LanguageClient,
  range: Range,
  diagnostics: Diagnostic[] = [],
): Promise<Action[]> {
  const params = { textDocument: { uri }, range, context: { diagnostics } };
  return (await editor.connection.sendRequest(CodeActionRequest.type, params)) as Action[];
}

function applied(text: string, { changes }: WorkspaceEdit): string {
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), changes![uri]!);
}

describe('an editor that is not VS Code', () => {
  it('is sent what is wrong, and gets the edit that puts it right', async () => {
    const editor = await open();
    const range = await openWrong(editor);
    const [action] = await actionsAt<CodeAction>(editor, range, [...(await editor.publishedFor(uri, 1))]);
    const text = applied(wrong, action!.edit!);
    expect(text).toBe(sound);
    await editor.change(uri, 2, text);
    expect(await editor.publishedFor(uri, 2)).toEqual([]);
  });

  it('is asked nothing that it does not know', async () => {
    const folder = new WorkspaceFolder({ '2023.md': wrong });
    const editor = await open({ folder: folder.uri });
    await editor.foundIn(folder.at('2023.md'), ['table/arithmetic']);
    await openWrong(editor);
    expect(new Set(editor.refused)).toEqual(new Set(['workspace/configuration']));
  });

  it('gets completions as plain text', async () => {
    const editor = await open();
    const { text, offset } = atCursor(sampleReport({ words: { other: '│' } }));
    await editor.open(uri, text);
    const [fee] = (await editor.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position: TextDocument.create(uri, '', 1, text).positionAt(offset),
    })) as CompletionItem[];
    expect(fee).toMatchObject({
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { newText: '本年度收取信息处理费的情况：〔请填写〕。' },
    });
  });

  it('gets hovers as plain text', async () => {
    const editor = await open();
    await editor.open(uri, sound);
    const text = TextDocument.create(uri, '', 1, sound);
    const hoverOn = async (words: string) => {
      const position = text.positionAt(sound.indexOf(words) + 1);
      const hover = await editor.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri },
        position,
      });
      return hover!.contents as MarkupContent;
    };
    const heading = await hoverOn('三、收到和处理政府信息公开申请情况');
    expect(heading.kind).toBe('plaintext');
    expect(heading.value).toMatch(/^三、收到和处理政府信息公开申请情况$/m);
    expect(heading.value).toMatch(/^依据：国办公开办函〔2021〕30号$/m);
  });

  it('formats and renames', async () => {
    const editor = await open();
    const untidy = sound.replace('36条。', '36条,更新2次。');
    await editor.open(uri, untidy);
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(applied(untidy, { changes: { [uri]: edits! } })).toBe(sound.replace('36条。', '36条，更新2次。'));
    const agency = '青溪市文化局';
    const renaming = await editor.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: TextDocument.create(uri, '', 1, untidy).positionAt(untidy.indexOf(agency) + 1),
      newName: '青溪市水务局',
    });
    expect(applied(untidy, renaming!)).toBe(untidy.replaceAll(agency, '青溪市水务局'));
  });

  it('has lenses that only say how the sums stand', async () => {
    const editor = await open();
    await openWrong(editor);
    const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    expect(lenses!.map(({ command: behind }) => behind)).toEqual([
      { title: '39 项勾稽中 2 项不成立', command: '' },
      { title: '3 项勾稽成立', command: '' },
    ]);
  });

  it.each(['markdown', 'gfm', 'plaintext', 'text'])('may call a text %s', async (languageId) => {
    const editor = await open();
    await editor.open(uri, wrong, languageId);
    expect(await editor.publishedFor(uri, 1)).toHaveLength(1);
  });

  it('is heard when it saves gongkai.json, where nothing watches the files', async () => {
    const folder = new WorkspaceFolder({ '2023.md': wrong });
    const editor = await open({ folder: folder.uri });
    await editor.foundIn(folder.at('2023.md'), ['table/arithmetic']);
    folder.write('gongkai.json', '{ "rules": { "table/arithmetic": "off" } }');
    await saved(editor, folder.at('gongkai.json'));
    await editor.foundIn(folder.at('2023.md'), []);
  });

  it('is told in English when it starts the server so', async () => {
    const editor = await open({ command: [...command, '--locale', 'en'] });
    await editor.open(uri, wrong);
    const [diagnostic] = await editor.publishedFor(uri, 1);
    expect(diagnostic!.message).toMatch(/ should be 5/);
  });

  it('ends the server with 0, and with 1 where it forgot to shut down', async () => {
    const polite = await LanguageClient.start({ command, capabilities: simple });
    await polite.stop();
    expect(await polite.ended).toBe(0);
    const hasty = await LanguageClient.start({ command, capabilities: simple });
    await hasty.connection.sendNotification(ExitNotification.type);
    expect(await hasty.ended).toBe(1);
    hasty.connection.dispose();
  });
});

describe('an editor that knows of actions only as commands', () => {
  it('has the server apply the edit', async () => {
    const editor = await open({ capabilities: older });
    expect(editor.initialized.capabilities).toMatchObject({
      codeActionProvider: true,
      renameProvider: true,
      executeCommandProvider: { commands: expect.arrayContaining(['gongkai.applyEdit']) as unknown },
    });
    const range = await openWrong(editor);
    const [action] = await actionsAt<Command>(editor, range);
    expect(action).toMatchObject({ title: expect.any(String) as string, command: 'gongkai.applyEdit' });
    await editor.connection.sendRequest(ExecuteCommandRequest.type, {
      command: action!.command,
      arguments: action!.arguments!,
    });
    expect(editor.edits.map((edit) => applied(wrong, edit))).toEqual([sound]);
  });
});

async function saved(editor: LanguageClient, file: string): Promise<void> {
  await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: file },
  });
}
