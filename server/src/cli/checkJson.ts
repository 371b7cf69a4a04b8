import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { openFindings, type FileFindings, type PrintedFinding } from './fileFindings';

/** For programs: one JSON document over all files. */
export class JsonPrinter implements CheckPrinter {
  private readonly files: unknown[] = [];

  file(file: FileFindings): void {
    const { path, report } = file;
    this.files.push({
      path,
      form: report?.form ?? null,
      organization: report?.organization ?? null,
      year: report?.year ?? null,
      findings: openFindings(file).map(jsonFinding),
    });
  }

  end(summary: CheckCounts): void {
    process.stdout.write(`${JSON.stringify({ version: 1, files: this.files, summary })}\n`);
  }
}

function jsonFinding({
  rule,
  severity,
  message,
  range,
  expected,
  actual,
  related,
  fixes,
}: PrintedFinding): unknown {
  return { rule, severity, message, range, expected, actual, related, fixes };
}
