import type { Finding } from '../rules/finding';
import type { TextRange } from '../text/textRange';
import { matchesGlobs } from './matchesGlobs';
import type { AcceptedFinding, Config } from './schema';

/** The file that findings are about. */
export interface CheckedFile {
  /** With `/`, from the configuration's folder. */
  readonly path: string;
  readonly text: string;
}

/** A finding with the severity that the configuration gives it. */
export interface SettledFinding {
  readonly finding: Finding;
  /** Why it is accepted; null for one that is open. */
  readonly accepted: string | null;
}

/** The findings that are left open, with the severities that the configuration gives them. */
export function applyConfig(findings: readonly Finding[], config: Config, file: CheckedFile): Finding[] {
  return settleFindings(findings, config, file)
    .filter(({ accepted }) => accepted === null)
    .map(({ finding }) => finding);
}

/** The same with the accepted ones among them. What is switched off is in neither. */
export function settleFindings(
  findings: readonly Finding[],
  config: Config,
  file: CheckedFile,
): SettledFinding[] {
  const entries = config.ignore.filter(
    (entry) => entry.file === undefined || matchesGlobs(file.path, [entry.file]),
  );
  return findings.flatMap((finding) => {
    const severity = config.rules[finding.rule] ?? finding.severity;
    if (severity === 'off') return [];
    return {
      finding: severity === finding.severity ? finding : { ...finding, severity },
      accepted: entries.find((entry) => covers(entry, finding, file.text))?.reason ?? null,
    };
  });
}

/** Whether an accepted finding is this one. The file is not looked at. */
export function covers(entry: AcceptedFinding, finding: Finding, text: string): boolean {
  const { anchor } = finding;
  return (
    entry.rule === finding.rule &&
    (['table', 'row', 'column', 'section'] as const).every(
      (part) => entry[part] === undefined || entry[part] === anchor[part],
    ) &&
    (entry.text === undefined || touchesQuote(text, entry.text, finding.range))
  );
}

/** Whether the quoted words stand, somewhere in the text, where the finding does. */
function touchesQuote(text: string, quote: string, range: TextRange): boolean {
  const first = Math.max(0, range.start - quote.length + 1);
  const last = Math.max(range.end, range.start + 1);
  return text.slice(first, last + quote.length - 1).includes(quote);
}
