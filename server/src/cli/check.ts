import { checkText } from '../features/checkText';
import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { JsonPrinter } from './checkJson';
import { PrettyPrinter } from './checkPretty';
import type { CheckCounts } from './checkPrinter';
import type { Failures } from './failures';
import { readSources } from './readSources';

export const checkFormats = ['pretty', 'json'] as const;

export interface CheckOptions {
  readonly format: (typeof checkFormats)[number];
  readonly locale: Locale;
  readonly form?: string | undefined;
  readonly config?: string | undefined;
}

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
  const printer =
    options.format === 'json' ? new JsonPrinter(options.locale) : new PrettyPrinter(options.locale);
  const counts: CheckCounts = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };
  for await (const source of readSources(paths, options, failures)) {
    const checked = checkText(source.text, { ...source.settings, form: options.form });
    counts.files++;
    if (checked) counts.reports++;
    for (const { severity } of checked?.findings ?? []) counts[counters[severity]]++;
    printer.file(source, checked);
  }
  printer.end(counts);
  return counts.errors === 0;
}
