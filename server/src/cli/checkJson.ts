import type { CheckedReport } from '../features/checkText';
import { ruleById } from '../archive/catalogue';
import type { Finding, Message } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import type { CheckCounts, CheckPrinter } from './checkPrinter';
import { jsonRange } from './positions';
import type { Source } from './readSources';

/** For programs: one JSON document over all files. */
export class JsonPrinter implements CheckPrinter {
  private readonly files: unknown[] = [];

  constructor(private readonly locale: Locale) {}

  file({ path }: Source, checked: CheckedReport | null): void {
    this.files.push({
      path,
      form: checked?.report.form.id ?? null,
      organization: checked?.report.organization?.name ?? null,
      year: checked?.report.year ?? null,
      findings: checked?.findings.map((finding) => this.finding(finding, checked)) ?? [],
    });
  }

  end(summary: CheckCounts): void {
    process.stdout.write(`${JSON.stringify({ version: 1, files: this.files, summary })}\n`);
  }

  private finding(finding: Finding, { lines }: CheckedReport): unknown {
    const { rule, severity, expected, actual } = finding;
    const say = (message: Message) => renderMessage(ruleById(rule), message, this.locale);
    return {
      rule,
      severity,
      message: say(finding.message),
      range: jsonRange(lines, finding.range),
      expected,
      actual,
      related: finding.related.map((related) => ({
        message: say(related.message),
        ...('report' in related
          ? { path: related.report, range: related.range }
          : { range: jsonRange(lines, related.range) }),
      })),
      fixes: finding.fixes.map(({ title, preferred, edits }) => ({
        title: say(title),
        preferred,
        edits: edits.map(({ range, newText }) => ({ range: jsonRange(lines, range), newText })),
      })),
    };
  }
}
