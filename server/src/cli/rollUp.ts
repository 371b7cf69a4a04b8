import { differencesOf, rollUpsIn, type RollUp } from '../archive/rollUp';
import { rollUpRows } from '../features/rollUp/csv';
import { rollUpMarkdown } from '../features/rollUp/markdown';
import type { CountsOf, ReportCounts } from '../features/rollUp/members';
import type { Locale } from '../rules/rule';
import { csvLine } from '../text/csv';
import { archivesOf, besideOthers, wholePath } from './besideOthers';
import { checkFiles, type CheckFilesOptions } from './checkFiles';
import type { Failures } from './failures';
import { openFindings } from './fileFindings';
import { findFiles } from './findFiles';
import { words } from './words';

export const rollUpFormats = ['markdown', 'csv'] as const;

export interface RollUpOptions extends CheckFilesOptions {
  readonly format: (typeof rollUpFormats)[number];
  /** The only year that is asked for. */
  readonly year?: number;
}

/** `gongkai rollup`: whether every summary is the sum of its members. */
export async function rollUp(
  folders: readonly string[],
  options: RollUpOptions,
  failures: Failures,
): Promise<boolean> {
  const say = words[options.locale];
  const files = await checkFiles(await findFiles(folders, failures, say), options, failures);
  const counts = new Map<string, ReportCounts>();
  for await (const file of besideOthers(files, options, failures)) {
    const open = openFindings(file);
    const count = (severity: string) => open.filter((finding) => finding.severity === severity).length;
    counts.set(wholePath(file.path), { errors: count('error'), warnings: count('warning') });
  }
  const archives = [...archivesOf(files).values()];
  const rolledUp = folders.flatMap((folder) => {
    const all = archives.flatMap((archive) => rollUpsIn(wholePath(folder), archive));
    const found = all.filter(({ year }) => options.year === undefined || year === options.year);
    if (found.length === 0) failures.add(folder, say.nothingToAddUp);
    return found;
  });
  const countsOf: CountsOf = (path) => counts.get(path)!;
  process.stdout.write(rolledUp.map((one) => write(one, countsOf, options)).join('\n'));
  return rolledUp.every((one) => differencesOf(one).length === 0);
}

function write(
  rolledUp: RollUp,
  countsOf: CountsOf,
  { format, locale }: { readonly format: RollUpOptions['format']; readonly locale: Locale },
): string {
  if (format === 'markdown') return rollUpMarkdown(rolledUp, countsOf, locale);
  return rollUpRows(rolledUp, countsOf, locale)
    .map((row) => `${csvLine(row)}\n`)
    .join('');
}
