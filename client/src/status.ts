import * as vscode from 'vscode';
import type { Reports, Summary } from './reports';
import { reportLanguage, selector } from './selector';

/** The language status item: how many sums were checked and how many findings there are in the report being edited. */
export function createStatus(reports: Reports): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('gongkai.report', { language: reportLanguage });
  item.name = vscode.l10n.t('Annual report');
  const update = () => {
    const { active } = reports;
    // A report keeps its own language, so the item is shown for any of ours, and only where there is a report.
    item.selector = active ? (selector as vscode.DocumentSelector) : { language: reportLanguage };
    show(item, active);
  };
  update();
  return vscode.Disposable.from(
    item,
    reports.onDidChange(update),
    vscode.commands.registerCommand('gongkai.showStatus', () => pickAction(reports.active)),
  );
}

function show(item: vscode.LanguageStatusItem, summary: Summary | undefined): void {
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.text = vscode.l10n.t('No report');
  item.detail = '';
  item.command = undefined;
  if (!summary) return;
  const { sums } = summary;
  const findings = countFindings(summary);
  item.text =
    findings === 0
      ? vscode.l10n.t('{0} sums checked, nothing found', sums.checked)
      : vscode.l10n.t('{0} sums checked, {1} findings', sums.checked, findings);
  item.detail = findings === 0 ? summary.formTitle : describeFindings(summary);
  item.command = { title: vscode.l10n.t('Details'), command: 'gongkai.showStatus' };
  item.accessibilityInformation = { label: `${item.name}: ${item.text}. ${item.detail}` };
  if (summary.warnings > 0) item.severity = vscode.LanguageStatusSeverity.Warning;
  if (summary.errors > 0) item.severity = vscode.LanguageStatusSeverity.Error;
}

interface Action extends vscode.QuickPickItem {
  readonly command: string;
  readonly argument?: string;
}

/** Says how the report stands, and offers what can be done about it. */
async function pickAction(summary: Summary | undefined): Promise<void> {
  if (!summary) return;
  const chosen = await vscode.window.showQuickPick(actions(summary), {
    title: describeForm(summary),
    placeHolder: describeSums(summary),
    matchOnDescription: true,
  });
  if (chosen)
    await vscode.commands.executeCommand(chosen.command, ...(chosen.argument ? [chosen.argument] : []));
}

function actions(summary: Summary): Action[] {
  const action = (icon: string, label: string, command: string): Action => ({
    iconPath: new vscode.ThemeIcon(icon),
    label,
    command,
  });
  return [
    {
      ...action('list-unordered', vscode.l10n.t('Show problems'), 'workbench.actions.view.problems'),
      description: describeFindings(summary),
    },
    action('arrow-down', vscode.l10n.t('Go to the next finding'), 'gongkai.nextFinding'),
    action('symbol-operator', vscode.l10n.t('Fill in totals'), 'gongkai.fillTotals'),
    action('checklist', vscode.l10n.t('Check all reports'), 'gongkai.checkAll'),
    action('new-file', vscode.l10n.t('New annual report…'), 'gongkai.newReport'),
    {
      ...action('settings-gear', vscode.l10n.t('Settings'), 'workbench.action.openSettings'),
      argument: '@ext:gongkai.gongkai',
    },
    action('debug-restart', vscode.l10n.t('Restart the checker'), 'gongkai.restartServer'),
    action('output', vscode.l10n.t('Show output'), 'gongkai.showOutput'),
  ];
}

function describeForm({ year, formTitle }: Summary): string {
  return year === null ? formTitle : vscode.l10n.t('{0}: {1}', year, formTitle);
}

function describeSums({ sums }: Summary): string {
  return vscode.l10n.t('{0} sums checked, {1} do not hold', sums.checked, sums.broken);
}

function describeFindings({ errors, warnings, infos, hints }: Summary): string {
  return vscode.l10n.t('{0} errors, {1} warnings, {2} hints', errors, warnings, infos + hints);
}

function countFindings({ errors, warnings, infos, hints }: Summary): number {
  return errors + warnings + infos + hints;
}
