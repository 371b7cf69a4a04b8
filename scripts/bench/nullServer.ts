/** A server that answers every change with one fixed diagnostic, and every request with one fixed thing: what the protocol alone costs. */
import {
  CompletionItemKind,
  createConnection,
  DiagnosticSeverity,
  ProposedFeatures,
  SymbolKind,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const start = { line: 0, character: 0 };
const range = { start, end: start };
const location = { uri: 'file:///fixed', range };
const legend = { tokenTypes: ['number'], tokenModifiers: [] };
const tokens = { data: [0, 0, 1, 0, 0] };
const diagnostics = [{ range, severity: DiagnosticSeverity.Error, message: 'fixed', source: 'null' }];

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    completionProvider: {},
    codeActionProvider: true,
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    documentHighlightProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend, full: true, range: true },
    documentFormattingProvider: true,
    renameProvider: true,
  },
}));
connection.onDocumentSymbol(() => [{ name: 'fixed', kind: SymbolKind.Module, range, selectionRange: range }]);
connection.onFoldingRanges(() => [{ startLine: 0, endLine: 1 }]);
connection.onCompletion(() => [{ label: 'fixed', kind: CompletionItemKind.Snippet }]);
connection.onCodeAction(() => [{ title: 'fixed' }]);
connection.onHover(() => ({ contents: 'fixed' }));
connection.onDefinition(() => [location]);
connection.onReferences(() => [location]);
connection.onSelectionRanges(() => [{ range }]);
connection.onDocumentLinks(() => [{ range, target: 'file:///fixed' }]);
connection.onWorkspaceSymbol(() => [{ name: 'fixed', kind: SymbolKind.File, location }]);
connection.onDocumentHighlight(() => [{ range }]);
connection.languages.inlayHint.on(() => [{ position: start, label: 'fixed' }]);
connection.onCodeLens(() => [{ range, command: { title: 'fixed', command: '' } }]);
connection.languages.semanticTokens.on(() => tokens);
connection.languages.semanticTokens.onRange(() => tokens);
connection.onDocumentFormatting(() => [{ range, newText: 'fixed' }]);
connection.onRenameRequest(({ textDocument: { uri } }) => ({
  changes: { [uri]: [{ range, newText: 'fixed' }] },
}));
documents.onDidChangeContent(({ document: { uri, version } }) => {
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
