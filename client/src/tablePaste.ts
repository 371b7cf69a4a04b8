import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { pasteTableRequest, type PasteTableParams } from '../../server/src/protocol/messages';
import { selector } from './selector';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('gongkai', 'table');

/** A table from Word, WPS or a spreadsheet is pasted as cells of the report's table, or as a Markdown table. */
export function registerTablePaste(client: BaseLanguageClient): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    selector as vscode.DocumentSelector,
    { provideDocumentPasteEdits: (...args) => pasteEdits(client, ...args) },
    { pasteMimeTypes: ['text/html', 'text/plain'], providedPasteEditKinds: [kind] },
  );
}

async function pasteEdits(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  clipboard: vscode.DataTransfer,
  _context: vscode.DocumentPasteEditContext,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  const [selected, another] = ranges;
  if (!selected || another) return undefined;
  const params: PasteTableParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selected.start),
    html: await clipboard.get('text/html')?.asString(),
    text: await clipboard.get('text/plain')?.asString(),
  };
  const answer = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asTextEdits>[0]>(
    pasteTableRequest,
    params,
    token,
  );
  const edits = await client.protocol2CodeConverter.asTextEdits(answer);
  const paste = edits && pasteEdit(document, selected, edits);
  return paste && [paste];
}

/** What is selected is replaced by the paste itself, so an edit there cannot stand beside it. */
function pasteEdit(
  { uri }: vscode.TextDocument,
  selected: vscode.Range,
  edits: readonly vscode.TextEdit[],
): vscode.DocumentPasteEdit | undefined {
  const own = edits.find(({ range }) => range.isEqual(selected));
  const others = edits.filter((edit) => edit !== own);
  if (others.some(({ range }) => range.intersection(selected) && !selected.isEmpty)) return undefined;
  if (!own && !selected.isEmpty) return undefined;
  const paste = new vscode.DocumentPasteEdit(own?.newText ?? '', vscode.l10n.t('Paste as table'), kind);
  paste.additionalEdit = new vscode.WorkspaceEdit();
  paste.additionalEdit.set(uri, others);
  return paste;
}
