import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { FindingAnchor } from '../config/ignoreEntry';
import type { ReportName } from '../features/newReport';
import type { Direction } from '../features/nextCell';
import type { PastedText } from '../features/pasteTable';
import type { Preview } from '../features/preview';
import type { OverviewReport } from '../features/overview';
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

/** Asks which agency and year a text is a report of: `ReportName`, or null where it is none. */
export const nameReportRequest = 'gongkai/nameReport';

export interface NameReportParams {
  readonly text: string;
}

/** Asks for the text of a new report: a string, or null for a year that no form is for. */
export const newReportRequest = 'gongkai/newReport';

export interface NewReportParams extends ReportName {
  /** The text of last year's report, whose figures are carried over. */
  readonly previous?: string;
}

/** Asks for the range to select when one goes on from a cell of a table; null outside of tables. */
export const nextCellRequest = 'gongkai/nextCell';

export interface NextCellParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
  readonly direction: Direction;
}

/** Asks for the edits that put a pasted table at a place: `TextEdit[]`, or null where it is to be pasted as text. */
export const pasteTableRequest = 'gongkai/pasteTable';

export interface PasteTableParams extends PastedText {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** Asks for a report as it will look: a `Preview`, or null where the document is none. */
export const previewRequest = 'gongkai/preview';

export interface PreviewParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Asks for all reports of the workspace and how they stand: an `OverviewReport[]`. */
export const overviewRequest = 'gongkai/overview';

export type { OverviewReport, Preview, ReportName };
