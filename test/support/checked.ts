import { defaultConfig } from '../../server/src/config/schema';
import { checkText, type CheckedReport } from '../../server/src/features/checkText';
import { remembering } from './remembering';

/** A text checked as a report, without any configuration. */
export const checked = remembering((text): CheckedReport =>
  checkText(text, { config: defaultConfig, path: 'report.md', isReport: true })!,
);
