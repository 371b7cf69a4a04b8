import type { Archive, Structure } from './archive';
import { isBelow } from './folderTree';
import type { ArchivedReport } from './record';

/** The reports that a report adds up. */
export interface Members {
  readonly reports: readonly ArchivedReport[];
  /** They were named; else they are those that lie in the folder, and one may be lacking unseen. */
  readonly isListed: boolean;
}

/**
 * The members of a report's agency with their reports on its year (F21: a government's summary is its own office, its
 * departments and the governments below it). Null where none are known, where one has no report, or has several.
 */
export function findMembers(report: ArchivedReport, archive: Archive): Members | null {
  const { agency, year } = report.record;
  if (agency === null || year === null) return null;
  const structure = structureFor(report, agency, archive);
  const folder = structure?.folder ?? governedFolder(report, agency, archive);
  if (folder === undefined) return null;
  const reportsOn = (name: string, on: number) =>
    archive.reportsOf(name, on).filter(({ path }) => isBelow(path, folder));
  // Agencies come and go with the years: one without a report on the year, the one before or after is not looked for.
  const isThere = (name: string) => [year, year - 1, year + 1].some((on) => reportsOn(name, on).length > 0);
  const named = structure?.members ?? [...agenciesUnder(folder, agency, archive)].filter(isThere).sort();
  const left = named.filter((name) => name !== agency && structure?.except.includes(name) !== true);
  const isListed = structure?.members !== undefined;
  if (left.length < (isListed ? 1 : 2)) return null;
  const reports: ArchivedReport[] = [];
  for (const name of left) {
    const [only, another] = reportsOn(name, year);
    if (!only || another) return null;
    reports.push(only);
  }
  return { reports, isListed };
}

/** What gongkai.json says of an agency; the one nearest to its report counts. */
function structureFor(
  { path }: ArchivedReport,
  agency: string,
  { structures }: Archive,
): Structure | undefined {
  return structures
    .filter(({ parent, folder }) => parent === agency && isBelow(path, folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** Without gongkai.json the report has to be that of its folder's government. */
function governedFolder({ path }: ArchivedReport, agency: string, { folders }: Archive): string | undefined {
  const folder = folders.sharedFolder(path, agency);
  return folder !== undefined && folders.governmentOf(folder) === agency ? folder : undefined;
}

/** The agencies of a folder and of those within; a folder that is about another one's members adds that one only. */
function agenciesUnder(folder: string, parent: string, archive: Archive): Set<string> {
  const names = new Set(archive.folders.agenciesIn(folder));
  for (const inner of archive.folders.foldersIn(folder)) {
    const head =
      archive.structures.find((structure) => structure.folder === inner)?.parent ??
      archive.folders.governmentOf(inner);
    const within = head === undefined || head === parent ? agenciesUnder(inner, parent, archive) : [head];
    for (const name of within) names.add(name);
  }
  return names;
}
