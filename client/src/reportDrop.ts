import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../server/src/protocol/base64';
import { importRequest, type ImportedReport, type ImportParams } from '../../server/src/protocol/messages';
import { selector } from './selector';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('gongkai', 'report');

/** A Word document or a web page that is dropped into a text is inserted as the report that it holds. */
export function registerReportDrop(client: BaseLanguageClient): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    selector as vscode.DocumentSelector,
    { provideDocumentDropEdits: (_document, _position, dropped, token) => dropEdit(client, dropped, token) },
    { dropMimeTypes: ['text/uri-list', 'files'], providedDropEditKinds: [kind] },
  );
}

async function dropEdit(
  client: BaseLanguageClient,
  dropped: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentDropEdit | undefined> {
  const params = await droppedFile(dropped);
  if (!params || token.isCancellationRequested) return undefined;
  const imported = await client.sendRequest<ImportedReport>(importRequest, params, token);
  if (imported.kind === 'problem') return undefined;
  return new vscode.DocumentDropEdit(imported.text, vscode.l10n.t('Insert as report'), kind);
}

/** The one file that is dropped, from VS Code's explorer or from elsewhere. */
async function droppedFile(dropped: vscode.DataTransfer): Promise<ImportParams | undefined> {
  const uris =
    (await dropped.get('text/uri-list')?.asString())?.split(/\r?\n/).filter((uri) => uri !== '') ?? [];
  const [uri, another] = uris;
  if (another !== undefined) return undefined;
  if (uri !== undefined) return isForeign(uri) ? { uri } : undefined;
  const files = Array.from(dropped, ([, item]) => item.asFile()).filter((file) => file !== undefined);
  const [file] = files;
  if (!file || files.length > 1 || !isForeign(file.name)) return undefined;
  return { uri: file.name, content: toBase64(await file.data()) };
}

function isForeign(name: string): boolean {
  return /\.(?:docx|html?)$/i.test(name);
}
