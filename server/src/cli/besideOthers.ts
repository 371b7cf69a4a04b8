import { resolve } from 'node:path';
import { Archive } from '../archive/archive';
import { catalogueOrder } from '../archive/catalogue';
import { checkInArchive, findingsInText, type FoundInArchive } from '../archive/checkInArchive';
import type { ArchivedReport } from '../archive/record';
import { structureOf } from '../config/structureOf';
import type { Config } from '../config/schema';
import type { Locale } from '../rules/rule';
import { printFindings, type CheckedFile, type CheckFilesOptions } from './checkFiles';
import { withSlashes } from './configs';
import type { Failures } from './failures';
import type { FileFindings, PrintedFinding, PrintedPlace } from './fileFindings';
import { foundPlace } from './foundPlace';
import { Unreadable } from './readBytes';
import { TextsAgain } from './textsAgain';
import { words } from './words';

/** Adds what is found in the reports beside each other. All reports of a run are one archive, in which paths are whole. */
export async function* besideOthers(
  files: readonly CheckedFile[],
  options: CheckFilesOptions,
  failures: Failures,
): AsyncGenerator<FileFindings> {
  const given = new Map(files.map((file) => [wholePath(file.path), file]));
  const archives = archivesOf(files);
  const texts = new TextsAgain(options.form);
  for (const file of files) {
    const report = archived(file);
    const found = report ? checkInArchive(report, archives.get(report.form.kind.id)!) : [];
    const findings =
      found.length === 0 ? file.findings : await merged(file, found, given, texts, options.locale, failures);
    const { path, isNamed, record, unused } = file;
    yield { path, isNamed, report: record, findings, unused };
  }
}

/** The reports of a run, by the ids of their kinds and by whole paths, and what each gongkai.json says of its folder. */
export function archivesOf(files: readonly CheckedFile[]): ReadonlyMap<string, Archive> {
  const archives = new Map<string, Archive>();
  const configs = new Map<Config, string>(files.map(({ settings }) => [settings.config, settings.folder]));
  const structures = [...configs].flatMap(([config, folder]) => structureOf(folder, config) ?? []);
  for (const report of files.flatMap((file) => archived(file) ?? [])) {
    const { kind } = report.form;
    let archive = archives.get(kind.id);
    if (!archive) archives.set(kind.id, (archive = new Archive(kind)));
    archive.structures = structures;
    archive.set(report);
  }
  return archives;
}

export function wholePath(path: string): string {
  return withSlashes(resolve(path));
}

function archived({ path, record, settings }: CheckedFile): ArchivedReport | null {
  const form = record && settings.forms.byId(record.form);
  return form ? { path: wholePath(path), form, record } : null;
}

async function merged(
  file: CheckedFile,
  found: readonly FoundInArchive[],
  given: ReadonlyMap<string, CheckedFile>,
  texts: TextsAgain,
  locale: Locale,
  failures: Failures,
): Promise<readonly PrintedFinding[]> {
  const text = await texts.of(file);
  if (text instanceof Unreadable) {
    failures.add(file.path, words[locale].unreadable(text.code));
    return file.findings;
  }
  const added = printFindings(findingsInText(found, text.lines), text, file.settings, locale);
  const named = added.map(async (finding) => ({
    ...finding,
    related: await Promise.all(finding.related.map((place) => inGivenFile(place, given, texts, locale))),
  }));
  return [...file.findings, ...(await Promise.all(named))].sort(inTextOrder);
}

/** A place with its file's path as it was given, and told in words where the file has no lines. */
async function inGivenFile(
  place: PrintedPlace,
  given: ReadonlyMap<string, CheckedFile>,
  texts: TextsAgain,
  locale: Locale,
): Promise<PrintedPlace> {
  const file = place.path === undefined ? undefined : given.get(place.path);
  if (!file) return place;
  const { path } = file;
  const text = file.isText ? null : await texts.of(file);
  if (text === null || text instanceof Unreadable) return { ...place, path };
  const { lines } = text;
  const range = { start: lines.offsetAt(place.range.start), end: lines.offsetAt(place.range.end) };
  return { ...place, path, place: foundPlace(text, range, locale) };
}

function inTextOrder(a: PrintedFinding, b: PrintedFinding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    a.range.end.line - b.range.end.line ||
    a.range.end.character - b.range.end.character ||
    catalogueOrder(a.rule) - catalogueOrder(b.rule)
  );
}
