import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { fixAllKind } from '../features/codeActions';

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
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  completionProvider: { triggerCharacters: ['#', '一', '二', '三', '四', '五', '六', '（', '。'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};
