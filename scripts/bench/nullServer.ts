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
const diagnostics = [{ range, severity: DiagnosticSeverity.Error, message: 'fixed', source: 'null' }];

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    completionProvider: {},
    codeActionProvider: true,
    documentFormattingProvider: true,
    renameProvider: true,
  },
}));
connection.onDocumentSymbol(() => [{ name: 'fixed', kind: SymbolKind.Module, range, selectionRange: range }]);
connection.onFoldingRanges(() => [{ startLine: 0, endLine: 1 }]);
connection.onCompletion(() => [{ label: 'fixed', kind: CompletionItemKind.Snippet }]);
connection.onCodeAction(() => [{ title: 'fixed' }]);
connection.onDocumentFormatting(() => [{ range, newText: 'fixed' }]);
connection.onRenameRequest(({ textDocument: { uri } }) => ({
  changes: { [uri]: [{ range, newText: 'fixed' }] },
}));
documents.onDidChangeContent(({ document: { uri, version } }) => {
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
