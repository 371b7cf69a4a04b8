import { join } from 'node:path';
import { settleFindings } from '../config/applyConfig';
import { unusedIgnores } from '../config/unusedIgnores';
import type { Finding } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import { CheckCache, cacheKey } from './checkCache';
import { Checkers, fewFiles } from './checkers';
import type { FileConfig } from './configs';
import type { Failures } from './failures';
import { printFinding, type PrintedFinding, type UnusedIgnore } from './fileFindings';
import { standardInput, type FoundFile } from './findFiles';
import type { PrintedText } from './foundPlace';
import { inOrder } from './inOrder';
import { Progress } from './progress';
import { errorCode, Unreadable } from './readBytes';
import { readSources, type Source } from './readSources';
import type { Reading, ReportCheck } from './reportCheck';
import { isText, readReportText, type ReportText } from './reportText';
import { words } from './words';

export interface CheckFilesOptions {
  readonly locale: Locale;
  readonly form?: string | undefined;
  readonly config?: string | undefined;
  /** How many threads check. */
  readonly jobs: number;
  /** The folder of the cache; null for none. */
  readonly cache: string | null;
  /** Somebody has named the cache's folder, and wants to know if it cannot be used. */
  readonly isCacheNamed: boolean;
}

/** A file as it was checked on its own. */
export interface CheckedFile extends FoundFile {
  readonly settings: FileConfig;
  /** Whether it has lines to point at: it is no Word document and no web page. */
  readonly isText: boolean;
  /** Another one if the file has changed. */
  readonly key: string;
  /** Null if it is no report. */
  readonly record: ReportCheck['record'] | null;
  readonly findings: readonly PrintedFinding[];
  /** Those that are known to be so from this file alone; none where it is read by a form that was asked for. */
  readonly unused: readonly UnusedIgnore[];
}

/** How many files each thread may have waiting, so that none is ever idle. */
const waitingOfThread = 8;

/** Checks each file on its own, in their order. What cannot be read or checked becomes a failure. */
export async function checkFiles(
  found: readonly FoundFile[],
  options: CheckFilesOptions,
  failures: Failures,
): Promise<readonly CheckedFile[]> {
  const say = words[options.locale];
  const cache =
    options.cache === null || found.length < fewFiles
      ? null
      : new CheckCache(options.cache, [__filename, join(__dirname, 'convert.js')]);
  const checkers = new Checkers(options.jobs, __filename);
  const progress = new Progress(found.length, say.progress, process.stderr);
  const checked: CheckedFile[] = [];
  const work = (source: Source) => checkSource(source, options, checkers, cache);
  for await (const result of inOrder(
    readSources(found, options, failures),
    options.jobs * waitingOfThread,
    work,
  )) {
    progress.step();
    if ('unreadable' in result) failures.add(result.path, say.unreadable(result.unreadable));
    else if ('fault' in result) failures.add(result.path, say.checkFailed(result.fault));
    else checked.push(result);
  }
  progress.end();
  await checkers.end();
  await cache?.save().catch((error: unknown) => {
    if (options.isCacheNamed) failures.add(options.cache!, say.fix.unwritable(errorCode(error)));
  });
  return checked;
}

async function checkSource(
  source: Source,
  options: CheckFilesOptions,
  checkers: Checkers,
  cache: CheckCache | null,
): Promise<CheckedFile | Unchecked> {
  const { path, isNamed, bytes, settings } = source;
  const reading = readingOf(settings, options.form);
  const key = cacheKey(bytes, reading);
  const kept = path === standardInput ? null : cache;
  try {
    const known = await kept?.get(path, key);
    const check = known === undefined ? await checkers.check({ path, bytes }, reading) : known;
    if (known === undefined) await kept?.set(path, { key, check });
    const printed = check ? await printCheck(check, source, options) : { findings: [], unused: [] };
    const record = check?.record ?? null;
    return { path, isNamed, settings, isText: isText(source), key, record, ...printed };
  } catch (error) {
    if (error instanceof Unreadable) return { path, unreadable: error.code };
    return { path, fault: error instanceof Error ? error.message : String(error) };
  }
}

export function readingOf({ config, ownForms }: FileConfig, form: string | undefined): Reading {
  return { form, configured: config.form, otherTables: config.otherTables, ownForms };
}

type Unchecked = { readonly path: string } & ({ readonly unreadable: string } | { readonly fault: string });

async function printCheck(
  { findings, imported }: ReportCheck,
  source: Source,
  { locale, form }: CheckFilesOptions,
): Promise<Pick<CheckedFile, 'findings' | 'unused'>> {
  const { settings } = source;
  const { config, path } = settings;
  const { text, places } = imported ?? (findings.length > 0 ? await readReportText(source) : noText);
  const unused = form === undefined ? unusedIgnores(findings, config, { path, text }) : [];
  return {
    findings: printFindings(findings, { lines: new LineIndex(text), places }, settings, locale),
    unused: unused.map((entry) => ({ rule: entry.rule, place: settings.ignorePlaces.get(entry)! })),
  };
}

/** Where nothing is found, nobody asks for the text. */
const noText: ReportText = { text: '', places: null };

/** Findings in words, as gongkai.json settles them. */
export function printFindings(
  findings: readonly Finding[],
  text: PrintedText,
  { config, path }: FileConfig,
  locale: Locale,
): PrintedFinding[] {
  const settled = settleFindings(findings, config, { path, text: text.lines.text });
  return settled.map((finding) => printFinding(finding, text, locale));
}
