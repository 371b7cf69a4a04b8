import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { fixAllKind, rewriteKind } from '../features/codeActions';
import { tokensLegend } from '../features/semanticTokens';
import { serverCommands } from './commands';
import { ignoreCommand } from './messages';

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
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, rewriteKind, fixAllKind] },
  completionProvider: { triggerCharacters: ['#', '一', '二', '三', '四', '五', '六', '（', '。'] },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  renameProvider: { prepareProvider: true },
  executeCommandProvider: { commands: [...serverCommands, ignoreCommand] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
