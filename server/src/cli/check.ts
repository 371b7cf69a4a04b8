import { settleFindings } from '../config/applyConfig';
import { defaultConfig } from '../config/schema';
import { checkText } from '../features/checkText';
import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { GithubPrinter } from './checkGithub';
import { JsonPrinter } from './checkJson';
import { PrettyPrinter } from './checkPretty';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { SarifPrinter } from './checkSarif';
import type { Failures } from './failures';
import { openFindings, printFinding, type FileFindings } from './fileFindings';
import { readSources, type Source } from './readSources';

export const checkFormats = ['pretty', 'json', 'sarif', 'github'] as const;

export interface CheckOptions {
  readonly format: (typeof checkFormats)[number];
  readonly locale: Locale;
  readonly form?: string | undefined;
  readonly config?: string | undefined;
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
  const printer = printers[options.format](options.locale);
  const counts: CheckCounts = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  for await (const source of readSources(paths, options, failures)) {
    const file = checkSource(source, options);
    counts.files++;
    if (file.report) counts.reports++;
    for (const { severity } of openFindings(file)) counts[counters[severity]]++;
    printer.file(file);
  }
  printer.end(counts, failures.all);
  return counts.errors === 0;
}

function checkSource({ path, isNamed, text, settings }: Source, options: CheckOptions): FileFindings {
  const { config } = settings;
  // Read as the configuration says, but with every finding, so that the accepted ones can be told.
  const reading = { ...defaultConfig, form: config.form };
  const checked = checkText(text, { config: reading, path: settings.path, form: options.form });
  if (!checked) return { path, isNamed, report: null, findings: [] };
  const { report, findings, lines } = checked;
  const settled = settleFindings(findings, config, { path: settings.path, text });
  return {
    path,
    isNamed,
    report: { form: report.form.id, organization: report.organization?.name ?? null, year: report.year },
    findings: settled.map((finding) => printFinding(finding, lines, options.locale)),
  };
}
