import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  FileChangeType,
  LSPErrorCodes,
  WorkspaceSymbolRequest,
  type DidChangeWatchedFilesRegistrationOptions,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  knownReportsRequest,
  newReportRequest,
  type KnownReports,
  type NewReport,
} from '../../server/src/protocol/messages';
import { reportOn } from '../archive/archived';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';
import { of, settled, watch, watchFor } from '../support/watchedWorkspace';
import { WorkspaceFolder } from '../support/workspaceFolder';

const sound = sampleReport();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });
const arithmetic = ['table/arithmetic'];

describe('the reports of a folder', () => {
  it('are checked though they are not open', async () => {
    const folder = new WorkspaceFolder({
      '2023.md': wrong,
      '下级/市局(1).txt': of('白鹭县水务局', wrong),
      'gb18030.txt': iconv.encode(of('青禾区档案局', wrong), 'gb18030'),
      'page.html': of(
        '丹枫市民政局',
        `<html><body>${sampleReport({ cells: { 'requests.granted.total': '6' }, layout: 'html' })}</body></html>`,
      ),
    });
    const editor = await watch(folder);
    for (const name of ['2023.md', '下级/市局(1).txt', 'gb18030.txt', 'page.html']) {
      const [finding] = await editor.foundIn(folder.at(name), arithmetic);
      expect(finding).toMatchObject({ source: 'gongkai', data: { expected: 5, actual: 6 } });
    }
  });

  it('are those among its texts, outside of packages, hidden folders and links', async () => {
    const folder = new WorkspaceFolder({
      '2023.md': wrong,
      'notes.md': '会议记录\n\n一、总体情况\n\n1 + 1 = 3\n',
      'sound.md': of('白鹭县水务局'),
      'image.txt': new Uint8Array([0, 1, 2, 3]),
      'report.rst': wrong,
      'node_modules/package/2023.md': wrong,
      '.git/2023.md': wrong,
    });
    mkdirSync(folder.pathOf('empty'));
    symlinkSync(folder.path, folder.pathOf('empty/above'));
    symlinkSync(folder.pathOf('2023.md'), folder.pathOf('link.md'));
    const editor = await watch(folder);
    await settled(editor);
    await editor.foundIn(folder.at('2023.md'), arithmetic);
    expect([...editor.workspace.keys()]).toEqual([folder.at('2023.md')]);
  });

  it('are sent to a client that does not ask', async () => {
    const folder = new WorkspaceFolder({ '2023.md': wrong, '2022.md': of('白鹭县水务局') });
    const editor = await start({ folder: folder.uri });
    await editor.foundIn(folder.at('2023.md'), arithmetic);
    await settled(editor);
    expect(editor.published.map(({ uri }) => uri)).toEqual([folder.at('2023.md')]);
    folder.remove('2023.md');
    await editor.fileChanged(folder.at('2023.md'), FileChangeType.Deleted);
    await editor.foundIn(folder.at('2023.md'), []);
  });

  it('are not checked where that is switched off, until it is switched on', async () => {
    const folder = new WorkspaceFolder({ '2023.md': wrong });
    const editor = await watch(folder, { settings: { workspace: { check: false } } });
    await editor.open(folder.at('other.md'), of('白鹭县水务局', wrong));
    await editor.diagnostics(folder.at('other.md'));
    expect(editor.reports).toEqual([]);
    await editor.settingsChanged({ workspace: { check: true } });
    await editor.foundIn(folder.at('2023.md'), arithmetic);
    await editor.settingsChanged({ workspace: { check: false } });
    await editor.foundIn(folder.at('2023.md'), []);
  });

  it('are told of in another language when that is set', async () => {
    const folder = new WorkspaceFolder({ '2023.md': wrong });
    const editor = await watch(folder);
    const [chinese] = await editor.foundIn(folder.at('2023.md'), arithmetic);
    expect(chinese!.message).toContain('应为 5');
    await editor.settingsChanged({ locale: 'en' });
    const english = await editor.until(() =>
      editor.workspace
        .get(folder.at('2023.md'))!
        .find(({ message }) => (message as string).includes('should be 5')),
    );
    expect(english.range).toEqual(chinese!.range);
  });

  it('that are too long are not checked, which is said of those that begin like one', async () => {
    const folder = new WorkspaceFolder({ 'long.md': sound, 'log.txt': 'x\n' });
    for (const name of ['long.md', 'log.txt']) truncateSync(folder.pathOf(name), 70_000_000);
    const editor = await watch(folder, { locale: 'en' });
    const [notice] = await editor.foundIn(folder.at('long.md'), [undefined as never]);
    expect(notice!.message).toBe('The text has more than 16 million characters and is not checked');
    await settled(editor);
    expect(editor.workspace.has(folder.at('log.txt'))).toBe(false);
  });

  it('keep nobody waiting: an open document is answered before them', async () => {
    const files = Array.from(
      { length: 300 },
      (_, index) => [`${index}.md`, of(`第${index}局`, wrong)] as const,
    );
    const folder = new WorkspaceFolder(Object.fromEntries(files));
    const editor = await watch(folder);
    await editor.until(() => editor.reports[0]);
    const uri = folder.at('open.md');
    await editor.open(uri, sound);
    for (let version = 2; version < 20; version++) {
      await editor.change(uri, version, version % 2 === 0 ? wrong : sound);
      expect(await editor.diagnostics(uri)).toHaveLength(version % 2 === 0 ? 1 : 0);
    }
    expect(editor.reports.length).toBeLessThan(300);
    await settled(editor);
    expect(new Set(editor.reports.map((report) => report.uri)).size).toBe(300);
  });
});

describe('a file', () => {
  it('that changes, comes or goes is told of, and of no other', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong, 'b.md': of('白鹭县水务局', wrong) });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('a.md'), arithmetic);
    await editor.foundIn(folder.at('b.md'), arithmetic);
    const { length } = editor.reports;
    folder.write('a.md', sound);
    await editor.fileChanged(folder.at('a.md'));
    await editor.foundIn(folder.at('a.md'), []);
    folder.write('c.md', of('青禾区档案局', wrong));
    await editor.fileChanged(folder.at('c.md'), FileChangeType.Created);
    await editor.foundIn(folder.at('c.md'), arithmetic);
    folder.remove('c.md');
    await editor.fileChanged(folder.at('c.md'), FileChangeType.Deleted);
    await editor.foundIn(folder.at('c.md'), []);
    expect(editor.reports.slice(length).map(({ uri }) => uri)).toEqual(
      ['a.md', 'c.md', 'c.md'].map((name) => folder.at(name)),
    );
  });

  it('that changes again and again ends as it was last', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong });
    const editor = await watch(folder);
    for (let round = 0; round < 20; round++) {
      folder.write('a.md', round % 2 === 0 ? sound : wrong);
      await editor.fileChanged(folder.at('a.md'));
    }
    await settled(editor);
    await editor.foundIn(folder.at('a.md'), arithmetic);
    folder.write('a.md', sound);
    await editor.fileChanged(folder.at('a.md'));
    await editor.foundIn(folder.at('a.md'), []);
  });

  it('moves with its folder, of which alone the editor tells', async () => {
    const folder = new WorkspaceFolder({ 'old/deep/a.md': wrong });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('old/deep/a.md'), arithmetic);
    folder.rename('old', 'new.2023');
    await editor.fileChanged(folder.at('old'), FileChangeType.Deleted);
    await editor.fileChanged(folder.at('new.2023'), FileChangeType.Created);
    await editor.foundIn(folder.at('new.2023/deep/a.md'), arithmetic);
    await editor.foundIn(folder.at('old/deep/a.md'), []);
  });

  it('is watched by a client that can', async () => {
    const folder = new WorkspaceFolder();
    const editor = await start({ folder: folder.uri, registers: true });
    const registration = await editor.until(() =>
      editor.registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles'),
    );
    const { watchers } = registration.registerOptions as DidChangeWatchedFilesRegistrationOptions;
    expect(watchers.map(({ globPattern }) => globPattern)).toContain('**');
  });
});

describe('an open document', () => {
  it('is taken in place of its file, until it is closed', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong });
    const uri = folder.at('a.md');
    const editor = await watch(folder);
    await editor.foundIn(uri, arithmetic);
    await editor.open(uri, sound);
    expect(await editor.diagnostics(uri)).toEqual([]);
    await settled(editor);
    folder.write('a.md', of('白鹭县水务局', wrong));
    await editor.fileChanged(uri);
    await settled(editor);
    expect(await editor.diagnostics(uri)).toEqual([]);
    const { length } = editor.reports;
    await editor.close(uri);
    await editor.until(() => editor.reports[length]);
    await editor.foundIn(uri, arithmetic);
  });

  it('is named alike, however the editor writes its URI', async () => {
    const folder = new WorkspaceFolder({ '市局(1)!.md': wrong });
    const editor = await watch(folder);
    await editor.foundIn(`${folder.uri}/${encodeURIComponent('市局')}%281%29%21.md`, arithmetic);
    const uri = `${folder.uri}/市局(1)!.md`;
    await editor.open(uri, sound);
    expect(await editor.diagnostics(uri)).toEqual([]);
    await settled(editor);
    const all = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    expect(all).toHaveLength(1);
  });

  it('that the editor does not ask for is told of like a file', async () => {
    const folder = new WorkspaceFolder({ 'a.md': wrong });
    const uri = folder.at('a.md');
    const editor = await watch(folder);
    await editor.foundIn(uri, arithmetic);
    await editor.open(uri, sound);
    await editor.foundIn(uri, []);
    expect(editor.reports.at(-1)).toMatchObject({ version: 1 });
  });

  it('outside of the folder leaves nothing behind', async () => {
    const folder = new WorkspaceFolder();
    const editor = await watch(folder);
    const uri = 'file:///elsewhere/2023.md';
    await editor.open(uri, wrong);
    expect(await editor.diagnostics(uri)).toHaveLength(1);
    await editor.close(uri);
    expect(await editor.until(() => editor.reports[0])).toEqual({
      kind: 'full',
      uri,
      version: null,
      items: [],
    });
  });
});

describe('the request for what is found in the workspace', () => {
  it('is answered with what is new, and held open while nothing is', async () => {
    const folder = new WorkspaceFolder({
      'a.md': wrong,
      'b.md': of('白鹭县水务局', wrong),
      'c.md': of('青禾区档案局'),
    });
    const editor = await start({ pulls: true, folder: folder.uri });
    await settled(editor);
    const first = await editor.pullWorkspace();
    expect(first.items.map(({ uri }) => uri).sort()).toEqual([folder.at('a.md'), folder.at('b.md')]);
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const second = editor.pullWorkspace(known);
    // What is asked later is answered, and this is still held.
    await settled(editor);
    folder.write('b.md', of('白鹭县水务局'));
    await editor.fileChanged(folder.at('b.md'));
    expect((await second).items).toMatchObject([{ kind: 'full', uri: folder.at('b.md'), items: [] }]);
  });

  it('takes back what the editor knows of files that are gone', async () => {
    const folder = new WorkspaceFolder();
    const editor = await start({ pulls: true, folder: folder.uri });
    const answer = await editor.pullWorkspace([{ uri: folder.at('gone.md'), value: '7' }]);
    expect(answer.items).toEqual([{ kind: 'full', uri: folder.at('gone.md'), version: null, items: [] }]);
  });

  it('ends when it is cancelled, and when another one comes', async () => {
    const folder = new WorkspaceFolder();
    const editor = await start({ pulls: true, folder: folder.uri });
    const first = editor.watchWorkspace();
    const cancellation = new CancellationTokenSource();
    const second = editor.watchWorkspace([], cancellation.token);
    expect(await first).toEqual({ items: [] });
    cancellation.cancel();
    await expect(second).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    folder.write('a.md', wrong);
    await editor.fileChanged(folder.at('a.md'), FileChangeType.Created);
    await settled(editor);
    expect(editor.reports).toEqual([]);
    watchFor(editor);
    await editor.foundIn(folder.at('a.md'), arithmetic);
  });
});

describe('several folders', () => {
  it('are checked each by its own settings, and come and go', async () => {
    const one = new WorkspaceFolder({ 'a.md': wrong });
    const two = new WorkspaceFolder({
      'a.md': wrong,
      'gongkai.json': '{ "rules": { "table/arithmetic": "hint" } }',
    });
    const three = new WorkspaceFolder({ 'a.md': wrong });
    const editor = await watch(one, { folders: [one.uri, two.uri] });
    expect((await editor.foundIn(one.at('a.md'), arithmetic))[0]!.severity).toBe(1);
    expect((await editor.foundIn(two.at('a.md'), arithmetic))[0]!.severity).toBe(4);
    await editor.foldersChanged([two.uri, three.uri]);
    await editor.foundIn(three.at('a.md'), arithmetic);
    await editor.foundIn(one.at('a.md'), []);
    await editor.foundIn(two.at('a.md'), arithmetic);
  });
});

describe('reports that have to do with each other', () => {
  const row = (name: string, figures: readonly [string, string]) => ({
    [`requests.${name}.naturalPerson`]: figures[0],
    [`requests.${name}.total`]: figures[1],
  });
  const last = reportOn(2023);
  const next = reportOn(2024, {
    cells: { ...row('carriedIn', ['3', '3']), ...row('received', ['3', '5']) },
  }).replace('申请7件', '申请5件');
  /** Last year's report as this year's would have it. */
  const agreeing = reportOn(2023, {
    cells: { ...row('carriedOut', ['3', '3']), ...row('received', ['7', '9']) },
  }).replace('申请7件', '申请9件');
  const differing = ['archive/carried-over', 'archive/carried-over'];

  it('are compared, and each time one of them changes', async () => {
    const folder = new WorkspaceFolder({ '2023.md': last, '2024.md': next });
    const editor = await watch(folder);
    const [finding] = await editor.foundIn(folder.at('2024.md'), differing);
    const [related] = finding!.relatedInformation!;
    expect(related!.location.uri).toBe(folder.at('2023.md'));
    expect(TextDocument.create('', '', 1, last).getText(related!.location.range)).toBe('1');
    folder.write('2023.md', agreeing);
    await editor.fileChanged(folder.at('2023.md'));
    await editor.foundIn(folder.at('2024.md'), []);
    folder.remove('2023.md');
    folder.write('sub/2023.md', last);
    await editor.fileChanged(folder.at('2023.md'), FileChangeType.Deleted);
    await editor.fileChanged(folder.at('sub/2023.md'), FileChangeType.Created);
    await editor.foundIn(folder.at('2024.md'), differing);
  });

  it('are compared as the editor has them', async () => {
    const folder = new WorkspaceFolder({ '2023.md': last, '2024.md': next });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('2024.md'), differing);
    await editor.open(folder.at('2023.md'), agreeing);
    await editor.foundIn(folder.at('2024.md'), []);
    await editor.open(folder.at('2024.md'), next);
    await settled(editor);
    expect(await editor.diagnostics(folder.at('2024.md'))).toEqual([]);
    // What is typed in one report has the editor ask again for the other.
    editor.refreshed.length = 0;
    await editor.change(folder.at('2023.md'), 2, last);
    await editor.until(() => editor.refreshed.find((kind) => kind === 'diagnostic'));
    expect(await editor.diagnostics(folder.at('2024.md'))).toHaveLength(2);
    await editor.change(folder.at('2024.md'), 2, reportOn(2024));
    expect(await editor.diagnostics(folder.at('2024.md'))).toEqual([]);
    await editor.close(folder.at('2024.md'));
    await editor.foundIn(folder.at('2024.md'), differing);
  });

  it('are sent anew to a client that does not ask', async () => {
    const folder = new WorkspaceFolder({ '2023.md': last });
    const editor = await start({ folder: folder.uri });
    await editor.open(folder.at('2024.md'), next);
    await editor.foundIn(folder.at('2024.md'), differing);
    folder.write('2023.md', agreeing);
    await editor.fileChanged(folder.at('2023.md'));
    await editor.foundIn(folder.at('2024.md'), []);
  });

  it('are compared across folders with settings of their own', async () => {
    const folder = new WorkspaceFolder({
      '2023/gongkai.json': '{ "rules": { "table/arithmetic": "hint" } }',
      '2023/a.md': last,
      '2024/a.md': next,
    });
    const editor = await watch(folder);
    await editor.foundIn(folder.at('2024/a.md'), differing);
  });

  it('are added up as gongkai.json says, and anew when it says something else', async () => {
    const members = (names: readonly string[]) =>
      JSON.stringify({ archive: { parent: '青溪市人民政府', members: names } });
    const folder = new WorkspaceFolder({
      'gongkai.json': members(['青溪市档案局', '青溪市水务局']),
      'culture.md': sound,
      'archives.md': of('青溪市档案局'),
      'sum.md': of('青溪市人民政府', sampleReport({ cells: { 'disclosure.licensing.decisions': '15' } })),
    });
    const editor = await watch(folder);
    await settled(editor);
    await editor.foundIn(folder.at('sum.md'), []);
    folder.write('gongkai.json', members(['青溪市档案局']));
    await editor.fileChanged(folder.at('gongkai.json'));
    await editor.foundIn(folder.at('sum.md'), ['archive/roll-up']);
  });

  it('are compared in an open document too once gongkai.json says so', async () => {
    const folder = new WorkspaceFolder({ 'gongkai.json': '{}', 'a/culture.md': sound });
    const editor = await watch(folder);
    const sum = of('白鹭县人民政府', sampleReport({ cells: { 'disclosure.licensing.decisions': '15' } }));
    await editor.open(folder.at('sum.md'), sum);
    await settled(editor);
    expect(await editor.diagnostics(folder.at('sum.md'))).toEqual([]);
    const archive = { parent: '白鹭县人民政府', members: ['青溪市文化局'] };
    folder.write('gongkai.json', JSON.stringify({ archive }));
    await editor.fileChanged(folder.at('gongkai.json'));
    await settled(editor);
    expect(await editor.diagnostics(folder.at('sum.md'))).toMatchObject([{ code: 'archive/roll-up' }]);
  });
});

describe('the check of all reports', () => {
  it('says how far it is, and what it has found', async () => {
    const folder = new WorkspaceFolder({
      'a.md': wrong,
      'b.md': of('白鹭县水务局'),
      'notes.md': '会议记录',
    });
    const editor = await start({
      pulls: true,
      folder: folder.uri,
      settings: { workspace: { check: false } },
    });
    expect(await editor.checkAll()).toEqual({ files: 3, reports: 2, errors: 1, warnings: 0 });
    expect(editor.progress.at(-1)).toMatchObject({ percentage: 100, message: '3 / 3 个文件' });
    watchFor(editor);
    await editor.foundIn(folder.at('a.md'), arithmetic);
  });

  it('is left where it is when it is cancelled', async () => {
    const files = Array.from(
      { length: 200 },
      (_, index) => [`${index}.md`, of(`第${index}局`, wrong)] as const,
    );
    const folder = new WorkspaceFolder(Object.fromEntries(files));
    const editor = await start({
      pulls: true,
      folder: folder.uri,
      settings: { workspace: { check: false } },
    });
    const cancellation = new CancellationTokenSource();
    const counts = editor.checkAll(cancellation.token);
    await editor.until(() => editor.progress[0]);
    cancellation.cancel();
    await expect(counts).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    const { reports, areAll } = await editor.connection.sendRequest<KnownReports>(knownReportsRequest, {
      waits: true,
    });
    expect(reports.length).toBeLessThan(200);
    expect(areAll).toBe(false);
    expect(await editor.checkAll()).toMatchObject({ files: 200 });
  });
});

describe('what the reports of the folder are asked for', () => {
  const folderWith = () =>
    new WorkspaceFolder({
      '2023.md': sound,
      'draft.md': sound.slice(0, 900),
      'other.md': of('白鹭县水务局'),
    });

  it('symbols: each by its agency and year', async () => {
    const folder = folderWith();
    const editor = await start({ folder: folder.uri });
    await settled(editor);
    await editor.open('untitled:new', of('青禾区档案局'));
    const symbols = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '局 2023' });
    expect(symbols!.map(({ name }) => name).sort()).toEqual(
      ['白鹭县水务局 2023', '青溪市文化局 2023', '青溪市文化局 2023', '青禾区档案局 2023'].sort(),
    );
  });

  it('last year’s report, of several the longest, for a new one', async () => {
    const folder = folderWith();
    const editor = await start({ folder: folder.uri });
    const name = { agency: '青溪市文化局', year: 2024 };
    const report = await editor.connection.sendRequest<NewReport>(newReportRequest, name);
    expect(report.previous).toBe(folder.at('2023.md'));
    expect(report.text).toMatch(/二、上年结转政府信息公开申请数量[ |]+1 +\|/);
    const { reports, areAll } = await editor.connection.sendRequest<KnownReports>(knownReportsRequest, {
      waits: false,
    });
    expect(areAll).toBe(true);
    expect(reports).toContainEqual({ agency: '白鹭县水务局', year: 2023, kind: 'disclosure', uri: folder.at('other.md') });
  });

  it('a new report on a year that has no form is none', async () => {
    const { connection } = await start();
    expect(await connection.sendRequest(newReportRequest, { agency: '青溪市文化局', year: 1990 })).toBeNull();
  });
});
