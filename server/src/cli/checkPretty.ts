import type { CheckedReport } from '../features/checkText';
import { ruleById } from '../archive/catalogue';
import type { Severity } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import type { Source } from './readSources';
import { words, type Words } from './words';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const bold = 1;
const dim = 2;

/** For people: the findings under their file's name, with 1-based lines and columns; colours only on a terminal. */
export class PrettyPrinter implements CheckPrinter {
  private readonly say: Words;
  private readonly isColoured = process.stdout.isTTY && !process.env.NO_COLOR;

  constructor(private readonly locale: Locale) {
    this.say = words[locale];
  }

  file({ path, isNamed }: Source, checked: CheckedReport | null): void {
    if (!checked) {
      if (isNamed) print(`${path}: ${this.say.noReport}\n`);
      return;
    }
    if (checked.findings.length === 0) return;
    print(this.paint(bold, path));
    for (const finding of checked.findings) {
      const { line, character } = checked.lines.positionAt(finding.range.start);
      const place = `${line + 1}:${character + 1}`.padEnd(8);
      const severity = this.paint(colours[finding.severity], this.say.severity[finding.severity]);
      const message = renderMessage(ruleById(finding.rule), finding.message, this.locale);
      print(`  ${place} ${severity}  ${message}  ${this.paint(dim, finding.rule)}`);
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
