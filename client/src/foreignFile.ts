import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { toBase64 } from '../../server/src/protocol/base64';
import type { ImportParams } from '../../server/src/protocol/messages';

/** A file for the server to read; one that is not on its disk is sent along. */
export async function importParams(client: LanguageClient, file: vscode.Uri): Promise<ImportParams> {
  const uri = client.code2ProtocolConverter.asUri(file);
  if (file.scheme === 'file') return { uri };
  return { uri, content: toBase64(await vscode.workspace.fs.readFile(file)) };
}
