import { findingsInText, mergeFindings, type FoundInArchive } from '../archive/checkInArchive';
import { applyConfig } from '../config/applyConfig';
import type { CheckedReport, CheckOptions } from './checkText';

/** A report with what was found in it alone and beside others, after the configuration had its say. */
export function withArchive(
  checked: CheckedReport,
  found: readonly FoundInArchive[],
  { config, path }: CheckOptions,
): CheckedReport {
  if (found.length === 0) return checked;
  const { lines } = checked;
  const kept = applyConfig(findingsInText(found, lines), config, { path, text: lines.text });
  return { ...checked, findings: mergeFindings(checked.findings, kept) };
}
