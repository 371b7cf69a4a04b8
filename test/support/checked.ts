import { defaultConfig } from '../../server/src/config/schema';
import { checkText, type CheckedReport } from '../../server/src/features/checkText';
import { remembering } from './remembering';
import { officialForms } from './official';

/** A text checked as a report, without any configuration. */
export const checked = remembering((text): CheckedReport =>
  checkText(text, { config: defaultConfig, forms: officialForms, path: 'report.md', isReport: true })!,
);
