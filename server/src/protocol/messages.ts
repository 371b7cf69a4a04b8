import type { FindingAnchor } from '../config/ignoreEntry';
import type { ReportSummary } from '../features/summary';

/** Sent after each check of a document: what the language status item shows. */
export const summaryNotification = 'gongkai/summary';

/** Without a summary the document is no report. */
export interface SummaryParams {
  readonly uri: string;
  readonly summary: ReportSummary | null;
}

/**
 * A command of the server: writes into the document's gongkai.json that a finding is accepted. Its arguments are these, and
 * why it is; what it answers is the URI of the file that it has edited.
 */
export const ignoreCommand = 'gongkai.ignoreFinding';

export interface IgnoreParams {
  readonly uri: string;
  readonly finding: FindingAnchor;
}
