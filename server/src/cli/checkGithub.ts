import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { messageWithPlace, openFindings, type FileFindings, type PrintedFinding } from './fileFindings';
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

  constructor(private readonly locale: Locale) {
    this.say = words[locale];
  }

  file(file: FileFindings): void {
    for (const finding of openFindings(file)) {
      const kind = kinds[finding.severity];
      this.counts[kind]++;
      process.stdout.write(`${annotation(kind, file.path, finding, this.locale)}\n`);
    }
  }

  end(counts: CheckCounts): void {
    const isCut = Object.values(this.counts).some((count) => count > shownOfKind);
    const hidden = isCut ? this.say.annotationsCut(shownOfKind) : '';
    process.stdout.write(`${this.say.summary(counts)}${hidden}\n`);
  }
}

/** They count from 1. GitHub takes columns only where a finding stands in one line, and shows a file without lines at its start. */
function linesOf({ place, range: { start, end } }: PrintedFinding): readonly Property[] {
  if (place !== undefined)
    return [
      ['line', 1],
      ['endLine', 1],
    ];
  const isInOneLine = start.line === end.line;
  return [
    ['line', start.line + 1],
    ...(isInOneLine ? [['col', start.character + 1] as const] : []),
    ['endLine', end.line + 1],
    ...(isInOneLine ? [['endColumn', end.character + 1] as const] : []),
  ];
}

type Property = readonly [name: string, value: string | number];

function annotation(kind: Kind, path: string, finding: PrintedFinding, locale: Locale): string {
  const properties: readonly Property[] = [
    ...(path === standardInput ? [] : [['file', path] as const]),
    ...linesOf(finding),
    ['title', finding.rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${kind} ${written}::${escapeData(messageWithPlace(finding, locale))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
