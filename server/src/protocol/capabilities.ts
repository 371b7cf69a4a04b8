import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { fixAllKind, rewriteKind } from '../features/codeActions';
import { tokensLegend } from '../features/semanticTokens';
import type { ClientAbilities } from './clientAbilities';
import { applyCommand, serverCommands } from './commands';
import { ignoreCommand } from './messages';

/** What the server can do for a client. */
export function serverCapabilities(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: !client.watchesFiles,
    },
    diagnosticProvider: {
      identifier: 'gongkai',
      // Only a client that is not told has to ask again by itself which of its other documents an edit has changed the findings of.
      interFileDependencies: !client.refreshesDiagnostics,
      workspaceDiagnostics: true,
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
    codeActionProvider: client.takesActions
      ? { codeActionKinds: [CodeActionKind.QuickFix, rewriteKind, fixAllKind] }
      : true,
    completionProvider: { triggerCharacters: ['#', '一', '二', '三', '四', '五', '六', '（', '。'] },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    executeCommandProvider: {
      commands: [...serverCommands, ignoreCommand, ...(client.takesActions ? [] : [applyCommand])],
    },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
