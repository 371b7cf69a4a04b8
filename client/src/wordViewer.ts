import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  importPreviewRequest,
  type ImportedPreview,
  type ImportParams,
} from '../../server/src/protocol/messages';
import type { PreviewMessage, PreviewPage, PreviewRequest } from '../webview/preview/messages';
import { pageOf, tellPage, webviewOptions } from './webview';

/** Shows a Word document as the report that it holds, and offers to import it. */
export function registerWordViewer(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider('gongkai.word', {
    openCustomDocument: (uri): vscode.CustomDocument => ({ uri, dispose: () => {} }),
    resolveCustomEditor: ({ uri }, panel) => {
      open(context, client, uri, panel);
    },
  });
}

function open(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  uri: vscode.Uri,
  panel: vscode.WebviewPanel,
): void {
  const { webview } = panel;
  const show = async () => {
    // Where the server does not answer, the client has told why.
    const imported = await ask(client, uri).catch(() => undefined);
    if (!imported) return;
    const message: PreviewMessage = { kind: 'show', ...pageFor(imported) };
    await tellPage(webview, message);
  };
  webview.options = webviewOptions(context);
  webview.onDidReceiveMessage(async ({ kind }: PreviewRequest) => {
    if (kind === 'ready') await show();
    if (kind === 'act') await vscode.commands.executeCommand('gongkai.importReport', uri);
  });
  const watcher = watch(uri, show);
  panel.onDidDispose(() => {
    watcher.dispose();
  });
  webview.html = pageOf(context, webview, { name: 'preview', title: panel.title });
}

/** Word writes a document anew whenever it saves it. */
function watch(uri: vscode.Uri, changed: () => Promise<void>): vscode.Disposable {
  const folder = vscode.Uri.joinPath(uri, '..');
  // The document's name may hold what a pattern takes for its own.
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '*'),
    false,
    false,
    true,
  );
  const update = async (file: vscode.Uri) => {
    if (file.toString() === uri.toString()) await changed();
  };
  watcher.onDidChange(update);
  watcher.onDidCreate(update);
  return watcher;
}

function ask(client: BaseLanguageClient, file: vscode.Uri): Promise<ImportedPreview> {
  const params: ImportParams = { uri: client.code2ProtocolConverter.asUri(file) };
  return client.sendRequest<ImportedPreview>(importPreviewRequest, params);
}

function pageFor(imported: ImportedPreview): PreviewPage {
  const shown = { sums: vscode.l10n.t('Show sums'), leads: false };
  if (imported.kind === 'problem') {
    const noReport = vscode.l10n.t('This document cannot be shown: {0}', imported.problem);
    return { ...shown, preview: null, noReport, notes: [], action: null };
  }
  const { preview, isReport, leftOut } = imported;
  const notice = isReport ? [] : [vscode.l10n.t('This document does not begin like an annual report.')];
  return {
    ...shown,
    preview,
    noReport: '',
    notes: [...notice, ...leftOut],
    action: {
      label: vscode.l10n.t('Import as report'),
      hint: vscode.l10n.t('Opens its text to be checked and corrected; the Word document stays as it is'),
    },
  };
}
