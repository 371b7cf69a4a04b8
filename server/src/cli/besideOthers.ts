import { resolve } from 'node:path';
import { Archive } from '../archive/archive';
import { catalogueOrder } from '../archive/catalogue';
import { checkInArchive, findingsInText, type FoundInArchive } from '../archive/checkInArchive';
import type { ArchivedReport } from '../archive/record';
import { structureOf } from '../config/structureOf';
import type { Config } from '../config/schema';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import { cacheKey } from './checkCache';
import { printFindings, readingOf, type CheckedFile } from './checkFiles';
import { withSlashes } from './configs';
import type { Failures } from './failures';
import type { FileFindings, PrintedFinding } from './fileFindings';
import { Unreadable } from './readBytes';
import { readContent } from './readContent';
import { words } from './words';

export interface BesideOthersOptions {
  readonly locale: Locale;
  readonly form?: string | undefined;
}

/** Adds what is found in the reports beside each other. All reports of a run are one archive, in which paths are whole. */
export async function* besideOthers(
  files: readonly CheckedFile[],
  options: BesideOthersOptions,
  failures: Failures,
): AsyncGenerator<FileFindings> {
  const given = new Map(files.map(({ path }) => [wholePath(path), path]));
  const archives = archivesOf(files);
  for (const file of files) {
    const report = archived(file);
    const found = report ? checkInArchive(report, archives.get(report.form.kind.id)!) : [];
    const findings = found.length === 0 ? file.findings : await merged(file, found, given, options, failures);
    const { path, isNamed, record } = file;
    yield { path, isNamed, report: record, findings };
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

/** The text is read again: only few reports have such findings, and the texts of all would not fit into memory. */
async function merged(
  file: CheckedFile,
  found: readonly FoundInArchive[],
  given: ReadonlyMap<string, string>,
  { locale, form }: BesideOthersOptions,
  failures: Failures,
): Promise<readonly PrintedFinding[]> {
  const content = await readContent(file);
  const isReadable = !(content instanceof Unreadable);
  const { settings } = file;
  if (!isReadable || cacheKey(content.bytes, readingOf(settings, form)) !== file.key) {
    failures.add(file.path, words[locale].unreadable(isReadable ? 'changed' : content.code));
    return file.findings;
  }
  const lines = new LineIndex(content.text);
  const added = printFindings(findingsInText(found, lines), lines, settings, locale);
  const named = added.map((finding) => ({
    ...finding,
    related: finding.related.map((place) =>
      place.path === undefined ? place : { ...place, path: given.get(place.path) ?? place.path },
    ),
  }));
  return [...file.findings, ...named].sort(inTextOrder);
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
