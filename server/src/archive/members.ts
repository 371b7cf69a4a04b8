import type { Archive, Structure } from './archive';
import { isBelow } from './folderTree';
import type { ArchivedReport } from './record';

/** An agency whose report adds up those of others (F21: a government's summary). */
export interface Head {
  /** Null where the others are known, but nobody's report is their sum. */
  readonly agency: string | null;
  /** The folder that the others' reports lie in, or below. */
  readonly folder: string;
  /** What gongkai.json says of it. */
  readonly structure: Structure | undefined;
}

/** An agency whose figures are added up, with its reports on a year. */
export interface Member {
  readonly agency: string;
  /** None where it has no report yet; several are versions of one. */
  readonly reports: readonly ArchivedReport[];
}

/** The reports that a report adds up. */
export interface Members {
  readonly reports: readonly ArchivedReport[];
  /** They were named; else they are those that lie in the folder, and one may be lacking unseen. */
  readonly isListed: boolean;
}

/** The members of a report's agency. Null where none are known, where one has no report on its year, or has several. */
export function findMembers(report: ArchivedReport, archive: Archive): Members | null {
  const { year } = report.record;
  const head = headOf(report, archive);
  if (!head || year === null) return null;
  const members = membersOf(head, year, archive);
  const isListed = head.structure?.members !== undefined;
  if (members.length < (isListed ? 1 : 2) || members.some(({ reports }) => reports.length !== 1)) return null;
  return { reports: members.flatMap(({ reports }) => reports), isListed };
}

/** Those whose figures make a sum: a government's own office, its departments and the governments below it (F21). */
export function membersOf(head: Head, year: number, archive: Archive): readonly Member[] {
  const { agency, folder, structure } = head;
  const reportsOn = (name: string, on: number) =>
    archive.reportsOf(name, on).filter(({ path }) => isBelow(path, folder));
  // Agencies come and go with the years: one without a report on the year, the one before or after is not looked for.
  const isThere = (name: string) => [year, year - 1, year + 1].some((on) => reportsOn(name, on).length > 0);
  const names = structure?.members ?? [...agenciesUnder(folder, agency, archive)].filter(isThere).sort();
  return names
    .filter((name) => name !== agency && structure?.except.includes(name) !== true)
    .map((name) => ({ agency: archive.nameOf(name), reports: reportsOn(name, year) }));
}

/** The agencies whose sums a folder is about: the one that gongkai.json names, else its government, and those further in. */
export function headsIn(folder: string, archive: Archive): readonly Head[] {
  const structures = archive.structures.filter((structure) => isBelow(`${structure.folder}/`, folder));
  const named = structures.map((structure) => ({
    agency: structure.parent,
    folder: structure.folder,
    structure,
  }));
  if (named.some((head) => head.folder === folder)) return named;
  const government = archive.folders.governmentOf(folder) ?? null;
  const agency = named.some((head) => head.agency === government) ? null : government;
  return [{ agency, folder, structure: undefined }, ...named];
}

/** Without gongkai.json, which counts where it is nearest, the report has to be that of its folder's government. */
function headOf({ path, record: { agency } }: ArchivedReport, archive: Archive): Head | null {
  if (agency === null) return null;
  const [structure] = archive.structures
    .filter(({ parent, folder }) => parent === agency && isBelow(path, folder))
    .sort((a, b) => b.folder.length - a.folder.length);
  if (structure) return { agency, folder: structure.folder, structure };
  const folder = archive.folders.sharedFolder(path, agency);
  if (folder === undefined || archive.folders.governmentOf(folder) !== agency) return null;
  return { agency, folder, structure };
}

/** The agencies of a folder and of those within; a folder that is about another one's members adds that one only. */
function agenciesUnder(folder: string, head: string | null, archive: Archive): Set<string> {
  const names = new Set(archive.folders.agenciesIn(folder));
  for (const inner of archive.folders.foldersIn(folder)) {
    const other =
      archive.structures.find((structure) => structure.folder === inner)?.parent ??
      archive.folders.governmentOf(inner);
    const within = other === undefined || other === head ? agenciesUnder(inner, head, archive) : [other];
    for (const name of within) names.add(name);
  }
  return names;
}
