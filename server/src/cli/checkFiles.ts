import { settleFindings } from '../config/applyConfig';
import type { Finding } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { LineIndex } from '../text/lineIndex';
import { CheckCache, cacheKey } from './checkCache';
import { Checkers, fewFiles } from './checkers';
import type { FileConfig } from './configs';
import type { Failures } from './failures';
import { printFinding, type PrintedFinding } from './fileFindings';
import { standardInput, type FoundFile } from './findFiles';
import { inOrder } from './inOrder';
import { Progress } from './progress';
import { errorCode } from './readBytes';
import { readSources, type Source } from './readSources';
import type { Reading, ReportCheck } from './reportCheck';
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
  /** Another one if the file has changed. */
  readonly key: string;
  /** Null if it is no report. */
  readonly record: ReportCheck['record'] | null;
  readonly findings: readonly PrintedFinding[];
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
    options.cache === null || found.length < fewFiles ? null : new CheckCache(options.cache, __filename);
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
    if ('fault' in result) failures.add(result.path, say.checkFailed(result.fault));
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
): Promise<CheckedFile | { readonly path: string; readonly fault: string }> {
  const { path, isNamed, text, bytes, settings } = source;
  const reading = readingOf(settings, options.form);
  const key = cacheKey(bytes, reading);
  const kept = path === standardInput ? null : cache;
  try {
    const known = await kept?.get(path, key);
    const check = known === undefined ? await checkers.check(text, reading) : known;
    if (known === undefined) await kept?.set(path, { key, check });
    const found = check?.findings ?? [];
    const findings =
      found.length === 0 ? [] : printFindings(found, new LineIndex(text), settings, options.locale);
    return { path, isNamed, settings, key, record: check?.record ?? null, findings };
  } catch (error) {
    return { path, fault: error instanceof Error ? error.message : String(error) };
  }
}

export function readingOf({ config, ownForms }: FileConfig, form: string | undefined): Reading {
  return { form, configured: config.form, ownForms };
}

/** Findings in words, as gongkai.json settles them. */
export function printFindings(
  findings: readonly Finding[],
  lines: LineIndex,
  { config, path }: FileConfig,
  locale: Locale,
): PrintedFinding[] {
  const settled = settleFindings(findings, config, { path, text: lines.text });
  return settled.map((finding) => printFinding(finding, lines, locale));
}
