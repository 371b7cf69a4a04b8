import { recordOf, type ReportRecord } from '../archive/record';
import { defaultConfig, type Config } from '../config/schema';
import { checkText } from '../features/checkText';
import { formsWith } from '../forms';
import type { WrittenForm } from '../forms/schema';
import type { Finding } from '../rules/finding';

/** What a report's text alone tells: plain data, so that it can come from another thread or from the cache. */
export interface ReportCheck {
  /** Every finding, before gongkai.json has its say. */
  readonly findings: readonly Finding[];
  readonly record: ReportRecord;
}

/** How a text is read. */
export interface Reading {
  /** The form that was asked for. */
  readonly form?: string | undefined;
  /** The form that gongkai.json names. */
  readonly configured?: Config['form'];
  /** The user's own forms. */
  readonly ownForms: readonly WrittenForm[];
}

/** Null for a text that is no report. */
export function checkReport(text: string, { form, configured, ownForms }: Reading): ReportCheck | null {
  const config = { ...defaultConfig, form: configured };
  const checked = checkText(text, { config, forms: formsWith(ownForms), path: '', form });
  return checked && { findings: checked.findings, record: recordOf(checked.report, checked.lines) };
}
