import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import { importReport } from '../../server/src/convert/importReport';
import { describePlace, placeAt } from '../../server/src/convert/places';
import { tableGrid } from '../../server/src/forms/tableGrid';
import type { Grid } from '../../server/src/syntax/grid';
import { extracted } from '../support/extracted';
import { sampleReport } from '../support/sampleReport';
import { soundReports } from '../support/sound';
import { writeReport, type SoundReport } from '../support/sound/soundReport';
import { paragraph, tableOf, wordFile } from '../support/wordFile';

type Change = (grid: Grid) => Grid;

/** A sound report as a Word document, its tables with the form's merged cells. */
function asWord(report: SoundReport, change: Change = (grid) => grid): Uint8Array {
  const { text } = writeReport(report);
  const lines = text.split('\n').filter((line) => line !== '');
  const body: string[] = [];
  let isTable = false;
  let next = 0;
  for (const line of lines) {
    const wasTable = isTable;
    isTable = line.startsWith('|');
    if (!isTable) body.push(paragraph(line));
    if (!isTable || wasTable) continue;
    const table = report.form.tables[next++]!;
    const grid = tableGrid(table, (row, column) => report.figures[`${table.id}.${row}.${column}`]!);
    body.push(tableOf(change(grid)));
  }
  return wordFile({ body: body.join('') });
}

function importedText(file: Uint8Array): string {
  const result = importReport(file, 'report.docx');
  if (result.kind === 'problem') throw new Error(result.problem);
  return result.text;
}

describe.each(soundReports.map((report) => [report.name, report] as const))('%s in Word', (_, report) => {
  const plain = writeReport(report).text;

  it('is the same report in GFM, with its headings marked', () => {
    const text = importedText(asWord(report));
    const { text: title, range } = readReport(plain)!.title!;
    const oneTitle = `${title}${plain.slice(range.end)}`;
    expect(text.replace(/^#+ /gm, '').replace(/\n+/g, '\n')).toBe(oneTitle.replace(/\n+/g, '\n'));
    expect(extracted(text)).toEqual(extracted(plain));
  });

  it('reads alike where the edges of rows differ', () => {
    // Every other row has its second edge elsewhere, as tables have that were drawn by hand.
    const drawn: Change = (grid) => ({
      ...grid,
      columns: grid.columns * 3,
      rows: grid.rows.map((row, at) =>
        row.map((cell, index) => {
          const wider = index === row.length - 2 ? at % 2 : index === row.length - 1 ? -(at % 2) : 0;
          const isMovable = row.slice(-2).every(({ rowSpan }) => rowSpan === 1) && row.length > 1;
          return { ...cell, columnSpan: cell.columnSpan * 3 + (isMovable ? wider : 0) };
        }),
      ),
    });
    expect(extracted(importedText(asWord(report, drawn)))).toEqual(extracted(plain));
  });

  it('keeps blank cells blank', () => {
    const changed: Change = (grid) => ({
      ...grid,
      rows: grid.rows.map((row) =>
        row.map((cell) => ({ ...cell, text: cell.text === '0' ? '' : cell.text })),
      ),
    });
    const text = importedText(asWord(report, changed));
    const values = readReport(text)!.tables.flatMap(({ blocks }) =>
      blocks.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
    );
    for (const { state, text: words, row, column } of values)
      expect([state, words], `${row} ${column}`).toEqual(words === '' ? ['blank', ''] : ['written', words]);
  });
});

describe('the place of each word', () => {
  const file = asWord(soundReports[1]!);
  const result = importReport(file, 'report.docx');
  if (result.kind === 'problem') throw new Error(result.problem);
  const { text } = result;
  const places = result.places();
  const placeOf = (words: string) => describePlace(placeAt(places, text.indexOf(words))!, 'zh-cn');

  it('in a paragraph is its number among those outside of tables', () => {
    expect(placeOf('政府信息公开工作年度报告')).toBe('第 1 段');
    expect(placeOf('一、总体情况')).toBe('第 3 段');
    expect(describePlace({ kind: 'paragraph', paragraph: 3 }, 'en')).toBe('paragraph 3');
  });

  it('in a table is its row and column as they are seen', () => {
    expect(placeOf('行政许可')).toBe('第 1 个表格第 7 行第 1 列');
    expect(placeOf('1.属于国家秘密')).toBe('第 2 个表格第 8 行第 3 列');
    expect(placeOf('未经复议直接起诉')).toBe('第 3 个表格第 2 行第 6 列');
    expect(describePlace({ kind: 'cell', table: 3, row: 2, column: 6 }, 'en')).toBe(
      'table 3, row 2, column 6',
    );
  });

  it('of every figure is where it stands in Word', () => {
    const report = readReport(text)!;
    const [, requests] = report.tables;
    const rows = requests!.blocks[0]!.rows;
    for (const [at, row] of rows.entries())
      for (const [column, { range }] of row.cells.entries())
        expect(placeAt(places, range!.start)).toEqual({
          kind: 'cell',
          table: 2,
          row: 4 + at,
          column: 4 + column,
        });
  });
});

it('a text without a title or a section is a text all the same', () => {
  expect(importedText(wordFile({ body: paragraph('通知') + paragraph('请按时报送。') }))).toBe(
    '通知\n\n请按时报送。\n',
  );
});

it('a table that is cut in two by a page stays two, and reads as one', () => {
  const lines = sampleReport().split('\n');
  const grid = (rows: readonly string[]): Grid => ({
    headRows: 0,
    columns: 10,
    rows: rows.map((line) =>
      line
        .slice(2, -2)
        .split(' | ')
        .map((text) => ({ text: text.trim(), columnSpan: 1, rowSpan: 1 })),
    ),
  });
  const rows = lines.filter((line) => line.startsWith('|') && !line.includes('---'));
  const from = rows.findIndex((line) => line.includes('勾稽关系'));
  const requests = rows.slice(from, rows.findIndex((line, at) => at > from && line.includes('四、结转')) + 1);
  const start = lines.findIndex((line) => line.includes('勾稽关系'));
  const body = [
    ...lines
      .slice(0, start)
      .filter((line) => line !== '' && !line.startsWith('|'))
      .map((line) => paragraph(line)),
    tableOf(grid(requests.slice(0, 12))),
    paragraph(''),
    tableOf(grid(requests.slice(12))),
  ].join('');
  const [read] = readReport(importedText(wordFile({ body })))!.tables.filter(
    ({ form }) => form.id === 'requests',
  );
  const [whole] = readReport(sampleReport())!.tables.filter(({ form }) => form.id === 'requests');
  const values = (table: typeof read) =>
    table!.blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells.map(({ value }) => value)));
  expect(read!.sources.length).toBe(2);
  expect(values(read)).toEqual(values(whole));
});
