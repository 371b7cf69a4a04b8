import type {
  CancellationToken,
  Connection,
  Range,
  ResponseError,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { CheckedReport } from '../features/checkText';
import { codeActions } from '../features/codeActions';
import { completions } from '../features/completion/completions';
import type { Reader } from '../features/diagnostics';
import { foldingRanges } from '../features/folding';
import { outline } from '../features/outline';
import { nameReport, newReport } from '../features/newReport';
import { nextCell } from '../features/nextCell';
import type { Steps } from '../text/steps';
import {
  nameReportRequest,
  newReportRequest,
  nextCellRequest,
  type NameReportParams,
  type NewReportParams,
  type NextCellParams,
} from './messages';

/** A request about one open document, as the connection hands it over. */
type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<never>>;

/**
 * Makes a handler that answers from what was found in the newest text of a document; with `otherwise` where it is no
 * report. An answer that takes long is given in steps: they are put down for what waits, and end when nobody waits for
 * the answer any more.
 */
export type Answering = <Params extends { textDocument: TextDocumentIdentifier }, Result>(
  respond: (checked: CheckedReport, params: Params, reader: Reader) => Result | Steps<Result>,
  otherwise: NoInfer<Result>,
) => Handler<Params, Result>;

/** The requests about one report: each is a feature's. */
export function listenToRequests(connection: Connection, answering: Answering): void {
  connection.onDocumentSymbol(answering((checked) => outline(checked), []));
  connection.onFoldingRanges(answering((checked) => foldingRanges(checked), []));
  connection.onCodeAction(
    answering(
      (checked, { range, context }, reader) => codeActions(checked, { ...reader, range, only: context.only }),
      [],
    ),
  );
  connection.onCompletion(
    answering(
      (checked, { position }, { locale }) => completions(checked, checked.lines.offsetAt(position), locale),
      [],
    ),
  );
  connection.onRequest(
    nextCellRequest,
    answering<NextCellParams, Range | null>(
      (checked, { position, direction }) => nextCell(checked, checked.lines.offsetAt(position), direction),
      null,
    ),
  );
}

/** The requests about texts that need not be open. */
export function listenToTextRequests(connection: Connection): void {
  connection.onRequest(nameReportRequest, ({ text }: NameReportParams) => nameReport(text));
  connection.onRequest(newReportRequest, ({ previous, ...name }: NewReportParams) =>
    newReport(name, previous),
  );
}
