import { newReport, plainName, type ReportName } from '../features/newReport';
import { officialForms } from '../forms';
import type { FormCatalogue } from '../forms/catalogue';
import type { KnownReport, KnownReports, NewReport, NewReportParams } from './messages';
import type { WorkspaceReports } from './workspaceReports';

/** The workspace's reports that say of which agency and year they are, as far as files were looked at. */
export function knownReports(workspace: WorkspaceReports, forms: readonly FormCatalogue[]): KnownReports {
  const kinds = new Map(
    forms.flatMap((catalogue) => catalogue.kinds).map(({ id, forms: [newest] }) => [id, newest!.title]),
  );
  const reports = Array.from(workspace.files, ([uri, { report }]): KnownReport[] =>
    report?.name ? [{ uri, ...report.name }] : [],
  ).flat();
  return {
    reports,
    kinds: Array.from(kinds, ([id, title]) => ({ id, title })),
    areAll: workspace.isComplete,
  };
}

/** A new report, with what last year's in the workspace carries over; null for a kind and year that no form is for. */
export async function writeNewReport(
  { agency, year, kind = officialForms.usual.id }: NewReportParams,
  workspace: WorkspaceReports,
  forms: readonly FormCatalogue[],
): Promise<NewReport | null> {
  const catalogue = forms.find(({ kinds }) => kinds.some(({ id }) => id === kind));
  if (!catalogue) return null;
  const previous = lastYears({ agency: plainName(agency), year: year - 1, kind }, workspace);
  const previousText = previous && (await workspace.textOf(previous));
  const text = newReport({ agency, year, kind }, catalogue, previousText ?? '');
  return text === null ? null : { text, previous };
}

/** Of several reports the longest: drafts are shorter. */
function lastYears({ agency, year, kind }: ReportName, { files }: WorkspaceReports): string | null {
  let longest: { readonly uri: string; readonly length: number } | null = null;
  for (const [uri, { report }] of files) {
    const name = report?.name;
    if (!report || name?.agency !== agency || name.year !== year || name.kind !== kind) continue;
    if (!longest || report.length > longest.length) longest = { uri, length: report.length };
  }
  return longest?.uri ?? null;
}
