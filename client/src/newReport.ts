import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  knownReportsRequest,
  newReportRequest,
  type KnownReports,
  type KnownReportsParams,
  type NewReport,
  type NewReportParams,
  type ReportName,
} from '../../server/src/protocol/messages';
import { reportLanguage } from './selector';

/** The command that writes a new report; what it is not given it asks for. */
export function registerNewReport(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('gongkai.newReport', (given?: Partial<ReportName>) =>
    newReport(client, given ?? {}),
  );
}

/** The kind of the official forms. */
const usualKind = 'disclosure';

/** Whoever is asked and does not answer wants no report. */
async function newReport(client: BaseLanguageClient, given: Partial<ReportName>): Promise<void> {
  const kind = given.kind ?? (given.agency === undefined ? await askForKind(client) : usualKind);
  if (kind === undefined) return;
  const agency = plainName(given.agency ?? (await askForAgency(client)) ?? '');
  const year = agency === '' ? undefined : (given.year ?? (await askForYear()));
  if (year === undefined) return;
  const report = await write(client, { agency, year, kind });
  if (report === null)
    void vscode.window.showErrorMessage(vscode.l10n.t('There is no form for reports on {0}.', year));
  if (!report) return;
  await show(report.text);
  if (report.previous !== null) {
    const message = vscode.l10n.t(
      'Carried over and in-force figures were taken from the report on {0}. Check them.',
      year - 1,
    );
    void vscode.window.showInformationMessage(message);
  }
}

/** Where the workspace has forms of its own; else there is one kind. */
async function askForKind(client: BaseLanguageClient): Promise<string | undefined> {
  const { kinds } = await askForReports(client, false);
  if (kinds.length < 2) return kinds[0]?.id ?? usualKind;
  const items = kinds.map(({ id, title }) => ({ label: title, id }));
  const title = vscode.l10n.t('New annual report: the form');
  return (await vscode.window.showQuickPick(items, { title }))?.id;
}

/** An agency of the workspace, or the one that is typed. */
function askForAgency(client: BaseLanguageClient): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  const cancellation = new vscode.CancellationTokenSource();
  pick.title = vscode.l10n.t('New annual report (1/2): the agency');
  pick.placeholder = vscode.l10n.t('The agency’s full name, as it is to stand in the title');
  pick.busy = true;
  let known: readonly string[] = [];
  const update = () => {
    const typed = plainName(pick.value);
    const names = typed === '' || known.includes(typed) ? known : [typed, ...known];
    pick.items = names.map((label) => ({ label, alwaysShow: label === typed }));
  };
  const listAgencies = async (waits: boolean) => {
    known = agenciesIn(await askForReports(client, waits, cancellation.token));
    update();
  };
  void listAgencies(false)
    .then(() => listAgencies(true))
    .finally(() => (pick.busy = false));
  const listener = pick.onDidChangeValue(update);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      cancellation.cancel();
      vscode.Disposable.from(listener, cancellation, pick).dispose();
    });
    pick.show();
  });
}

function agenciesIn({ reports }: KnownReports): string[] {
  const agencies = new Set(reports.map(({ agency }) => agency));
  return [...agencies].sort((a, b) => a.localeCompare(b, 'zh'));
}

/** A server that does not answer knows no reports. */
async function askForReports(
  client: BaseLanguageClient,
  waits: boolean,
  token?: vscode.CancellationToken,
): Promise<KnownReports> {
  const params: KnownReportsParams = { waits };
  try {
    return await client.sendRequest<KnownReports>(knownReportsRequest, params, token);
  } catch {
    return { reports: [], kinds: [], areAll: false };
  }
}

const firstYear = 2019;

async function askForYear(): Promise<number | undefined> {
  const thisYear = new Date().getFullYear();
  const year = await vscode.window.showInputBox({
    title: vscode.l10n.t('New annual report (2/2): the year'),
    prompt: vscode.l10n.t('The year that is reported on'),
    value: String(thisYear - 1),
    validateInput: (typed) => {
      const isYear = /^\s*\d{4}\s*$/.test(typed) && Number(typed) >= firstYear && Number(typed) <= thisYear;
      return isYear
        ? undefined
        : vscode.l10n.t('A year from {0} to {1}, such as {2}', firstYear, thisYear, thisYear - 1);
    },
  });
  return year === undefined ? undefined : Number(year);
}

/** Names are compared and written without blanks. */
function plainName(agency: string): string {
  return agency.replace(/\s+/g, '');
}

/** Null for a kind and year without a form; undefined where the user cancels. */
async function write(
  client: BaseLanguageClient,
  params: NewReportParams,
): Promise<NewReport | null | undefined> {
  const ask = (token?: vscode.CancellationToken) =>
    client.sendRequest<NewReport | null>(newReportRequest, params, token);
  const { areAll } = await askForReports(client, false);
  if (areAll) return ask();
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for last year’s report…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const report = await ask(token);
    return token.isCancellationRequested ? undefined : report;
  });
}

async function show(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ content, language: reportLanguage });
  const editor = await vscode.window.showTextDocument(document);
  const [placeholder] = /〔请[^〔〕]*〕/.exec(content) ?? [''];
  const start = content.indexOf(placeholder);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + placeholder.length));
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range);
}
