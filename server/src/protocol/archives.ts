import { Archive, type Structure } from '../archive/archive';
import { checkInArchive, type FoundInArchive } from '../archive/checkInArchive';
import { findMembers } from '../archive/members';
import { recordOf, type ArchivedReport, type ReportRecord } from '../archive/record';
import { rollUpsIn, type RollUp } from '../archive/rollUp';
import { structureOf } from '../config/structureOf';
import type { CheckedReport } from '../features/checkText';
import type { ReportKind } from '../forms/schema';
import type { ConfigStore, DocumentConfig } from './configStore';
import { isBelow, parentUri } from './uris';

/** The workspace's reports beside each other: an archive for each of its folders and each kind of report, whatever gongkai.json lies further in. */
export class Archives {
  private readonly archives = new Map<string, ArchiveOfFolder>();
  private readonly keyOfFile = new Map<string, string>();
  /** The reports of which something else may be found beside the others than when they were checked last. */
  readonly stale = new Set<string>();
  /** Another number whenever something else may be found. */
  version = 0;

  constructor(private readonly configs: Pick<ConfigStore, 'files' | 'rootOf'>) {}

  /** Takes in what a file says now; null where it is no report, or is gone. */
  set(uri: string, place: DocumentConfig, record: ReportRecord | null): void {
    const form = record && place.forms.byId(record.form);
    if (!form) {
      this.delete(uri);
      return;
    }
    const folder = this.configs.rootOf(uri) ?? place.folder;
    const key = archiveKey(folder, form.kind);
    if (this.keyOfFile.get(uri) !== key) this.delete(uri);
    let own = this.archives.get(key);
    if (!own) this.archives.set(key, (own = newArchive(folder, form.kind)));
    this.restructure(own);
    this.keyOfFile.set(uri, key);
    this.change(own, uri, { path: uri, form, record });
  }

  get(uri: string): ArchivedReport | undefined {
    return this.ownOf(uri)?.archive.get(uri);
  }

  delete(uri: string): void {
    const own = this.ownOf(uri);
    this.keyOfFile.delete(uri);
    if (own) this.change(own, uri, undefined);
    this.stale.delete(uri);
  }

  /** What is found in a file beside the others. */
  findIn(uri: string): readonly FoundInArchive[] {
    const own = this.ownOf(uri);
    const report = own?.archive.get(uri);
    return own && report ? checkInArchive(report, own.archive) : [];
  }

  /**
   * The same in a text that is being typed, once its file was taken in. Where no other report has to do with it, its figures
   * need not even be looked at.
   */
  findInOpen(
    uri: string,
    place: DocumentConfig,
    { report, lines }: CheckedReport,
  ): readonly FoundInArchive[] {
    const own = this.ownOf(uri);
    const known = own?.archive.get(uri)?.record;
    if (!own || !known) return [];
    const isNamedAlike =
      known.form === report.form.id &&
      known.organization === (report.organization?.name ?? null) &&
      known.year === report.year;
    if (isNamedAlike && !hasCompany(own, uri)) return [];
    this.set(uri, place, recordOf(report, lines));
    return this.findIn(uri);
  }

  /** The archive that a file is in. */
  private ownOf(uri: string): ArchiveOfFolder | undefined {
    return this.archives.get(this.keyOfFile.get(uri) ?? '');
  }

  /** Takes in what gongkai.json says; where that is new, any report may have to do with others than before. */
  private restructure(own: ArchiveOfFolder): void {
    const structures = this.structuresIn(own.folder);
    if (JSON.stringify(structures) === JSON.stringify(own.archive.structures)) return;
    own.archive.structures = structures;
    own.changes++;
    this.version++;
    this.mark(own.archive.all);
  }

  /** What each gongkai.json says of its folder. */
  private structuresIn(root: string): readonly Structure[] {
    return this.configs.files
      .filter(({ uri }) => isBelow(root, uri))
      .flatMap(({ uri, config }) => structureOf(parentUri(uri), config) ?? []);
  }

  /** What the reports of a folder, and below, add up to; without a folder all that there are. */
  rollUpsIn(folder: string | undefined): readonly RollUp[] {
    return [...this.archives.values()].flatMap(({ folder: own, archive }) => {
      const isAsked = folder === undefined || isBelow(folder, own);
      return rollUpsIn(isAsked ? own : folder, archive);
    });
  }

  private change(own: ArchiveOfFolder, uri: string, report: ArchivedReport | undefined): void {
    const { archive } = own;
    const before = archive.get(uri);
    if (isSameRecord(before?.record, report?.record)) return;
    this.mark(archive.replace(uri, report));
    if (report) this.mark([report]);
    if (before?.record.agency !== report?.record.agency || before?.record.year !== report?.record.year)
      own.changes++;
    this.version++;
  }

  private mark(reports: readonly ArchivedReport[]): void {
    for (const { path } of reports) this.stale.add(path);
  }
}

interface ArchiveOfFolder {
  readonly folder: string;
  readonly archive: Archive;
  /** How often a report came, went, or took another name, or gongkai.json said something else of them. */
  changes: number;
  /** Whether a report had to do with others, and after how many changes. */
  readonly company: Map<string, { readonly has: boolean; readonly changes: number }>;
}

function archiveKey(folder: string, { id }: ReportKind): string {
  return `${id} ${folder}`;
}

function newArchive(folder: string, kind: ReportKind): ArchiveOfFolder {
  return { folder, archive: new Archive(kind), changes: 0, company: new Map() };
}

/** Whether a report has others to be compared with. */
function hasCompany({ archive, changes, company }: ArchiveOfFolder, uri: string): boolean {
  const known = company.get(uri);
  if (known?.changes === changes) return known.has;
  const report = archive.get(uri)!;
  const has = archive.neighboursOf(report).length > 0 || findMembers(report, archive) !== null;
  company.set(uri, { has, changes });
  return has;
}

function isSameRecord(a: ReportRecord | undefined, b: ReportRecord | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

/** The same words for findings that are told alike. */
export function keyOf(found: readonly FoundInArchive[]): string {
  if (found.length === 0) return '';
  const told = found.map((one) => [one.rule.id, one.found]);
  return JSON.stringify(told, (key, value: unknown) =>
    key === 'report' ? (value as ArchivedReport).path : value,
  );
}
