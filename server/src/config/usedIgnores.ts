import type { Finding } from '../rules/finding';
import { covers, type CheckedFile } from './applyConfig';
import { matchesGlobs } from './matchesGlobs';
import type { AcceptedFinding, Config } from './schema';

/** The accepted findings that are among all findings of a file, whatever their severity. */
export function usedIgnores(
  findings: readonly Finding[],
  config: Config,
  { path, text }: CheckedFile,
): readonly AcceptedFinding[] {
  return config.ignore.filter(
    (entry) =>
      (entry.file === undefined || matchesGlobs(path, [entry.file])) &&
      findings.some((finding) => covers(entry, finding, text)),
  );
}
