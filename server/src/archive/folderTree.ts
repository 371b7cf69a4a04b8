import type { ArchivedReport } from './record';

interface Folder {
  readonly reports: Map<string, ArchivedReport>;
  readonly folders: Set<string>;
}

/** The reports of an archive by the folders that they lie in. */
export class FolderTree {
  private readonly folders = new Map<string, Folder>();

  add(report: ArchivedReport): void {
    this.open(folderOf(report.path)).reports.set(report.path, report);
  }

  delete({ path }: ArchivedReport): void {
    this.folders.get(folderOf(path))?.reports.delete(path);
  }

  /** The agencies that have reports in a folder itself. */
  agenciesIn(folder: string): ReadonlySet<string> {
    const reports = this.folders.get(folder)?.reports.values() ?? [];
    return new Set(Array.from(reports, ({ record }) => record.agency!));
  }

  /** The folders in a folder that have reports in them, or below. */
  foldersIn(folder: string): readonly string[] {
    return [...(this.folders.get(folder)?.folders ?? [])];
  }

  /**
   * The government that a folder is about: of those whose reports lie in the folder itself the one that is above all
   * others; undefined where that cannot be told.
   */
  governmentOf(folder: string): string | undefined {
    const ranked = [...this.agenciesIn(folder)].flatMap((agency) => {
      const rank = governmentRank(agency);
      return rank === null ? [] : [{ agency, rank }];
    });
    const highest = Math.min(...ranked.map(({ rank }) => rank));
    const [first, second] = ranked.filter(({ rank }) => rank === highest);
    return second ? undefined : first?.agency;
  }

  /** The governments of the folders that a path lies in. */
  governmentsAbove(path: string): string[] {
    const found: string[] = [];
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder))
      found.push(this.governmentOf(folder) ?? '');
    found.push(this.governmentOf('') ?? '');
    return found.filter((agency) => agency !== '');
  }

  private open(path: string): Folder {
    let folder = this.folders.get(path);
    if (!folder) {
      this.folders.set(path, (folder = { reports: new Map(), folders: new Set() }));
      if (path !== '') this.open(folderOf(path)).folders.add(path);
    }
    return folder;
  }
}

/** The folder that a path lies in; empty for the outermost. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** From a province's government down to a town's. */
const ranks: readonly RegExp[] = [
  /(?:省|自治区)人民政府$/,
  /(?:市|州|盟)人民政府$/,
  /(?:区|县|旗)人民政府$/,
  /(?:镇|乡|苏木)人民政府$/,
];

/** How high a government stands, 0 for the highest; null for an agency that is none. */
function governmentRank(agency: string): number | null {
  const rank = ranks.findIndex((kind) => kind.test(agency));
  return rank < 0 ? null : rank;
}
