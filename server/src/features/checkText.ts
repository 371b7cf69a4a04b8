import { readReport } from '../binding/readReport';
import type { Report } from '../binding/report';
import { applyConfig, type CheckedFile } from '../config/applyConfig';
import type { Config } from '../config/schema';
import { checkReport } from '../rules';
import type { Finding } from '../rules/finding';
import { LineIndex } from '../text/lineIndex';

/** A report with what was found in it, after the configuration had its say. */
export interface CheckedReport {
  readonly report: Report;
  readonly findings: readonly Finding[];
  readonly lines: LineIndex;
}

export interface CheckOptions {
  readonly config: Config;
  /** With `/`, from the configuration's folder. */
  readonly path: string;
  /** The text is a report, whatever its opening says. */
  readonly isReport?: boolean;
  /** The form asked for on the command line; it makes any text a report. */
  readonly form?: string | undefined;
}

/** Reads and checks one text, for the editor and the command line alike; null if it is no report. */
export function checkText(text: string, options: CheckOptions): CheckedReport | null {
  const report = readConfigured(text, options);
  if (!report) return null;
  const file: CheckedFile = { path: options.path, text };
  return {
    report,
    findings: applyConfig(checkReport(report), options.config, file),
    lines: new LineIndex(text),
  };
}

/** A form that is configured is how reports are read; only one that is asked for makes any text a report. */
export function readConfigured(text: string, { config, isReport, form }: CheckOptions): Report | null {
  if (form !== undefined) return readReport(text, { form });
  const report = readReport(text, { force: isReport === true });
  if (!report || config.form === undefined || config.form === report.form.id) return report;
  return readReport(text, { form: config.form });
}
