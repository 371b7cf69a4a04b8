import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Range,
  type TextDocumentIdentifier,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Settings } from '../config/settings';
import type { CheckedReport } from '../features/checkText';
import { codeLenses } from '../features/codeLens';
import { completions } from '../features/completion/completions';
import { withoutStops } from '../features/completion/proposal';
import type { Reader } from '../features/diagnostics';
import { documentHighlights } from '../features/documentHighlight';
import { documentLinks } from '../features/documentLinks';
import { foldingRanges } from '../features/folding';
import { hover, withoutMarkdown } from '../features/hover/hover';
import { inlayHints } from '../features/inlayHints';
import { definitions, references } from '../features/navigation';
import { outline } from '../features/outline';
import { nextCell } from '../features/nextCell';
import { preview, type Preview } from '../features/preview';
import { pasteTable } from '../features/pasteTable';
import { selectionRanges } from '../features/selection';
import { semanticTokens } from '../features/semanticTokens';
import { formatDocument, formatRange } from '../features/formatting';
import { fromRange } from '../features/ranges';
import { agencyAt, renameAgency } from '../features/renameAgency';
import type { Steps } from '../text/steps';
import type { ClientAbilities } from './clientAbilities';
import {
  nextCellRequest,
  pasteTableRequest,
  previewRequest,
  type NextCellParams,
  type PasteTableParams,
  type PreviewParams,
} from './messages';

/** A request about one open document, as the connection hands it over. */
type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<never>>;

/** Who asks for something, with what that person has set. */
export interface Asker extends Reader {
  readonly settings: Settings;
  readonly abilities: ClientAbilities;
}

/**
 * Makes a handler that answers from what was found in the newest text of a document; with `otherwise` where it is no
 * report. An answer that takes long is given in steps: they are put down for what waits, and end when nobody waits for
 * the answer any more.
 */
export type Answering = <Params extends { textDocument: TextDocumentIdentifier }, Result>(
  respond: (checked: CheckedReport, params: Params, asker: Asker) => Result | Steps<Result>,
  otherwise: NoInfer<Result>,
) => Handler<Params, Result>;

/** The requests about one report: each is a feature's. */
export function listenToRequests(connection: Connection, answering: Answering): void {
  connection.onDocumentSymbol(answering((checked) => outline(checked), []));
  connection.onFoldingRanges(answering((checked) => foldingRanges(checked), []));
  connection.onCompletion(
    answering((checked, { position }, { locale, abilities }) => {
      const items = completions(checked, checked.lines.offsetAt(position), locale);
      return abilities.takesSnippets ? items : items.map(withoutStops);
    }, []),
  );
  listenToSeeing(connection, answering);
  listenToWriting(connection, answering);
}

/** What is shown of a report beside its findings. */
function listenToSeeing(connection: Connection, answering: Answering): void {
  connection.onHover(
    answering((checked, { position }, { locale, abilities }) => {
      const shown = hover(checked, checked.lines.offsetAt(position), locale);
      return shown && (abilities.takesMarkdown ? shown : withoutMarkdown(shown));
    }, null),
  );
  connection.onDocumentHighlight(
    answering((checked, { position }) => documentHighlights(checked, checked.lines.offsetAt(position)), []),
  );
  connection.onDefinition(
    answering(
      (checked, { position }, { uri }) => definitions(checked, checked.lines.offsetAt(position), uri),
      [],
    ),
  );
  connection.onReferences(
    answering(
      (checked, { position, context }, { uri }) =>
        references(checked, checked.lines.offsetAt(position), {
          uri,
          includesCells: context.includeDeclaration,
        }),
      [],
    ),
  );
  connection.onSelectionRanges(
    answering((checked, { positions }) => {
      const offsets = positions.map((position) => checked.lines.offsetAt(position));
      return selectionRanges(checked, offsets);
    }, []),
  );
  connection.onDocumentLinks(answering((checked, _, { locale }) => documentLinks(checked, locale), []));
  connection.onCodeLens(
    answering((checked, _, asker) => (asker.settings.codeLens.enable ? codeLenses(checked, asker) : []), []),
  );
  connection.onRequest(
    previewRequest,
    answering<PreviewParams, Preview | null>((checked, _, { locale }) => preview(checked, locale), null),
  );
  connection.languages.inlayHint.on(
    answering(
      (checked, { range }, { settings, locale }) => inlayHints(checked, range, settings.inlayHints, locale),
      [],
    ),
  );
  connection.languages.semanticTokens.on(answering((checked) => semanticTokens(checked), { data: [] }));
  connection.languages.semanticTokens.onRange(
    answering((checked, { range }) => semanticTokens(checked, range), { data: [] }),
  );
}

/** What changes a report. */
function listenToWriting(connection: Connection, answering: Answering): void {
  connection.onDocumentFormatting(answering((checked) => formatDocument(checked), []));
  connection.onDocumentRangeFormatting(
    answering((checked, { range }) => formatRange(checked, fromRange(checked.lines, range)), []),
  );
  connection.onPrepareRename(
    answering((checked, { position }) => agencyAt(checked, checked.lines.offsetAt(position)), null),
  );
  connection.onRenameRequest(
    answering((checked, { position, newName }, reader): WorkspaceEdit | ResponseError<never> | null => {
      const renaming = renameAgency(checked, checked.lines.offsetAt(position), newName, reader);
      if ('edit' in renaming) return renaming.edit;
      return new ResponseError<never>(LSPErrorCodes.RequestFailed, renaming.problem);
    }, null),
  );
  connection.onRequest(
    nextCellRequest,
    answering<NextCellParams, Range | null>(
      (checked, { position, direction }) => nextCell(checked, checked.lines.offsetAt(position), direction),
      null,
    ),
  );
  connection.onRequest(
    pasteTableRequest,
    answering<PasteTableParams, TextEdit[] | null>(
      (checked, { position, ...pasted }) => pasteTable(checked, checked.lines.offsetAt(position), pasted),
      null,
    ),
  );
}
