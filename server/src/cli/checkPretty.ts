import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { openFindings, type FileFindings } from './fileFindings';
import { words, type Words } from './words';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const bold = 1;
const dim = 2;

/** For people: the findings under their file's name, with 1-based lines and columns; colours only on a terminal. */
export class PrettyPrinter implements CheckPrinter {
  private readonly say: Words;
  private readonly isColoured = process.stdout.isTTY && !process.env.NO_COLOR;

  constructor(locale: Locale) {
    this.say = words[locale];
  }

  file(file: FileFindings): void {
    const { path, isNamed, report } = file;
    if (!report) {
      if (isNamed) print(`${path}: ${this.say.noReport}\n`);
      return;
    }
    const findings = openFindings(file);
    if (findings.length === 0) return;
    print(this.paint(bold, path));
    for (const { rule, severity, message, range } of findings) {
      const place = `${range.start.line + 1}:${range.start.character + 1}`.padEnd(8);
      const label = this.paint(colours[severity], this.say.severity[severity]);
      print(`  ${place} ${label}  ${message}  ${this.paint(dim, rule)}`);
    }
    print('');
  }

  end(counts: CheckCounts): void {
    print(this.say.summary(counts));
  }

  private paint(code: number, text: string): string {
    return this.isColoured ? `\u001B[${code}m${text}\u001B[0m` : text;
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
