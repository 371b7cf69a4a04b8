import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import { check, findingsIn } from '../support/check';
import { sampleReport } from '../support/sampleReport';

/** The kinds of table that published texts have, each made from the sound sample. */
const gfm = sampleReport();
const cellPerLine = sampleReport({ layout: 'cell-per-line' });
const html = sampleReport({ layout: 'html' });

/** Writes each pipe row of the sample anew. */
function rewriteRows(row: (cells: readonly string[]) => string): string {
  return gfm
    .split('\n')
    .filter((line) => !line.startsWith('| -'))
    .map((line) =>
      line.startsWith('|')
        ? row(
            line
              .split('|')
              .slice(1, -1)
              .map((cell) => cell.trim()),
          )
        : line,
    )
    .join('\n');
}

const printed = (cells: readonly string[]) => cells.filter((cell) => cell !== '');

const spellings: readonly (readonly [string, string])[] = [
  ['one cell a line without tabs', cellPerLine.replace(/^\t/gm, '').replace(/\n{3,}/g, '\n\n')],
  ['blank lines between all cells', cellPerLine.replace(/^\t(.*)$/gm, '$1\n').replace(/\n{3,}/g, '\n\n')],
  [
    'one pipe cell a line',
    rewriteRows((cells) =>
      printed(cells)
        .map((cell) => `| ${cell} |`)
        .join('\n'),
    ),
  ],
  [
    'a lone pipe before each row',
    rewriteRows((cells) => ['|', ...printed(cells).map((cell) => `${cell} |`)].join('\n')),
  ],
  ['cut in two by a page', gfm.replace(/(\n\|[^\n]*4\.保护)/, '\n\n— 3 —\n$1')],
  [
    'HTML with labels cut over spans',
    html.replace(/<td>([^<])([^<]*)<\/td>/g, '<td><p><span>$1</span><span>$2</span>&nbsp;</p></td>'),
  ],
  ['HTML on one line', html.replace(/<table>[^]*?<\/table>/g, (table) => table.replaceAll('\n', ''))],
  ['a whole web page', html.replace(/^([^<\n].*)$/gm, '<p>$1</p>')],
  [
    'reviews in three rows',
    gfm.replace(
      /\n\|[^\n]*行政复议[^]*?\n\n五/,
      '\n| 类型 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|---|\n| 行政复议 | 1 | 0 | 0 | 0 | 1 |\n| 未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |\n| 复议后起诉 | 0 | 0 | 0 | 0 | 0 |\n\n五',
    ),
  ],
];

function values(text: string): (number | null)[] {
  return readReport(text)!.tables.flatMap((table) =>
    table.blocks.flatMap((block) => block.rows.flatMap((row) => row.cells.map((cell) => cell.value))),
  );
}

describe.each(spellings)('%s', (_, text) => {
  it('gives the same values, and nothing is found', () => {
    expect(text).not.toBe(gfm);
    expect(values(text)).toEqual(values(gfm));
    check(text);
  });
});

describe('sums that an agency adds', () => {
  const withSubtotal = (business: number) =>
    gfm.replace(
      /(\|[^\n]*8\.属于行政查询事项[^\n]*\n)/,
      `$1| | | 小计 | 0 | ${String(business)} | 0 | 0 | 0 | 0 | 1 |\n`,
    );

  it('hold', () => {
    check(withSubtotal(1));
  });

  it('do not hold', () => {
    expect(findingsIn(withSubtotal(2)).map(({ rule }) => rule)).toEqual(['table/arithmetic']);
  });
});
