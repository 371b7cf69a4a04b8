import { recordOf, type ReportRecord } from '../archive/record';
import { defaultConfig, type Config } from '../config/schema';
import { checkText } from '../features/checkText';
import { formsWith } from '../forms';
import type { WrittenForm } from '../forms/schema';
import type { Finding } from '../rules/finding';
import { readReportText, type ReadFile, type ReportText } from './reportText';

/** What a report alone tells: plain data, so that it can come from another thread or from the cache. */
export interface ReportCheck {
  /** Every finding, before gongkai.json has its say. */
  readonly findings: readonly Finding[];
  readonly record: ReportRecord;
  /** What a Word document or a web page was read as, in which something was found; null for a text. */
  readonly imported: ReportText | null;
}

/** How a file is read. */
export interface Reading {
  /** The form that was asked for. */
  readonly form?: string | undefined;
  /** The form that gongkai.json names. */
  readonly configured?: Config['form'];
  /** The user's own forms. */
  readonly ownForms: readonly WrittenForm[];
}

/** Null for a file that is no report. Throws `Unreadable`. */
export async function checkReport(
  file: ReadFile,
  { form, configured, ownForms }: Reading,
): Promise<ReportCheck | null> {
  const read = await readReportText(file);
  const config = { ...defaultConfig, form: configured };
  const checked = checkText(read.text, { config, forms: formsWith(ownForms), path: '', form });
  if (!checked) return null;
  const { findings, report, lines } = checked;
  return {
    findings,
    record: recordOf(report, lines),
    imported: read.places && findings.length > 0 ? read : null,
  };
}
