import type {
  CancellationToken,
  Connection,
  WorkDoneProgressParams,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { symbolOf, symbolsLike } from '../features/workspaceSymbols';
import type { Archives } from './archives';
import { checkAll } from './checkAll';
import type { ConfigStore } from './configStore';
import type { Editor } from './editor';
import {
  checkAllRequest,
  knownReportsRequest,
  newReportRequest,
  overviewRequest,
  rollUpRequest,
  type KnownReportsParams,
  type NewReportParams,
  type OverviewParams,
  type RollUpParams,
} from './messages';
import { knownReports, writeNewReport } from './newReports';
import type { OpenDocuments } from './openDocuments';
import { rollUpDocument } from './rollUps';
import { canonicalUri } from './uris';
import type { WorkspaceDiagnostics } from './workspaceDiagnostics';
import type { WorkspaceReports } from './workspaceReports';

/** What requests about the workspace are answered from. */
export interface WorkspaceAnswers {
  readonly editor: Editor;
  readonly archives: Archives;
  readonly configs: ConfigStore;
  readonly documents: OpenDocuments;
  readonly workspace: WorkspaceReports;
  readonly workspaceDiagnostics: WorkspaceDiagnostics;
  /** Resolves when the settings are known. */
  readonly started: Promise<void>;
}

/** The requests about all reports of the workspace. */
export function listenToWorkspaceRequests(connection: Connection, answers: WorkspaceAnswers): void {
  const { editor, archives, configs, workspace, workspaceDiagnostics } = answers;
  connection.languages.diagnostics.onWorkspace((params, token, _, progress) =>
    workspaceDiagnostics.ask(params, token, progress),
  );
  connection.onWorkspaceSymbol(async ({ query }) => symbolsLike(await symbols(answers), query));
  connection.onRequest(
    checkAllRequest,
    async ({ workDoneToken }: WorkDoneProgressParams, token: CancellationToken) => {
      await answers.started;
      workspaceDiagnostics.tellsClosed = true;
      const progress = connection.window.attachWorkDoneProgress(workDoneToken);
      return checkAll(workspace, editor.locale, progress, token);
    },
  );
  connection.onRequest(
    knownReportsRequest,
    async ({ waits }: KnownReportsParams, token: CancellationToken) => {
      if (waits) await lookThrough(answers, token);
      return knownReports(workspace, await configs.formsOfFolders());
    },
  );
  connection.onRequest(overviewRequest, async ({ waits }: OverviewParams, token: CancellationToken) => {
    if (waits) await lookThrough(answers, token);
    return Array.from(workspace.files.values(), ({ report }) => report?.overview ?? []).flat();
  });
  connection.onRequest(newReportRequest, async (params: NewReportParams, token: CancellationToken) => {
    await lookThrough(answers, token);
    return writeNewReport(params, workspace, await configs.formsOfFolders());
  });
  connection.onRequest(rollUpRequest, async ({ folder }: RollUpParams, token: CancellationToken) => {
    await lookThrough(answers, token);
    const rollUps = archives.rollUpsIn(folder === undefined ? undefined : canonicalUri(folder));
    return rollUps.map((rollUp) => rollUpDocument(rollUp, workspace.files, editor.locale));
  });
}

/** The workspace's reports, and those that are open besides. */
async function symbols({ workspace: { files }, documents }: WorkspaceAnswers): Promise<WorkspaceSymbol[]> {
  const all = Array.from(files.values(), ({ report }) => report?.symbol ?? null);
  for (const document of documents.all) {
    if (files.has(document.file)) continue;
    const { report } = await documents.check(document);
    if (report) all.push(symbolOf(report, document.uri));
  }
  return all.filter((symbol) => symbol !== null);
}

/** Waits until every file of the workspace was looked at. */
async function lookThrough(
  { workspace, started }: WorkspaceAnswers,
  token: CancellationToken,
): Promise<void> {
  await started;
  workspace.turnOn();
  while (workspace.isChecking && !token.isCancellationRequested) await workspace.progress();
}
