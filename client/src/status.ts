import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { summaryNotification, type SummaryParams } from '../../server/src/protocol/messages';
import { reportLanguage, selector } from './selector';

type Summary = NonNullable<SummaryParams['summary']>;

/** The language status item: how many sums were checked and how many findings there are in the report being edited. */
export function createStatus(client: LanguageClient): vscode.Disposable {
  const summaries = new Map<string, Summary>();
  const item = vscode.languages.createLanguageStatusItem('gongkai.report', { language: reportLanguage });
  item.name = vscode.l10n.t('Annual report');
  item.command = { title: vscode.l10n.t('Show problems'), command: 'workbench.actions.view.problems' };
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const summary = editor && summaries.get(editor.document.uri.toString());
    // A report keeps its own language, so the item is shown for any of ours, and only where there is a report.
    item.selector = summary ? (selector as vscode.DocumentSelector) : { language: reportLanguage };
    show(item, summary);
  };
  update();
  return vscode.Disposable.from(
    item,
    client.onNotification(summaryNotification, ({ uri, summary }: SummaryParams) => {
      if (summary) summaries.set(uri, summary);
      else summaries.delete(uri);
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => summaries.delete(uri.toString())),
  );
}

function show(item: vscode.LanguageStatusItem, summary: Summary | undefined): void {
  if (!summary) {
    item.text = vscode.l10n.t('No report');
    item.detail = '';
    item.severity = vscode.LanguageStatusSeverity.Information;
    return;
  }
  const { sums, errors, warnings, infos } = summary;
  const findings = errors + warnings + infos;
  item.text =
    findings === 0
      ? vscode.l10n.t('{0} sums checked, nothing found', sums.checked)
      : vscode.l10n.t('{0} sums checked, {1} findings', sums.checked, findings);
  item.detail = vscode.l10n.t('{0} errors, {1} warnings, {2} hints', errors, warnings, infos);
  item.severity =
    errors > 0
      ? vscode.LanguageStatusSeverity.Error
      : warnings > 0
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
}
