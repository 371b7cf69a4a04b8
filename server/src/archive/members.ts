import type { Archive, Structure } from './archive';
import { folderOf, type FolderTree } from './folderTree';
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
  const structure = archive.structures.find(
    ({ parent, folder }) => parent === agency && isBelow(report.path, folder),
  );
  const names = structure?.members ?? namesInFolders(report, archive.folders, structure);
  if (names.length < 2) return null;
  const reports: ArchivedReport[] = [];
  for (const name of names) {
    const [only, another] = archive
      .reportsOf(name, year)
      .filter(({ path }) => !structure || isBelow(path, structure.folder));
    if (!only || another) return null;
    reports.push(only);
  }
  return { reports, isListed: structure?.members !== undefined };
}

/** Without a structure the report has to be that of its folder's government. */
function namesInFolders(
  { path, record }: ArchivedReport,
  folders: FolderTree,
  structure: Structure | undefined,
): readonly string[] {
  const folder = structure?.folder ?? folderOf(path);
  if (!structure && folders.governmentOf(folder) !== record.agency) return [];
  const names = namesIn(folder, folders);
  names.delete(record.agency!);
  for (const name of structure?.except ?? []) names.delete(name);
  return [...names].sort();
}

/** The agencies of a folder and of those below it; a folder that is about a government adds that one only. */
function namesIn(folder: string, folders: FolderTree): Set<string> {
  const names = new Set(folders.agenciesIn(folder));
  for (const inner of folders.foldersIn(folder)) {
    const government = folders.governmentOf(inner);
    for (const name of government === undefined ? namesIn(inner, folders) : [government]) names.add(name);
  }
  return names;
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
