import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fromBase64 } from '../../server/src/protocol/base64';
import {
  overviewRequest,
  type OverviewParams,
  type OverviewReport,
} from '../../server/src/protocol/messages';
import type { OverviewData, OverviewRequest, OverviewWords } from '../webview/overview/messages';
import { inFirstFolder, saveFile } from './files';
import { pageOf, tellPage, webviewOptions } from './webview';

/** The overview of all reports in the workspace: one panel, which is shown again when it is asked for again. */
export function registerOverview(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;
  return vscode.commands.registerCommand('gongkai.showOverview', () => {
    if (panel) {
      panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Overview of reports');
    panel = vscode.window.createWebviewPanel('gongkai.overview', title, vscode.ViewColumn.Active, {
      ...webviewOptions(context),
      retainContextWhenHidden: true,
    });
    const { webview } = panel;
    const refresh = (waits: boolean) => sendReports(client, webview, { waits });
    const changes = new Changes(() => refresh(false));
    panel.onDidDispose(() => {
      panel = undefined;
      changes.dispose();
    });
    webview.onDidReceiveMessage((request: OverviewRequest) => answer(request, refresh));
    webview.html = pageOf(context, webview, { name: 'overview', title });
  });
}

/** Findings of the workspace's reports change while the server goes through them: a burst is one refresh. */
class Changes implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listener: vscode.Disposable;

  constructor(refresh: () => unknown) {
    this.listener = vscode.languages.onDidChangeDiagnostics(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(refresh, 300);
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listener.dispose();
  }
}

async function sendReports(
  client: BaseLanguageClient,
  webview: vscode.Webview,
  params: OverviewParams,
): Promise<void> {
  const reports = await client.sendRequest<readonly OverviewReport[]>(overviewRequest, params);
  const data: OverviewData = { reports, words: words() };
  await tellPage(webview, data);
}

async function answer(request: OverviewRequest, refresh: (waits: boolean) => Promise<void>): Promise<void> {
  switch (request.kind) {
    case 'ready':
      // What is known is shown while the others are looked at.
      await refresh(false);
      return refresh(true);
    case 'open':
      await vscode.window.showTextDocument(vscode.Uri.parse(request.uri), { preview: true });
      return;
    case 'save':
      return save(request.name, request.content);
  }
}

async function save(name: string, content: string): Promise<void> {
  const [, image] = /^data:image\/png;base64,(.*)$/.exec(content) ?? [];
  const bytes = image === undefined ? new TextEncoder().encode(content) : fromBase64(image);
  await saveFile({ file: inFirstFolder(name) }, bytes);
}

function words(): OverviewWords {
  return {
    title: vscode.l10n.t('Overview of reports'),
    agency: vscode.l10n.t('Agency'),
    search: vscode.l10n.t('Part of a name'),
    from: vscode.l10n.t('From'),
    to: vscode.l10n.t('To'),
    states: vscode.l10n.t('State'),
    sound: vscode.l10n.t('Sound'),
    warnings: vscode.l10n.t('Warnings'),
    errors: vscode.l10n.t('Errors'),
    missing: vscode.l10n.t('No report yet'),
    warningCount: vscode.l10n.t('Warnings: {0}'),
    errorCount: vscode.l10n.t('Errors: {0}'),
    count: vscode.l10n.t('Agencies: {0}, reports: {1}'),
    nothing: vscode.l10n.t('There is no report in the folders that are open.'),
    none: vscode.l10n.t('No agency is left by these filters.'),
    saveTable: vscode.l10n.t('Save as CSV'),
    saveFigures: vscode.l10n.t('Save figures as CSV'),
    savePicture: vscode.l10n.t('Save picture'),
    outcomes: vscode.l10n.t('Applications handled, by outcome'),
    applicants: vscode.l10n.t('New applications, by applicant'),
    disputes: vscode.l10n.t('Reviews and lawsuits'),
    year: vscode.l10n.t('Year'),
    total: vscode.l10n.t('Total'),
    unknown: vscode.l10n.t('Not known'),
    asTable: vscode.l10n.t('As a table'),
  };
}
