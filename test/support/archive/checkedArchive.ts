import { Archive } from '../../../server/src/archive/archive';
import { checkInArchive, findingsInText } from '../../../server/src/archive/checkInArchive';
import { recordOf, type ArchivedReport } from '../../../server/src/archive/record';
import type { CheckedText } from '../../../server/src/features/checkText';
import type { Finding } from '../../../server/src/rules/finding';
import { changedPart } from '../../../server/src/text/changedPart';
import { checkAfresh, checkAgain } from '../incremental';
import { writeArchive, type ArchiveOptions, type WrittenReport } from './writeArchive';
import { official } from '../official';

/** Texts by their paths that take the place of others, or are new. */
export type Changes = Readonly<Record<string, string>>;

/** An archive whose reports are checked once, however often some of them are changed. */
export class CheckedArchive {
  readonly reports: readonly WrittenReport[];
  private readonly archive: Archive;
  private readonly checked: Map<string, CheckedText>;
  private readonly byName: ReadonlyMap<string, WrittenReport>;

  constructor(readonly options: ArchiveOptions) {
    this.reports = [...writeArchive(options)];
    this.checked = new Map(this.reports.map(({ path, text }) => [path, checkOnce(text)]));
    this.archive = new Archive(
      official,
      Array.from(this.checked, ([path, checked]) => archived(path, checked)),
    );
    this.byName = new Map(this.reports.map((report) => [`${report.agency} ${report.year}`, report]));
  }

  /** An agency's report on a year, as it was written. */
  reportOn(agency: string | null, year: number): WrittenReport | undefined {
    return this.byName.get(`${agency} ${year}`);
  }

  /** Whether a report adds up others. */
  isSum({ agency }: WrittenReport): boolean {
    return this.reports.some(({ parent }) => parent === agency);
  }

  /** All that is found once some texts have changed, in each report that this may touch. */
  findingsAfter(changes: Changes): string[] {
    return this.with(changes, (texts, touched) => this.describe(texts, touched));
  }

  /** The same in all reports, touched or not. */
  allFindingsAfter(changes: Changes): string[] {
    return this.with(changes, (texts) => this.describe(texts, this.archive.all));
  }

  private with<Result>(
    changes: Changes,
    ask: (texts: ReadonlyMap<string, CheckedText>, touched: readonly ArchivedReport[]) => Result,
  ): Result {
    const { archive } = this;
    const texts = new Map(this.checked);
    const touched = new Set(Object.keys(changes));
    for (const [path, text] of Object.entries(changes)) {
      const before = this.checked.get(path);
      const edit = before && changedPart(before.lines.text, text);
      const checked = before && edit ? checkAgain(before, edit) : checkAfresh(text);
      texts.set(path, checked);
      for (const other of archive.replace(path, archived(path, checked))) touched.add(other.path);
    }
    const reports = Array.from(touched, (path) => archive.get(path)!);
    const result = ask(texts, reports);
    for (const path of Object.keys(changes)) {
      const before = this.checked.get(path);
      if (before) archive.set(archived(path, before));
      else archive.delete(path);
    }
    return result;
  }

  private describe(texts: ReadonlyMap<string, CheckedText>, reports: readonly ArchivedReport[]): string[] {
    const found = reports.flatMap((report) => {
      const { lines, report: own } = texts.get(report.path)!;
      const beside = findingsInText(checkInArchive(report, this.archive), lines);
      return [...own!.findings, ...beside].map((finding) =>
        describeFinding(report.path, lines.text, finding),
      );
    });
    return found.sort();
  }
}

const known = new Map<string, CheckedText>();

/** Archives of one seed have the same texts, wherever these lie. */
function checkOnce(text: string): CheckedText {
  let checked = known.get(text);
  if (!checked) known.set(text, (checked = checkAfresh(text)));
  return checked;
}

function archived(path: string, { report, lines }: CheckedText): ArchivedReport {
  return { path, form: report!.report.form, record: recordOf(report!.report, lines) };
}

function describeFinding(path: string, text: string, { rule, range, expected }: Finding): string {
  return describedAs(path, rule, text.slice(range.start, range.end), expected);
}

/** A finding in a few words: where, which rule, on which words, and the right value. */
export function describedAs(
  path: string,
  rule: string,
  words: string | number,
  expected?: string | number,
): string {
  return `${path} ${rule} “${words}”${expected === undefined ? '' : ` → ${expected}`}`;
}
