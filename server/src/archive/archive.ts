import type { ReportKind } from '../forms/schema';
import { FolderTree, isBelow } from './folderTree';
import type { ArchivedReport } from './record';

/** Whose report is the sum of which others; agencies by the names of `agencyKey`. */
export interface Structure {
  /** The folder whose reports it is about. */
  readonly folder: string;
  readonly parent: string;
  /** Undefined: all agencies with reports in the folder and below. */
  readonly members?: readonly string[] | undefined;
  /** Agencies that report elsewhere, as those under vertical management do. */
  readonly except: readonly string[];
}

/** Many reports of one kind, known by agency and year. Reports come and go; what is told of them depends only on which are there. */
export class Archive {
  /** Which agency's report is the sum of which others, as gongkai.json says it. */
  structures: readonly Structure[] = [];
  readonly folders = new FolderTree();
  private readonly reports = new Map<string, ArchivedReport>();
  private readonly ofAgency = new Map<string, Map<string, ArchivedReport>>();

  constructor(
    readonly kind: ReportKind,
    reports: Iterable<ArchivedReport> = [],
  ) {
    for (const report of reports) this.set(report);
  }

  /** All reports, in the order of their paths. */
  get all(): readonly ArchivedReport[] {
    return inOrder(this.reports.values());
  }

  get(path: string): ArchivedReport | undefined {
    return this.reports.get(path);
  }

  /**
   * Takes a report in place of the one at a path, or takes that one away. The other reports whose findings may change
   * with it: those whose neighbour it is, and those whose neighbour it was, since who is above whom may change too.
   */
  replace(path: string, report: ArchivedReport | undefined): readonly ArchivedReport[] {
    const both = [this.get(path), report].filter((one) => one !== undefined);
    const before = both.flatMap((one) => this.neighboursOf(one));
    if (report) this.set(report);
    else this.delete(path);
    return [...new Set([...before, ...both.flatMap((one) => this.neighboursOf(one))])];
  }

  /** Adds a report, or takes it in place of the one at its path. */
  set(report: ArchivedReport): void {
    const {
      path,
      record: { agency },
    } = report;
    // An agency that stays leaves what was told of the folders.
    if (this.reports.get(path)?.record.agency !== agency) {
      this.delete(path);
      if (agency !== null) this.folders.add(path, agency);
    }
    this.reports.set(path, report);
    if (agency === null) return;
    let own = this.ofAgency.get(agency);
    if (!own) this.ofAgency.set(agency, (own = new Map<string, ArchivedReport>()));
    own.set(path, report);
  }

  delete(path: string): void {
    const report = this.reports.get(path);
    if (!report) return;
    this.reports.delete(path);
    const { agency } = report.record;
    if (agency === null) return;
    this.folders.delete(path, agency);
    const own = this.ofAgency.get(agency)!;
    own.delete(path);
    if (own.size === 0) this.ofAgency.delete(agency);
  }

  /** An agency's reports on a year; several where one is there twice. */
  reportsOf(agency: string | null, year: number | null): readonly ArchivedReport[] {
    if (agency === null || year === null) return [];
    return this.allOf(agency).filter(({ record }) => record.year === year);
  }

  /** An agency's name as its reports have it, the fullest of them. */
  nameOf(agency: string): string {
    const names = this.allOf(agency).map(({ record }) => record.organization ?? '');
    return names.reduce((longest, name) => (name.length > longest.length ? name : longest), agency);
  }

  /** The reports on the year before by the same agency. */
  previousOf({ record: { agency, year } }: ArchivedReport): readonly ArchivedReport[] {
    return this.reportsOf(agency, year === null ? null : year - 1);
  }

  /**
   * The other reports that a report is compared with: those of its agency, and of those whose sums it may be part of. Of
   * all years, since it tells who the members are.
   */
  neighboursOf({ path, record: { agency } }: ArchivedReport): readonly ArchivedReport[] {
    if (agency === null) return [];
    const parents = this.structures.filter(({ folder }) => isBelow(path, folder)).map(({ parent }) => parent);
    const agencies = new Set([agency, ...parents, ...this.folders.governmentsAbove(path)]);
    return [...agencies].flatMap((name) => this.allOf(name)).filter((other) => other.path !== path);
  }

  private allOf(agency: string): readonly ArchivedReport[] {
    const own = this.ofAgency.get(agency);
    return own ? inOrder(own.values()) : [];
  }
}

function inOrder(reports: Iterable<ArchivedReport>): ArchivedReport[] {
  return [...reports].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
