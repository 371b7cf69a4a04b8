import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { openFindings, type FileFindings, type PrintedFinding } from './fileFindings';
import { standardInput } from './findFiles';
import { words, type Words } from './words';

type Kind = 'error' | 'warning' | 'notice';

const kinds: Readonly<Record<Severity, Kind>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** How many annotations of each kind GitHub shows of one step. */
const shownOfKind = 10;

/** Commands for a GitHub workflow, which shows them beside the lines of a pull request. */
export class GithubPrinter implements CheckPrinter {
  private readonly say: Words;
  private readonly counts: Record<Kind, number> = { error: 0, warning: 0, notice: 0 };

  constructor(locale: Locale) {
    this.say = words[locale];
  }

  file(file: FileFindings): void {
    for (const finding of openFindings(file)) {
      const kind = kinds[finding.severity];
      this.counts[kind]++;
      process.stdout.write(`${annotation(kind, file.path, finding)}\n`);
    }
  }

  end(counts: CheckCounts): void {
    const isCut = Object.values(this.counts).some((count) => count > shownOfKind);
    const hidden = isCut ? this.say.annotationsCut(shownOfKind) : '';
    process.stdout.write(`${this.say.summary(counts)}${hidden}\n`);
  }
}

/** Lines and columns count from 1. GitHub takes columns only where a finding stands in one line. */
function annotation(
  kind: Kind,
  path: string,
  { rule, message, range: { start, end } }: PrintedFinding,
): string {
  const isInOneLine = start.line === end.line;
  const properties: readonly (readonly [string, string | number])[] = [
    ...(path === standardInput ? [] : [['file', path] as const]),
    ['line', start.line + 1],
    ...(isInOneLine ? [['col', start.character + 1] as const] : []),
    ['endLine', end.line + 1],
    ...(isInOneLine ? [['endColumn', end.character + 1] as const] : []),
    ['title', rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${kind} ${written}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
