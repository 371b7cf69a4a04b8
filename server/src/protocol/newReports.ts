import { newReport, plainName } from '../features/newReport';
import type { KnownReport, KnownReports, NewReport, NewReportParams } from './messages';
import type { WorkspaceReports } from './workspaceReports';

/** The workspace's reports that say of which agency and year they are, as far as files were looked at. */
export function knownReports(workspace: WorkspaceReports): KnownReports {
  const reports = Array.from(workspace.files, ([uri, { report }]): KnownReport[] =>
    report?.name ? [{ uri, ...report.name }] : [],
  ).flat();
  return { reports, areAll: workspace.isComplete };
}

/** A new report, with what last year's in the workspace carries over; null for a year that no form is for. */
export async function writeNewReport(
  { agency, year }: NewReportParams,
  workspace: WorkspaceReports,
): Promise<NewReport | null> {
  const previous = lastYears(plainName(agency), year - 1, workspace);
  const previousText = previous && (await workspace.textOf(previous));
  const text = newReport({ agency, year }, previousText ?? '');
  return text === null ? null : { text, previous };
}

/** Of several reports the longest: drafts are shorter. */
function lastYears(agency: string, year: number, { files }: WorkspaceReports): string | null {
  let longest: { readonly uri: string; readonly length: number } | null = null;
  for (const [uri, { report }] of files) {
    if (report?.name?.agency !== agency || report.name.year !== year) continue;
    if (!longest || report.length > longest.length) longest = { uri, length: report.length };
  }
  return longest?.uri ?? null;
}
