import type { ReportSummary } from '../features/summary';

/** Sent after each check of a document: what the language status item shows. */
export const summaryNotification = 'gongkai/summary';

/** Without a summary the document is no report. */
export interface SummaryParams {
  readonly uri: string;
  readonly summary: ReportSummary | null;
}
