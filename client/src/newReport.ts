import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { newReportRequest, type NewReportParams, type ReportName } from '../../server/src/protocol/messages';
import { ReportSearch } from './reportSearch';
import { reportLanguage } from './selector';

/** The command that writes a new report; what it is not given it asks for. */
export function registerNewReport(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('gongkai.newReport', (given?: Partial<ReportName>) =>
    newReport(client, given ?? {}),
  );
}

/** Whoever is asked and does not answer wants no report. */
async function newReport(client: LanguageClient, given: Partial<ReportName>): Promise<void> {
  const search = new ReportSearch(client);
  try {
    const agency = plainName(given.agency ?? (await askForAgency(search)) ?? '');
    const year = agency === '' ? undefined : (given.year ?? (await askForYear()));
    if (year === undefined || !(await waitFor(search))) return;
    const previous = await search.textOf({ agency, year: year - 1 });
    const params: NewReportParams = { agency, year, ...(previous !== null && { previous }) };
    const text = await client.sendRequest<string | null>(newReportRequest, params);
    if (text === null) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('There is no official form for reports on {0}.', year),
      );
      return;
    }
    await show(text);
    tell(search, previous !== null, year - 1);
  } finally {
    search.dispose();
  }
}

/** An agency of the workspace, or the one that is typed. */
function askForAgency(search: ReportSearch): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick();
  pick.title = vscode.l10n.t('New annual report (1/2): the agency');
  pick.placeholder = vscode.l10n.t('The agency’s full name, as it is to stand in the title');
  pick.busy = true;
  const update = () => {
    const typed = plainName(pick.value);
    const known = search.agencies;
    const names = typed === '' || known.includes(typed) ? known : [typed, ...known];
    pick.items = names.map((label) => ({ label, alwaysShow: label === typed }));
  };
  const listeners = [pick.onDidChangeValue(update), search.onDidFind(update)];
  void search.done.then(() => (pick.busy = false));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      vscode.Disposable.from(...listeners, pick).dispose();
    });
    pick.show();
  });
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

/** Waits until the workspace is looked through; false where the user cancels. */
async function waitFor(search: ReportSearch): Promise<boolean> {
  if (search.isDone) return true;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for last year’s report…'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) => {
    const cancelled = new Promise<boolean>((resolve) =>
      token.onCancellationRequested(() => {
        resolve(false);
      }),
    );
    return Promise.race([search.done.then(() => true), cancelled]);
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

function tell({ isCut }: ReportSearch, isCarriedOver: boolean, lastYear: number): void {
  if (isCarriedOver) {
    const message = vscode.l10n.t(
      'Carried over and in-force figures were taken from the report on {0}. Check them.',
      lastYear,
    );
    void vscode.window.showInformationMessage(message);
  } else if (isCut) {
    const message = vscode.l10n.t(
      'Not all texts of the workspace were looked at: the report on {0} may be among the others.',
      lastYear,
    );
    void vscode.window.showInformationMessage(message);
  }
}
