import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Diagnostic,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenDocument } from './openDocument';
import type { OpenDocuments } from './openDocuments';
import { canonicalUri } from './uris';
import type { WorkspaceFile } from './workspaceFile';

export type WorkspaceAnswer = WorkspaceDiagnosticReport | ResponseError<never>;

/** The request that is held open until something has changed. */
interface HeldRequest {
  readonly answer: (answer: WorkspaceAnswer) => void;
  readonly report: (report: WorkspaceDiagnosticReport) => void;
}

/** While files are being checked, what is found is told after so many milliseconds. */
const pause = 200;

/** Tells the editor what is found in the workspace's files, and of each only what it does not know yet. */
export class WorkspaceDiagnostics {
  private held: HeldRequest | undefined;
  /** The results that the editor has. */
  private readonly told = new Map<string, string>();
  private readonly changed = new Set<string>();
  private lastTold = 0;
  /** Whether it is told what is found in files that are not open. */
  tellsClosed = true;

  constructor(
    private readonly files: ReadonlyMap<string, WorkspaceFile>,
    private readonly documents: OpenDocuments,
    private readonly now: () => number,
  ) {}

  /** How an editor is told that does not ask. */
  push: ((file: string, diagnostics: readonly Diagnostic[]) => void) | undefined;

  /**
   * Answers what the editor asks. With `progress` it is told for ever; without, the request is answered as soon as there is
   * something to tell, and the editor asks again.
   */
  ask(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceAnswer> {
    this.end();
    this.told.clear();
    for (const { uri, value } of previousResultIds) this.told.set(canonicalUri(uri), value);
    for (const file of [...this.files.keys(), ...this.told.keys()]) this.changed.add(file);
    return new Promise((resolve) => {
      const answer = (given: WorkspaceAnswer) => {
        this.held = undefined;
        resolve(given);
      };
      const held: HeldRequest = {
        answer,
        report: (report) => {
          if (progress) progress.report(report);
          else answer(report);
        },
      };
      this.held = held;
      token.onCancellationRequested(() => {
        if (this.held === held) answer(new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled'));
      });
      this.tell();
    });
  }

  /** Ends the request that is held open: nothing more will be told. */
  end(): void {
    this.held?.answer({ items: [] });
  }

  /** The editor has been told of an open document. */
  toldOf({ file }: OpenDocument, resultId: string): void {
    this.told.set(file, resultId);
  }

  /** Something else is to be told of a file. */
  change(file: string): void {
    this.changed.add(file);
  }

  /** A document was closed: what the editor was told last of it, it may have left out with the document. */
  closed(file: string): void {
    this.told.set(file, '');
    this.changed.add(file);
    if (!this.files.has(file)) this.tell();
  }

  tellNowAndThen(): void {
    if (this.now() >= this.lastTold + pause) this.tell();
  }

  tell(): void {
    this.lastTold = this.now();
    const { held, push } = this;
    if (!held && !push) return;
    const reports = [...this.changed].flatMap((file) => this.reportOn(file) ?? []);
    this.changed.clear();
    if (push) for (const { uri, items } of reports) push(uri, items);
    else if (held && reports.length > 0) held.report({ items: reports });
  }

  /** Null where the editor knows. It asks for an open document by itself; what it has open for others it does not ask for. */
  private reportOn(file: string): WorkspaceFullDocumentDiagnosticReport | null {
    const document = this.documents.ofFile(file);
    const kept = this.tellsClosed ? this.files.get(file) : undefined;
    if (document && (document.isAskedFor || this.push || !kept)) return null;
    const known = this.told.get(file);
    const empty = { kind: DocumentDiagnosticReportKind.Full, uri: file, version: null, items: [] } as const;
    if (!kept) return this.told.delete(file) ? { ...empty, items: [] } : null;
    const { resultId, diagnostics } = kept;
    if (resultId === known || (known === undefined && diagnostics.length === 0)) return null;
    this.told.set(file, resultId);
    return { ...empty, version: document?.version ?? null, resultId, items: [...diagnostics] };
  }
}
