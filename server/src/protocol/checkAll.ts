import {
  DiagnosticSeverity,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Locale } from '../rules/rule';
import type { WorkspaceCounts } from './messages';
import type { WorkspaceReports } from './workspaceReports';

const words: Readonly<Record<Locale, { title: string; files: (checked: number, all: number) => string }>> = {
  'zh-cn': { title: '检查全部报告', files: (checked, all) => `${checked} / ${all} 个文件` },
  en: { title: 'Checking all reports', files: (checked, all) => `${checked} of ${all} files` },
};

/** Checks all reports of the workspace anew and counts what is found. Where it is cancelled, the rest stays as it was. */
export async function checkAll(
  workspace: WorkspaceReports,
  locale: Locale,
  progress: WorkDoneProgressReporter,
  token: CancellationToken,
): Promise<WorkspaceCounts | ResponseError<never>> {
  const say = words[locale];
  const cancelling = token.onCancellationRequested(() => {
    workspace.stop();
  });
  progress.begin(say.title, 0, undefined, true);
  workspace.turnOn();
  workspace.checkAll();
  let shown = 0;
  while (workspace.isChecking) {
    await workspace.progress();
    const { known, waiting } = workspace.counts;
    const percentage = Math.floor((100 * (known - waiting)) / Math.max(1, known));
    if (percentage !== shown) progress.report(percentage, say.files(known - waiting, known));
    shown = percentage;
  }
  progress.done();
  cancelling.dispose();
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return countFindings(workspace);
}

function countFindings({ files }: WorkspaceReports): WorkspaceCounts {
  const reports = [...files.values()].filter(({ report }) => report !== null);
  const count = (wanted: DiagnosticSeverity) =>
    reports.flatMap(({ diagnostics }) => diagnostics.filter(({ severity }) => severity === wanted)).length;
  return {
    files: files.size,
    reports: reports.length,
    errors: count(DiagnosticSeverity.Error),
    warnings: count(DiagnosticSeverity.Warning),
  };
}
