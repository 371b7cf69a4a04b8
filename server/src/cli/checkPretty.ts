import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { displayWidth } from '../text/width';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { openFindings, type FileFindings, type PrintedFinding } from './fileFindings';
import { painter, printable, type Style } from './terminal';
import { words, type Words } from './words';

const colours: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'grey',
};

/** For people: the findings under their file's name, with 1-based lines and columns. */
export class PrettyPrinter implements CheckPrinter {
  private readonly say: Words;
  private readonly paint = painter(process.stdout, process.env);

  constructor(locale: Locale) {
    this.say = words[locale];
  }

  file(file: FileFindings): void {
    const { path, isNamed, report } = file;
    if (!report) {
      if (isNamed) print(`${printable(path)}: ${this.say.noReport}\n`);
      return;
    }
    const findings = openFindings(file);
    if (findings.length === 0) return;
    print(this.paint('bold', printable(path)));
    const placeWidth = Math.max(...findings.map((finding) => placeOf(finding).length));
    const labelWidth = Math.max(...Object.values(this.say.severity).map(displayWidth));
    for (const finding of findings) {
      const { rule, severity, message } = finding;
      const place = placeOf(finding).padEnd(placeWidth);
      const label = this.say.severity[severity];
      const blanks = ' '.repeat(labelWidth - displayWidth(label));
      const painted = this.paint(colours[severity], label);
      print(`  ${place}  ${painted}${blanks}  ${printable(message)}  ${this.paint('dim', rule)}`);
    }
    print('');
  }

  end(counts: CheckCounts): void {
    const style = counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'green';
    print(this.paint(style, this.say.summary(counts)));
  }
}

function placeOf({ range: { start } }: PrintedFinding): string {
  return `${start.line + 1}:${start.character + 1}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
