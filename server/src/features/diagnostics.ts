import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { ruleById } from '../archive/catalogue';
import type { Finding, Severity } from '../rules/finding';
import { renderMessage } from '../rules/render';
import type { Locale } from '../rules/rule';
import { rulePage } from '../rules/rulePage';
import type { CheckedReport } from './checkText';
import { toRange } from './ranges';

/** For whom something is shown, and of which document. */
export interface Reader {
  readonly uri: string;
  readonly locale: Locale;
  /** Said in edits where the editor understands it, so that an edit of an older text is not applied. */
  readonly version?: number | undefined;
  /** The command that accepts a finding; none for a document that no gongkai.json can hold for. */
  readonly ignoreCommand?: string | undefined;
  /** The editor's command that goes to a finding; none where it has no such. */
  readonly showCommand?: string | undefined;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Every finding of a report as a diagnostic. */
export function diagnosticsOf(checked: CheckedReport, reader: Reader): Diagnostic[] {
  return checked.findings.map((finding) => toDiagnostic(finding, checked, reader));
}

export function toDiagnostic(
  finding: Finding,
  { lines }: CheckedReport,
  { uri, locale }: Reader,
): Diagnostic {
  const rule = ruleById(finding.rule);
  const { anchor, expected, actual } = finding;
  return {
    range: toRange(lines, finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: 'gongkai',
    message: renderMessage(rule, finding.message, locale),
    relatedInformation: finding.related.map((related) => ({
      location:
        'report' in related
          ? { uri: related.report, range: related.range }
          : { uri, range: toRange(lines, related.range) },
      message: renderMessage(rule, related.message, locale),
    })),
    data: { anchor, ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) },
  };
}
