import {
  BulkRegistration,
  CodeActionKind,
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  WatchKind,
  type Connection,
} from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities';
import { fileSchemes } from './messages';

/** Asks the client to tell what it only tells when it is asked to. */
export async function register(connection: Connection, client: ClientAbilities): Promise<void> {
  if (!client.hasSettings && !client.watchesFiles && !client.registersDocuments) return;
  const wanted = BulkRegistration.create();
  if (client.hasSettings) wanted.add(DidChangeConfigurationNotification.type, { section: 'gongkai' });
  if (client.watchesFiles) wanted.add(DidChangeWatchedFilesNotification.type, { watchers });
  if (client.registersDocuments) {
    const patterns = ['**/gongkai.json', '**/.gongkai/forms/*.json'];
    const documentSelector = fileSchemes.flatMap((scheme) =>
      patterns.map((pattern) => ({ scheme, pattern })),
    );
    wanted.add(DidOpenTextDocumentNotification.type, { documentSelector });
    wanted.add(DidChangeTextDocumentNotification.type, {
      documentSelector,
      syncKind: TextDocumentSyncKind.Incremental,
    });
    wanted.add(DidCloseTextDocumentNotification.type, { documentSelector });
    wanted.add(CodeActionRequest.type, { documentSelector, codeActionKinds: [CodeActionKind.QuickFix] });
  }
  await connection.client.register(wanted);
}

/** Of a folder that comes or goes, nobody tells which files it holds. */
const watchers = [
  { globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
  { globPattern: '**/{gongkai.json,*.md,*.markdown,*.txt,*.html,*.htm}', kind: WatchKind.Change },
  { globPattern: '**/.gongkai/forms/*.json', kind: WatchKind.Change },
];
