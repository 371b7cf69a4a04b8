import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { openFindings, type FileFindings, type PrintedFinding } from './fileFindings';

/** For programs: one JSON document over all files. */
export class JsonPrinter implements CheckPrinter {
  private before = '{"version":1,"files":[';

  file(file: FileFindings): void {
    const { path, report } = file;
    const written = JSON.stringify({
      path,
      form: report?.form ?? null,
      organization: report?.organization ?? null,
      year: report?.year ?? null,
      findings: openFindings(file).map(jsonFinding),
    });
    process.stdout.write(`${this.before}${written}`);
    this.before = ',';
  }

  end(summary: CheckCounts): void {
    const before = this.before === ',' ? '' : this.before;
    process.stdout.write(`${before}],"summary":${JSON.stringify(summary)}}\n`);
  }
}

function jsonFinding({
  rule,
  severity,
  message,
  range,
  place,
  expected,
  actual,
  related,
  fixes,
}: PrintedFinding): unknown {
  return { rule, severity, message, range, place, expected, actual, related, fixes };
}
