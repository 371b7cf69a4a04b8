import { describe, expect, it } from 'vitest';
import { exportReport } from '../../server/src/convert/exportReport';
import { disk } from '../../server/src/disk.node';
import type { Files } from '../../server/src/protocol/files';
import { importRequest, type ImportedReport } from '../../server/src/protocol/messages';
import { extracted } from '../support/extracted';
import type { LanguageClient } from '../support/languageClient';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';
import { of, settled, watch } from '../support/watchedWorkspace';
import { WorkspaceFolder } from '../support/workspaceFolder';

const sound = sampleReport();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });
const arithmetic = ['table/arithmetic'];

/** Under this the client has its disk, and the server has nothing. */
const host = 'vscode-vfs://host';

const hosted: Files = {
  readFile: (uri, largest) => disk.readFile(uri.replace(host, 'file://'), largest),
  readFolder: (uri) => disk.readFolder(uri.replace(host, 'file://')),
};

/** The URI by which the client knows what is in a folder. */
function seen(folder: WorkspaceFolder, name: string): string {
  return folder.at(name).replace('file://', host);
}

function watchHosted(folder: WorkspaceFolder, files: Files | null): Promise<LanguageClient> {
  return watch(folder, { folder: folder.uri.replace('file://', host), files });
}

describe('the files of a virtual workspace', () => {
  it('are read by the client: its reports are checked as its gongkai.json says', async () => {
    const folder = new WorkspaceFolder({
      'gongkai.json': '{ "files": ["**", "!drafts/**"] }',
      '2023.md': wrong,
      '下级/市局(1).txt': of('白鹭县水务局', wrong),
      'drafts/2023.md': of('青禾区档案局', wrong),
    });
    const editor = await watchHosted(folder, hosted);
    await editor.foundIn(seen(folder, '2023.md'), arithmetic);
    await editor.foundIn(seen(folder, '下级/市局(1).txt'), arithmetic);
    await settled(editor);
    await editor.foundIn(seen(folder, 'drafts/2023.md'), []);

    folder.write('2023.md', sound);
    await editor.fileChanged(seen(folder, '2023.md'));
    await editor.foundIn(seen(folder, '2023.md'), []);
  });

  it('are imported', async () => {
    const folder = new WorkspaceFolder({ '2023.docx': await exportReport(sound, 'docx') });
    const editor = await start({ files: hosted });
    const params = { uri: seen(folder, '2023.docx') };
    const answer = await editor.connection.sendRequest<ImportedReport>(importRequest, params);
    expect(answer.kind === 'report' && extracted(answer.text)).toEqual(extracted(sound));
  });

  it('may fail to be read, which keeps none of the others from being checked', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'b.md': of('白鹭县水务局', wrong) });
    const editor = await watchHosted(folder, {
      ...hosted,
      readFile: (uri) =>
        uri.endsWith('/a.md') ? Promise.reject(new Error('out of reach')) : hosted.readFile(uri),
    });
    await editor.foundIn(seen(folder, 'b.md'), arithmetic);
    await settled(editor);
    await editor.foundIn(seen(folder, 'a.md'), []);
  });

  it('are left alone where the client cannot read them, and what is open is checked', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'b.md': of('白鹭县水务局', wrong) });
    const editor = await watchHosted(folder, null);
    await settled(editor);
    expect(editor.reports).toEqual([]);
    await editor.open(seen(folder, 'a.md'), wrong);
    expect((await editor.diagnostics(seen(folder, 'a.md'))).map(({ code }) => code)).toEqual(arithmetic);
  });
});
