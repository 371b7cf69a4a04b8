import type { Position, TextDocumentIdentifier } from 'vscode-languageserver';
import type { FindingAnchor } from '../config/ignoreEntry';
import type { ExportFormat } from '../convert';
import type { ReportName } from '../features/newReport';
import type { Direction } from '../features/nextCell';
import type { PastedText } from '../features/pasteTable';
import type { Preview } from '../features/preview';
import type { OverviewReport } from '../features/overview';
import type { ReportSummary } from '../features/summary';
import type { FolderEntry } from './files';

/** Where files lie that are checked: on a disk, or in what VS Code shows like one. */
export const fileSchemes = ['file', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'] as const;

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

/** Asks for the workspace's reports that say of which agency and year they are: `KnownReports`. */
export const knownReportsRequest = 'gongkai/knownReports';

export interface KnownReportsParams {
  /** Waits until all files were looked at; otherwise those that are known so far are named. */
  readonly waits: boolean;
}

export interface KnownReport extends ReportName {
  readonly uri: string;
}

/** A kind of report that the workspace has a form for. */
export interface KnownKind {
  readonly id: string;
  readonly title: string;
}

export interface KnownReports {
  readonly reports: readonly KnownReport[];
  /** The official kind first. */
  readonly kinds: readonly KnownKind[];
  /** Whether all files were looked at. */
  readonly areAll: boolean;
}

/** Asks for a new report, with what last year's report in the workspace carries over: `NewReport`, or null for a kind and year that no form is for. */
export const newReportRequest = 'gongkai/newReport';

export interface NewReportParams extends Omit<ReportName, 'kind'> {
  /** The official kind if left out. */
  readonly kind?: string;
}

export interface NewReport {
  readonly text: string;
  /** The URI of last year's report; null if there is none. */
  readonly previous: string | null;
}

/** Asks for a check of all reports, with progress: `WorkspaceCounts`. */
export const checkAllRequest = 'gongkai/checkAll';

export interface WorkspaceCounts {
  readonly files: number;
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
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

/** Asks for the reports of the workspace and how they stand: an `OverviewReport[]`. */
export const overviewRequest = 'gongkai/overview';

export interface OverviewParams {
  /** Until all files were looked at; else those are told that are known. */
  readonly waits: boolean;
}

/** Asks for the report that a Word document, a web page or a text holds: an `ImportedReport`. */
export const importRequest = 'gongkai/import';

/** Asks for what a Word document or a web page will look like as a report: an `ImportedPreview`. */
export const importPreviewRequest = 'gongkai/importPreview';

/** The file that is read. */
export interface ImportParams {
  readonly uri: string;
  /** What it holds, in base64, where it can be read nowhere: what is dropped may only have a name. */
  readonly content?: string;
}

export type ImportedReport = Imported<{ readonly text: string }>;

export type ImportedPreview = Imported<{ readonly preview: Preview }>;

type Imported<Result> =
  | (Result & {
      readonly kind: 'report';
      /** Whether it names itself one, so that it is checked. */
      readonly isReport: boolean;
      /** What the file holds and the report does not, in sentences for the user. */
      readonly leftOut: readonly string[];
    })
  /** Why nothing can be made of the file, and what to do, in a sentence for the user. */
  | { readonly kind: 'problem'; readonly problem: string };

/** Asks for an open document as a file: its bytes in base64. */
export const exportRequest = 'gongkai/export';

export interface ExportParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly format: ExportFormat;
}

/** Asks for what the reports of a folder, and below, add up to: a `RollUpDocument[]`. */
export const rollUpRequest = 'gongkai/rollUp';

export interface RollUpParams {
  /** Its URI; without one all folders of the workspace. */
  readonly folder?: string;
}

/** The sum of the reports on one year, to be read and for spreadsheets. */
export interface RollUpDocument {
  readonly title: string;
  /** How many members there are, and how many of their reports are added up. */
  readonly counts: string;
  readonly markdown: string;
  readonly csv: string;
}

/**
 * The server asks a client that has said `readsFiles` when it began for a file that it cannot read itself: a `FileAnswer`.
 */
export const readFileRequest = 'gongkai/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** Of a file that is larger, in bytes, only the start is answered. */
  readonly largest: number;
  /** How much of it, in bytes. */
  readonly startLength: number;
}

/** The file's content in base64, or only its start where it is larger than was asked for; or why there is none. */
export type FileAnswer =
  | { readonly kind: 'whole' | 'start'; readonly content: string }
  | { readonly kind: 'absent' | 'folder' | 'unreadable' };

/** The same for what is directly in a folder, links left out: a `FolderAnswer`, null where no folder is. */
export const readFolderRequest = 'gongkai/readFolder';

export interface ReadFolderParams {
  readonly uri: string;
}

export type FolderAnswer = readonly FolderEntry[] | null;

export type { ExportFormat, OverviewReport, Preview, ReportName };
