import type { Range } from 'vscode-languageserver/node';
import { expect, it } from 'vitest';
import type {
  NameReportParams,
  NewReportParams,
  NextCellParams,
  ReportName,
} from '../../server/src/protocol/messages';
import { sampleReport } from '../support/sampleReport';
import { start } from '../support/startedClient';

const uri = 'file:///2023.md';
const text = sampleReport();

it('a text is named, and a new report is written from it', async () => {
  const { connection } = await start();
  const named: NameReportParams = { text };
  const name = await connection.sendRequest<ReportName>('gongkai/nameReport', named);
  expect(name).toEqual({ agency: '青溪市文化局', year: 2023 });
  const asked: NewReportParams = { agency: name.agency, year: 2024, previous: text };
  const written = await connection.sendRequest<string>('gongkai/newReport', asked);
  expect(written).toMatch(/^# 青溪市文化局2024年/);
  expect(written).toMatch(/\| 二、上年结转.*\| 1 +\|\n/);
});

it('no report is written on a year before the first form', async () => {
  const { connection } = await start();
  const asked: NewReportParams = { agency: '青溪市文化局', year: 2008 };
  expect(await connection.sendRequest('gongkai/newReport', asked)).toBeNull();
});

it('the next figure of a table is told, and none outside of tables', async () => {
  const editor = await start();
  await editor.open(uri, text);
  const lines = text.split('\n');
  const line = lines.findIndex((words) => words.includes('一、本年新收'));
  const ask = (params: Omit<NextCellParams, 'textDocument'>) =>
    editor.connection.sendRequest<Range | null>('gongkai/nextCell', { textDocument: { uri }, ...params });
  const { start: at, end } = (await ask({ position: { line, character: 3 }, direction: 'next' }))!;
  expect(lines[line]!.slice(at.character, end.character)).toBe('5');
  expect(await ask({ position: { line: 0, character: 3 }, direction: 'next' })).toBeNull();
});
