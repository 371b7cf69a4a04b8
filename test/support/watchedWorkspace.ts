import { knownReportsRequest } from '../../server/src/protocol/messages';
import type { ClientOptions, LanguageClient } from './languageClient';
import { sampleReport } from './sampleReport';
import { start } from './startedClient';
import type { WorkspaceFolder } from './workspaceFolder';

/** An editor that watches what is found in a folder. */
export async function watch(folder: WorkspaceFolder, options: ClientOptions = {}): Promise<LanguageClient> {
  const editor = await start({ pulls: true, folder: folder.uri, ...options });
  watchFor(editor);
  return editor;
}

export function watchFor(editor: LanguageClient): void {
  // It is held open until the editor ends.
  editor.watchWorkspace().catch(() => {});
}

/** Another agency's report, so that it has nothing to do with the others. */
export function of(agency: string, report = sampleReport()): string {
  return report.replaceAll('青溪市文化局', agency);
}

/** Waits until nothing is left to be checked. */
export async function settled(editor: LanguageClient): Promise<void> {
  await editor.connection.sendRequest(knownReportsRequest, { waits: true });
}
