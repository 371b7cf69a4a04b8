import { archiveRules } from '../archive/catalogue';
import type { Finding } from '../rules/finding';
import type { CheckedFile } from './applyConfig';
import { globOf } from './matchesGlobs';
import type { AcceptedFinding, Config } from './schema';
import { usedIgnores } from './usedIgnores';

/** What these find depends on which other reports are checked. */
const besideOthers: ReadonlySet<string> = new Set(archiveRules.map(({ id }) => id));

/**
 * The accepted findings that are surely not among all findings of a file, and so not needed any more: of those that name this very file
 * alone. The others may be for another one.
 */
export function unusedIgnores(
  findings: readonly Finding[],
  config: Config,
  file: CheckedFile,
): readonly AcceptedFinding[] {
  const name = globOf(file.path);
  const ignore = config.ignore.filter((entry) => entry.file === name && !besideOthers.has(entry.rule));
  const used = usedIgnores(findings, { ...config, ignore }, file);
  return ignore.filter((entry) => !used.includes(entry));
}
