import { truncateSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../server/src/convert/exportReport';
import { importReport } from '../../server/src/convert/importReport';
import {
  exportRequest,
  importPreviewRequest,
  importRequest,
  rollUpRequest,
  type ExportFormat,
  type ImportedPreview,
  type ImportedReport,
  type ImportParams,
  type RollUpDocument,
  type RollUpParams,
} from '../../server/src/protocol/messages';
import { reportOn } from '../archive/archived';
import { extracted } from '../support/extracted';
import type { LanguageClient } from '../support/languageClient';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';
import { paragraph, wordFile } from '../support/wordFile';
import { WorkspaceFolder } from '../support/workspaceFolder';

const sound = sampleReport();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });
const withHeader = wordFile({ body: paragraph('会议记录'), header: paragraph('内部资料') });

function imported(editor: LanguageClient, params: ImportParams): Promise<ImportedReport> {
  return editor.connection.sendRequest(importRequest, params);
}

function previewed(editor: LanguageClient, params: ImportParams): Promise<ImportedPreview> {
  return editor.connection.sendRequest(importPreviewRequest, params);
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

describe('a file that is imported', () => {
  it('is a report that can be checked', async () => {
    const folder = new WorkspaceFolder({ '2023 年报.docx': await exportReport(sound, 'docx') });
    const answer = await imported(await start(), { uri: folder.at('2023 年报.docx') });
    expect(answer).toMatchObject({ kind: 'report', isReport: true, leftOut: [] });
    expect(answer.kind === 'report' && extracted(answer.text)).toEqual(extracted(sound));
  });

  it('is sent along where it is not on the disk of the server', async () => {
    const content = base64(await exportReport(sound, 'html'));
    const uri = 'vscode-vfs://host/reports/2023.html';
    const answer = await imported(await start(), { uri, content });
    expect(answer.kind === 'report' && extracted(answer.text)).toEqual(extracted(sound));
  });

  it('is told of in the language of the editor where it is none, or something is left out', async () => {
    const folder = new WorkspaceFolder({ 'notes.docx': withHeader, 'old.doc': '{\\rtf1\\ansi' });
    const editor = await start({ locale: 'en' });
    expect(await imported(editor, { uri: folder.at('notes.docx') })).toEqual({
      kind: 'report',
      text: '会议记录\n',
      isReport: false,
      leftOut: ['words in headers and footers left out'],
    });
    expect(await imported(editor, { uri: folder.at('old.doc') })).toEqual({
      kind: 'problem',
      problem: 'this is an RTF file: open it in Word and save it as .docx',
    });
  });

  it('may be gone, or larger than anything that is read', async () => {
    const folder = new WorkspaceFolder({ 'large.docx': '' });
    truncateSync(folder.pathOf('large.docx'), 300_000_000);
    const editor = await start();
    expect(await imported(editor, { uri: folder.at('gone.docx') })).toMatchObject({
      problem: expect.stringMatching(/^无法读取文件/) as string,
    });
    expect(await imported(editor, { uri: folder.at('large.docx') })).toMatchObject({
      problem: expect.stringMatching(/^文件内容过大/) as string,
    });
  });

  it('is shown as it will look, with what is wrong', async () => {
    const folder = new WorkspaceFolder({
      '2023.docx': await exportReport(wrong, 'docx'),
      'a.docx': withHeader,
    });
    const editor = await start();
    const report = await previewed(editor, { uri: folder.at('2023.docx') });
    const blocks = report.kind === 'report' ? report.preview.blocks : [];
    const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
    const marked = cells.filter(({ mark }) => mark !== null);
    expect(marked).toMatchObject([{ text: '6', mark: { severity: 'error', expected: 5 } }]);

    const notes = await previewed(editor, { uri: folder.at('a.docx') });
    expect(notes).toMatchObject({
      isReport: false,
      leftOut: ['页眉、页脚中的文字未导入'],
      preview: { blocks: [{ kind: 'text', pieces: [{ text: '会议记录', mark: null }] }] },
    });
  });
});

describe('a report that is exported', () => {
  const uri = 'untitled:2023';

  it.each<ExportFormat>(['docx', 'html'])(
    'as %s keeps what it says, as it stands in the editor',
    async (format) => {
      const editor = await start();
      await editor.open(uri, sound);
      await editor.change(uri, 2, wrong);
      const content = await editor.connection.sendRequest<string>(exportRequest, {
        textDocument: { uri },
        format,
      });
      const back = importReport(Buffer.from(content, 'base64'), `report.${format}`);
      expect(back.kind === 'report' && extracted(back.text)).toEqual(extracted(wrong));
    },
  );
});

describe('the sums of reports', () => {
  const folder = () =>
    new WorkspaceFolder({
      '青溪市/2023/文化局.md': wrong,
      '青溪市/2023/档案局.md': reportOn(2023, { agency: '青溪市档案局' }),
      '青溪市/2022/文化局.md': reportOn(2022),
      '白鹭县/gongkai.json': JSON.stringify({
        archive: { parent: '白鹭县人民政府', members: ['白鹭县水务局'] },
      }),
      '白鹭县/水务局.md': reportOn(2023, { agency: '白鹭县水务局' }),
    });

  async function rollUps(editor: LanguageClient, params: RollUpParams): Promise<readonly RollUpDocument[]> {
    return editor.connection.sendRequest(rollUpRequest, params);
  }

  it('are those of a folder, the newest first', async () => {
    const at = folder();
    const editor = await start({ folder: at.uri });
    const [newest, ...others] = await rollUps(editor, { folder: at.at('青溪市') });
    expect(newest).toMatchObject({
      title: '各机关 2023 年度报告汇总',
      counts: '成员单位 2 个，计入 2 份报告。',
    });
    expect(newest!.markdown).toMatch(/\| 青溪市文化局 \| 1 个错误，0 个警告/);
    expect(newest!.csv).toMatch(/^\ufeff表,行,列,名称,合计,汇总报告,差,青溪市文化局,青溪市档案局\r\n/);
    expect(others.map(({ title }) => title)).toEqual(['各机关 2022 年度报告汇总']);
  });

  it('are those of all folders that have a configuration of their own', async () => {
    const at = folder();
    const editor = await start({ folder: at.uri });
    const titles = ['各机关 2023 年度报告汇总', '各机关 2022 年度报告汇总', '白鹭县 2023 年度报告汇总'];
    const all = await rollUps(editor, {});
    expect(all.map(({ title }) => title).sort()).toEqual([...titles].sort());
    const above = await rollUps(editor, { folder: at.uri });
    expect(above).toEqual(all);
  });

  it('are none where there are no reports', async () => {
    const at = new WorkspaceFolder({ 'notes.md': '会议记录\n' });
    const editor = await start({ folder: at.uri });
    expect(await rollUps(editor, { folder: at.at('nowhere') })).toEqual([]);
  });
});
