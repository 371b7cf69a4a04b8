import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { fixAllKind } from '../features/codeActions';
import { tokensLegend } from '../features/semanticTokens';
import { serverCommands } from './commands';

/** What the server can do for every client. */
export const serverCapabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  diagnosticProvider: {
    identifier: 'gongkai',
    interFileDependencies: false,
    workspaceDiagnostics: false,
  },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  hoverProvider: true,
  inlayHintProvider: true,
  codeLensProvider: {},
  semanticTokensProvider: { legend: tokensLegend, full: true, range: true },
  documentHighlightProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  workspaceSymbolProvider: true,
  executeCommandProvider: { commands: serverCommands },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  completionProvider: { triggerCharacters: ['#', '一', '二', '三', '四', '五', '六'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
