/** Whose reports lie in a folder. */
interface Folder {
  /** How many reports each agency has in the folder itself. */
  readonly agencies: Map<string, number>;
  /** The paths of the folders in it. */
  readonly folders: Set<string>;
}

/** The governments in a folder and below that none there is above. */
interface Highest {
  /** 0 for a province's. */
  readonly rank: number;
  /** How many folders further in their reports lie. */
  readonly depth: number;
  readonly agencies: readonly string[];
}

/** The agencies of an archive by the folders that their reports lie in. */
export class FolderTree {
  private readonly folders = new Map<string, Folder>();
  /** By the folder's path; forgotten when an agency comes to a folder or goes. */
  private readonly highest = new Map<string, Highest>();

  /** Adds one report, by its path and its agency. */
  add(path: string, agency: string): void {
    const folder = folderOf(path);
    const { agencies } = this.open(folder);
    const count = agencies.get(agency) ?? 0;
    agencies.set(agency, count + 1);
    if (count === 0) this.forget(folder);
  }

  /** Takes one report away that was added. */
  delete(path: string, agency: string): void {
    const folder = folderOf(path);
    const { agencies } = this.folders.get(folder)!;
    const count = agencies.get(agency)!;
    if (count > 1) agencies.set(agency, count - 1);
    else {
      agencies.delete(agency);
      this.forget(folder);
      this.close(folder);
    }
  }

  /** The agencies that have reports in a folder itself. */
  agenciesIn(folder: string): readonly string[] {
    return [...(this.folders.get(folder)?.agencies.keys() ?? [])];
  }

  /** The folders in a folder that have reports in them, or below. */
  foldersIn(folder: string): readonly string[] {
    return [...(this.folders.get(folder)?.folders ?? [])];
  }

  /**
   * The government that a folder is about: the highest of those with reports in it or below, and of two that are
   * equally high the one whose reports lie less deep. Undefined where that is none, or several.
   */
  governmentOf(folder: string): string | undefined {
    const [first, second] = this.highestIn(folder).agencies;
    return second === undefined ? first : undefined;
  }

  /** The governments of the folders that a path lies in. */
  governmentsAbove(path: string): readonly string[] {
    const governments = foldersAbove(path).flatMap((folder) => this.governmentOf(folder) ?? []);
    return [...new Set(governments)];
  }

  /** The folder that an agency's report shares with other agencies: its own, or the first one above that has others. */
  sharedFolder(path: string, agency: string): string | undefined {
    return foldersAbove(path).find((folder) => this.holdsOthers(folder, agency));
  }

  private holdsOthers(folder: string, agency: string): boolean {
    return (
      this.agenciesIn(folder).some((other) => other !== agency) ||
      this.foldersIn(folder).some((inner) => this.holdsOthers(inner, agency))
    );
  }

  private highestIn(folder: string): Highest {
    let highest = this.highest.get(folder);
    if (!highest) {
      const own = this.agenciesIn(folder).flatMap((agency): Highest[] => {
        const rank = governmentRank(agency);
        return rank === null ? [] : [{ rank, depth: 0, agencies: [agency] }];
      });
      const within = this.foldersIn(folder).map((inner): Highest => {
        const { depth, ...others } = this.highestIn(inner);
        return { depth: depth + 1, ...others };
      });
      this.highest.set(folder, (highest = [...own, ...within].reduce(higher, nobody)));
    }
    return highest;
  }

  private forget(folder: string): void {
    for (const path of [folder, ...foldersAbove(folder)]) this.highest.delete(path);
  }

  private open(path: string): Folder {
    let folder = this.folders.get(path);
    if (!folder) {
      this.folders.set(path, (folder = { agencies: new Map(), folders: new Set() }));
      if (path !== '') this.open(folderOf(path)).folders.add(path);
    }
    return folder;
  }

  /** Takes a folder away that has nothing in it, and those above that have nothing else. */
  private close(path: string): void {
    const { agencies, folders } = this.folders.get(path)!;
    if (path === '' || agencies.size + folders.size > 0) return;
    this.folders.delete(path);
    const outer = folderOf(path);
    this.folders.get(outer)!.folders.delete(path);
    this.close(outer);
  }
}

/** The folder that a path lies in; empty for the outermost. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** Whether a path lies in a folder, or further in. */
export function isBelow(path: string, folder: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}

/** The folders that a path lies in, the outermost last. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = path; folder !== '';) folders.push((folder = folderOf(folder)));
  return folders;
}

const nobody: Highest = { rank: Infinity, depth: 0, agencies: [] };

function higher(one: Highest, other: Highest): Highest {
  const difference = one.rank - other.rank || one.depth - other.depth;
  if (difference !== 0) return difference < 0 ? one : other;
  return { ...one, agencies: [...new Set([...one.agencies, ...other.agencies])] };
}

/** The last words of places' names, which are the keys of their governments, from a province's down to a town's. */
const ranks: readonly RegExp[] = [/(?:省|自治区)$/, /[市州盟]$/, /[区县旗]$/, /(?:镇|乡|苏木)$/];

/** How high a government stands, 0 for the highest; null for an agency that is none. */
function governmentRank(agency: string): number | null {
  const rank = ranks.findIndex((kind) => kind.test(agency));
  return rank < 0 ? null : rank;
}
