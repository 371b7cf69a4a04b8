import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { besideOthers } from './besideOthers';
import { checkFiles, type CheckFilesOptions } from './checkFiles';
import { GithubPrinter } from './checkGithub';
import { JsonPrinter } from './checkJson';
import { PrettyPrinter } from './checkPretty';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { SarifPrinter } from './checkSarif';
import type { Failures } from './failures';
import { openFindings } from './fileFindings';
import { findFiles } from './findFiles';
import { words } from './words';

export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;

export interface CheckOptions extends CheckFilesOptions {
  readonly format: (typeof checkFormats)[number];
}

const printers: Readonly<Record<CheckOptions['format'], (locale: Locale) => CheckPrinter>> = {
  pretty: (locale) => new PrettyPrinter(locale),
  json: () => new JsonPrinter(),
  sarif: (locale) => new SarifPrinter(locale),
  github: (locale) => new GithubPrinter(locale),
};

const counters: Readonly<Record<Severity, 'errors' | 'warnings' | 'infos' | 'hints'>> = {
  error: 'errors',
  warning: 'warnings',
  info: 'infos',
  hint: 'hints',
};

/** `gongkai check`: whether there is no error. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  failures: Failures,
): Promise<boolean> {
  const counts: CheckCounts = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  const found = await findFiles(paths, failures, words[options.locale]);
  const checked = await checkFiles(found, options, failures);
  const printer = printers[options.format](options.locale);
  for await (const file of besideOthers(checked, options, failures)) {
    counts.files++;
    if (file.report) counts.reports++;
    for (const { severity } of openFindings(file)) counts[counters[severity]]++;
    printer.file(file);
  }
  printer.end(counts, failures.all);
  return counts.errors === 0;
}
