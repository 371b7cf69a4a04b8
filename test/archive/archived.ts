import { Archive } from '../../server/src/archive/archive';
import { checkInArchive, findingsInText } from '../../server/src/archive/checkInArchive';
import { recordOf } from '../../server/src/archive/record';
import { readReport } from '../../server/src/binding/readReport';
import { remembering } from '../support/remembering';
import { sampleReport, type SampleOptions } from '../support/sampleReport';
import { LineIndex } from '../../server/src/text/lineIndex';
import type { Finding } from '../../server/src/rules/finding';
import { formById, official } from '../support/official';

export type Texts = Readonly<Record<string, string>>;

export interface YearOptions extends SampleOptions {
  readonly agency?: string;
}

/** The sample report of another year, or another agency, that follows from the one of the year before. */
export function reportOn(
  year: number,
  { agency = '青溪市文化局', cells, ...options }: YearOptions = {},
): string {
  const later = year - 2023;
  const inForce = { 'disclosure.normativeDocuments.inForce': String(9 + later) };
  return sampleReport({ ...options, cells: { ...inForce, ...cells } })
    .replace('36条', `${36 + 4 * later}条`)
    .replaceAll('2024', String(year + 1))
    .replaceAll('2023', String(year))
    .replaceAll('青溪市文化局', agency);
}

/** What is recorded of a text. */
export const recordIn = remembering((text) => recordOf(readReport(text)!, new LineIndex(text)));

/** The archive of texts by their paths. */
export function archiveOf(texts: Texts): Archive {
  return new Archive(
    official,
    Object.entries(texts).map(([path, text]) => ({
      path,
      form: formById(recordIn(text).form),
      record: recordIn(text),
    })),
  );
}

/** What an archive's rules find in each of its reports. */
export function findingsOf(
  texts: Texts,
  archive = archiveOf(texts),
): Readonly<Record<string, readonly Finding[]>> {
  return Object.fromEntries(
    archive.all.map((report) => [
      report.path,
      findingsInText(checkInArchive(report, archive), new LineIndex(texts[report.path]!)),
    ]),
  );
}

/** The same in a few words: path, rule, the words that it stands on, and the right value. */
export function describeFindings(texts: Texts, archive?: Archive): string[] {
  return Object.entries(findingsOf(texts, archive)).flatMap(([path, findings]) =>
    findings.map(
      ({ rule, range, expected }) =>
        `${path} ${rule} “${texts[path]!.slice(range.start, range.end)}”${expected === undefined ? '' : ` → ${expected}`}`,
    ),
  );
}
