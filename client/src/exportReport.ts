import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../server/src/protocol/base64';
import { exportRequest, type ExportFormat, type ExportParams } from '../../server/src/protocol/messages';
import { besideAs, inFirstFolder, nameOf, saveFile } from './files';
import { isOnUsersMachine } from './machine';
import type { Reports } from './reports';

/** The command that writes the report being edited as a file of another kind. */
export function registerExport(client: BaseLanguageClient, reports: Reports): vscode.Disposable {
  return vscode.commands.registerCommand('gongkai.exportReport', (format?: ExportFormat) =>
    exportReport(client, reports, format),
  );
}

/** A document, as it stands in the editor, as the bytes of a file. */
export async function exportDocument(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  format: ExportFormat,
): Promise<Uint8Array> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params: ExportParams = { textDocument, format };
  return fromBase64(await client.sendRequest<string>(exportRequest, params));
}

async function exportReport(
  client: BaseLanguageClient,
  reports: Reports,
  given?: ExportFormat,
): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const kinds = exportKinds();
  const kind = kinds.find(({ format }) => format === given) ?? (await askForKind(kinds, reports));
  if (!kind) return;
  const bytes = await exportDocument(client, document, kind.format);
  const file = await saveFile(
    { file: proposedFile(document, kind.format), kinds: { [kind.label]: [kind.format] } },
    bytes,
  );
  if (file) await offerToOpen(file);
}

interface ExportKind extends vscode.QuickPickItem {
  readonly format: Exclude<ExportFormat, 'print' | 'md'>;
}

function exportKinds(): readonly ExportKind[] {
  return [
    {
      format: 'docx',
      label: vscode.l10n.t('Word document'),
      description: vscode.l10n.t('.docx, in the layout of official documents'),
    },
    {
      format: 'html',
      label: vscode.l10n.t('Web page'),
      description: vscode.l10n.t('.html, for a content system'),
    },
    { format: 'csv', label: vscode.l10n.t('Tables for a spreadsheet'), description: '.csv' },
    {
      format: 'tsv',
      label: vscode.l10n.t('Tables with tabs'),
      description: vscode.l10n.t('.tsv, for pasting'),
    },
  ];
}

/** Errors that are still there are exported too: whoever exports should know. */
async function askForKind(
  kinds: readonly ExportKind[],
  { active }: Reports,
): Promise<ExportKind | undefined> {
  const errors = active?.errors ?? 0;
  return vscode.window.showQuickPick(kinds, {
    title:
      errors === 0
        ? vscode.l10n.t('Export report')
        : vscode.l10n.t('Export report (errors that are left in it: {0})', errors),
    placeHolder: vscode.l10n.t('What the report is to be written as'),
    matchOnDescription: true,
  });
}

function proposedFile({ uri, isUntitled }: vscode.TextDocument, ending: string): vscode.Uri | undefined {
  if (isUntitled && !uri.path.includes('/')) return inFirstFolder(`${uri.path}.${ending}`);
  const file = besideAs(uri, `.${ending}`);
  const { scheme = 'file' } = vscode.workspace.workspaceFolders?.[0]?.uri ?? {};
  return isUntitled ? file.with({ scheme }) : file;
}

async function offerToOpen(file: vscode.Uri): Promise<void> {
  const written = vscode.l10n.t('{0} was written.', nameOf(file));
  const open = vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Show in folder');
  const isHere = isOnUsersMachine();
  const chosen = await vscode.window.showInformationMessage(written, ...(isHere ? [open] : []), reveal);
  if (chosen === open) await vscode.env.openExternal(file);
  if (chosen === reveal)
    await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', file);
}
