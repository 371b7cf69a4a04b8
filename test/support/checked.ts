import { defaultConfig } from '../../server/src/config/schema';
import { checkText, type CheckedReport } from '../../server/src/features/checkText';

/** A text checked as a report, without any configuration. */
export function checked(text: string): CheckedReport {
  return checkText(text, { config: defaultConfig, path: 'report.md', isReport: true })!;
}
