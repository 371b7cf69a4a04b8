import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { formatDocument, formatRange } from '../../server/src/features/formatting';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { finish } from '../../server/src/text/steps';
import { displayWidth } from '../../server/src/text/width';
import { findingsIn } from '../support/check';
import { checked } from '../support/checked';
import { extracted } from '../support/extracted';
import { publishedReports } from '../support/publishedReports';
import { sampleReport } from '../support/sampleReport';
import { soundReports } from '../support/sound';
import { writeReport } from '../support/sound/soundReport';

const layoutIds = Object.keys(layouts) as LayoutId[];
const sample = sampleReport();

function formatted(text: string): string {
  const document = TextDocument.create('', '', 0, text);
  return TextDocument.applyEdits(document, finish(formatDocument(checked(text))));
}

function formattedAt(text: string, words: string): string {
  const start = text.indexOf(words);
  const document = TextDocument.create('', '', 0, text);
  const edits = finish(formatRange(checked(text), { start, end: start + words.length }));
  return TextDocument.applyEdits(document, edits);
}

/** Checks what formatting makes of a report's first section, and that it makes no more of that. */
function checkWords(words: string, expected: string): void {
  const text = sample.replace('全年通过门户网站主动公开政府信息36条。', words);
  const wanted = sample.replace('全年通过门户网站主动公开政府信息36条。', expected);
  expect(formatted(text)).toBe(wanted);
  expect(formatted(wanted)).toBe(wanted);
}

/** Every finding, without the place. */
function findings(text: string): string[] {
  return findingsIn(text).map(({ rule, anchor }) => `${rule} ${JSON.stringify(anchor)}`);
}

function checkKeeps(text: string): void {
  const once = formatted(text);
  if (once === text) return;
  expect(formatted(once)).toBe(once);
  expect(extracted(once)).toEqual(extracted(text));
  const known = findings(text);
  expect(findings(once).filter((finding) => !known.includes(finding))).toEqual([]);
}

describe('formatting a table', () => {
  it('pads the cells of a GFM table to the width of Chinese characters', () => {
    const table = '| 规章 | 数 |\n|---|:--:|\n|行政规范性文件|12\n| | 5 | |\n';
    const text = sample.replace('全年通过', `发布。\n\n${table}\n全年通过`);
    expect(formatted(text)).toBe(
      sample.replace(
        '全年通过',
        [
          '发布。',
          '',
          '| 规章           |  数  |',
          '| -------------- | :--: |',
          '| 行政规范性文件 |  12  |',
          '|                |  5   |     |',
          '',
          '全年通过',
        ].join('\n'),
      ),
    );
  });

  it('puts a cell right that was typed into', () => {
    const typed = sample.replace(/(一、本年新收政府信息公开申请数量[ |]+)5( *\|)/, '$112345$2');
    expect(typed).not.toBe(sample);
    expect(formatted(typed.replace('12345', '5'))).toBe(sample);
    expect(new Set(tableWidths(formatted(typed)))).toHaveProperty('size', 1);
  });

  it('edits nothing but blanks, pipes and strokes', () => {
    const squeezed = sample.replace(/ +\|/g, '|').replace(/\| +/g, '|');
    const document = TextDocument.create('', '', 0, squeezed);
    for (const { range, newText } of finish(formatDocument(checked(squeezed))))
      expect(document.getText(range) + newText).toMatch(/^[ |-]*$/);
    expect(formatted(squeezed)).toBe(sample);
  });

  it('lines columns up that blanks part, and leaves those alone that are in line', () => {
    checkWords(
      '发布信息。\n\n行政许可    120   36\n行政处罚     45   7\n行政强制    30    18\n\n解读2篇。',
      '发布信息。\n\n行政许可  120  36\n行政处罚  45   7\n行政强制  30   18\n\n解读2篇。',
    );
    const inLine =
      '发布信息。\n\n行政许可    120   36\n行政处罚     45    7\n行政强制     30   18\n\n解读2篇。';
    checkWords(inLine, inLine);
  });

  it.each(['tabs', 'cell-per-line', 'loose-pipes', 'html'] as const)('leaves %s as they are', (layout) => {
    const text = sampleReport({ layout });
    expect(formatted(text)).toBe(text);
  });
});

/** The widths of the lines of the sample's second table. */
function tableWidths(text: string): number[] {
  const [before, after] = [text.indexOf('三、收到'), text.indexOf('四、政府信息公开行政复议')];
  const lines = text.slice(before, after).split('\n');
  return lines.filter((line) => line.startsWith('|')).map(displayWidth);
}

describe('formatting blanks', () => {
  it('leaves one empty line between paragraphs, none at the ends, and one line end', () => {
    const text = `\n \n${sample.trimEnd().replaceAll('\n\n', '\n  \n\n\n')}`;
    expect(formatted(text)).toBe(sample);
  });

  it('keeps the line ends of the text', () => {
    const text = sample.replaceAll('\n', '\r\n');
    expect(formatted(`${text.trimEnd()}  `)).toBe(text);
    expect(formatted(text.replaceAll('\r\n\r\n', '\r\n\r\n\r\n'))).toBe(text);
  });

  it('deletes blanks at the end of a line, but not the two that break one in Markdown', () => {
    checkWords('发布信息36条。 \u3000\n更新2次。  \n修订1次。   ', '发布信息36条。\n更新2次。  \n修订1次。');
  });

  it('leaves one empty line of several that hold blanks and tabs', () => {
    checkWords('发布信息36条。\n\n\t\n \n\t\n更新2次。', '发布信息36条。\n\n更新2次。');
  });

  it('deletes a blank inside a Chinese sentence', () => {
    checkWords(
      '全年通过门户 网站公开信息36条。 其中文件 1 件。',
      '全年通过门户网站公开信息36条。其中文件 1 件。',
    );
  });

  it.each([
    '参加的有李青 王溪 张禾三人。',
    '共公开　　36条。',
    '见 `目录 索引` 一节。',
    '联系人 李青',
    '公开 36 条，用时 2 天。',
    '推进 VS Code 与 Word 培训。',
  ])('leaves “%s” alone', (words) => {
    checkWords(words, words);
  });

  it('leaves what parts two tables', () => {
    const text = sampleReport({ layout: 'cell-per-line' });
    const parted = text.replace('\n\n\t二、上年结转', '\n\n\n\n\n\t二、上年结转');
    expect(parted).not.toBe(text);
    expect(formatted(parted)).toBe(parted);
  });
});

describe('formatting headings', () => {
  it('writes numbers as official texts do', () => {
    const text = sample
      .replace('（一）主动公开', '(一) 主动公开')
      .replace('一、总体情况', '一. 总体情况')
      .replace('六、其他', '6、其他');
    expect(formatted(text)).toBe(sample);
    checkWords('发布信息36条。\n\n1、解读\n\n(1)图解', '发布信息36条。\n\n1.解读\n\n（1）图解');
  });

  it('keeps the style of sections whose numbers are not their places', () => {
    const text = sampleReport({ without: ['disclosure'] })
      .replace('一、', '1.')
      .replace(/^[三四五六]、/gm, (number) => `${'三四五六'.indexOf(number[0]!) + 2}.`);
    expect(formatted(text)).toBe(text);
  });

  it.each(['发布信息36条。\n\n1、5月更新目录', '一，坚持公开。二，坚持解读。'])(
    'leaves “%s” alone',
    (words) => {
      checkWords(words, words);
    },
  );
});

describe('formatting punctuation', () => {
  it('widens halfwidth marks and single out doubled ones', () => {
    checkWords('公开信息36条,解读(图解)2篇。。', '公开信息36条，解读（图解）2篇。');
  });

  it('reads again what it has put right', () => {
    checkWords('公开信息36条(图解) 等。 ，共2类。', '公开信息36条（图解）等。共2类。');
  });

  it('leaves the title, the metadata and the signature alone', () => {
    const text = `发布机构:青溪市文化局\n\n${sample.replace('青溪市文化局\n\n2024', '青溪市文化局(章)\n\n2024')}`;
    expect(formatted(text)).toBe(text);
  });
});

describe('formatting a range', () => {
  it('edits nothing outside of it', () => {
    const text = sample.replace('36条。', '36条,共2类。').replace('2次。', '2次。 ');
    expect(formattedAt(text, '36条')).toBe(text.replace('36条,', '36条，'));
  });

  it('pads the rows of a table that it touches by the width of all', () => {
    const text = sample.replace(/ +\|/g, ' |');
    const row = sample.split('\n').find((line) => line.startsWith('| 行政许可'))!;
    expect(formattedAt(text, '| 行政许可')).toBe(text.replace(row.replace(/ +\|/g, ' |'), row));
  });
});

describe('formatting twice is formatting once, and changes no value', () => {
  it.each(layoutIds)('in sound reports with %s', (layout) => {
    for (const report of soundReports) checkKeeps(writeReport(report, { layout }).text);
  });

  it.each(layoutIds)('in untidy reports with %s', (layout) => {
    const { text } = writeReport(soundReports[1]!, { layout });
    checkKeeps(
      text.replaceAll('（', '( ').replaceAll('。', '。 ').replaceAll('，', ' ,').replaceAll(' | ', '|'),
    );
  });

  it.each(publishedReports)('in %s', (_, text) => {
    checkKeeps(text);
  });
});
