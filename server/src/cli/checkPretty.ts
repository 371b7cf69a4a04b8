import type { Severity } from '../rules/finding';
import type { Locale } from '../rules/rule';
import { displayWidth, padded } from '../text/width';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import type { Failure } from './failures';
import { openFindings, type FileFindings, type PrintedFinding } from './fileFindings';
import { painter, printable, type Style } from './terminal';
import { words, type Words } from './words';

const colours: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  hint: 'grey',
};

/** For people: the findings under their file's name, with 1-based lines and columns, or with the places of a Word document. */
export class PrettyPrinter implements CheckPrinter {
  private readonly say: Words;
  private readonly paint = painter(process.stdout, process.env);
  /** What is told of entries of gongkai.json that are not needed any more. */
  private readonly unused: string[] = [];

  constructor(locale: Locale) {
    this.say = words[locale];
  }

  file(file: FileFindings): void {
    const { path, isNamed, report, unused } = file;
    if (!report) {
      if (isNamed) print(`${printable(path)}: ${this.say.noReport}\n`);
      return;
    }
    for (const { place, rule } of unused)
      this.unused.push(printable(`${place}: ${this.say.unusedIgnore(rule, path)}`));
    const findings = openFindings(file);
    if (findings.length === 0) return;
    print(this.paint('bold', printable(path)));
    const placeWidth = Math.max(...findings.map((finding) => displayWidth(placeOf(finding))));
    const labelWidth = Math.max(...Object.values(this.say.severity).map(displayWidth));
    for (const finding of findings) {
      const { rule, severity, message } = finding;
      const place = padded(placeOf(finding), placeWidth);
      const label = padded(this.say.severity[severity], labelWidth);
      const painted = this.paint(colours[severity], label);
      print(`  ${place}  ${painted}  ${printable(message)}  ${this.paint('dim', rule)}`);
    }
    print('');
  }

  /** Where something could not be read, a form perhaps, it is not sure what a report has. */
  end(counts: CheckCounts, failures: readonly Failure[]): void {
    if (failures.length === 0 && this.unused.length > 0) print(`${this.unused.join('\n')}\n`);
    const style = counts.errors > 0 ? 'red' : counts.warnings > 0 ? 'yellow' : 'green';
    print(this.paint(style, this.say.summary(counts)));
  }
}

function placeOf({ place, range: { start } }: PrintedFinding): string {
  return place === undefined ? `${start.line + 1}:${start.character + 1}` : printable(place);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
