import { describe, expect, it } from 'vitest';
import { textOf } from '../support/importedWord';
import { cell, inList, paragraph, row, table } from '../support/wordFile';

describe('generated numbers', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const list = (id: number, definition: number, overrides = '') =>
    `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(definition)}"/>${overrides}</w:num>`;
  const definition = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${String(id)}">${levels}</w:abstractNum>`;
  const chinese =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCountingThousand', '（%2）') +
    level(2, 'decimal', '%3.');
  const lines = (body: string, numbering: string, styles = '') =>
    textOf(body, { numbering, styles })
      .trimEnd()
      .split('\n\n')
      .map((line) => line.replace(/^#+ /, ''));

  it('of three levels start anew under each number above', () => {
    const body = [
      ['总体情况', 0],
      ['主动公开', 1],
      ['甲', 2],
      ['乙', 2],
      ['依申请公开', 1],
      ['丙', 2],
      ['主动公开政府信息情况', 0],
      ['丁', 1],
    ] as const;
    expect(
      lines(
        body.map(([text, at]) => paragraph(text, inList(1, at))).join(''),
        definition(0, chinese) + list(1, 0),
      ),
    ).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '1.甲',
      '2.乙',
      '（二）依申请公开',
      '1.丙',
      '二、主动公开政府信息情况',
      '（一）丁',
    ]);
  });

  it('of lists with one definition go on counting, and start anew where the list says so', () => {
    const numbering =
      definition(0, chinese) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>');
    const body = [1, 2, 3, 3, 1].map((id) => paragraph('甲', inList(id))).join('');
    expect(lines(body, numbering)).toEqual(['一、甲', '二、甲', '五、甲', '六、甲', '七、甲']);
  });

  it('of a level that never starts anew go on', () => {
    const numbering =
      definition(0, level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>')) +
      list(1, 0);
    const body = [0, 1, 0, 1].map((at) => paragraph('甲', inList(1, at))).join('');
    expect(lines(body, numbering)).toEqual(['1.甲', '1.1 甲', '2.甲', '2.2 甲']);
  });

  it('of a legal level are plain digits', () => {
    const numbering =
      definition(0, level(0, 'chineseCounting', '第%1条') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      list(1, 0);
    expect(lines(paragraph('甲', inList(1)) + paragraph('乙', inList(1, 1)), numbering)).toEqual([
      '第一条 甲',
      '1.1 乙',
    ]);
  });

  it('of a style, and of a list style, are found', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="章"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="节"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="z"><w:name w:val="列表"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering =
      definition(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="x"/>') +
          level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="y"/>'),
      ) +
      definition(1, level(0, 'decimalEnclosedCircle', '%1')) +
      `<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="z"/></w:abstractNum>` +
      list(1, 0) +
      list(2, 1) +
      list(3, 2);
    const body =
      paragraph('甲', '<w:pStyle w:val="x"/>') +
      paragraph('乙', '<w:pStyle w:val="y"/>') +
      paragraph('丙', '<w:pStyle w:val="y"/>') +
      paragraph('丁', '<w:pStyle w:val="x"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      paragraph('戊', inList(3));
    expect(lines(body, numbering, styles)).toEqual(['一、甲', '（一）乙', '（二）丙', '丁', '①戊']);
  });

  it('count the rows of a table, and not what is deleted', () => {
    const body =
      table([
        row([cell(paragraph('国家秘密', inList(1, 2))), cell('0')]),
        row([cell(paragraph('商业秘密', inList(1, 2))), cell('1')]),
      ]) +
      paragraph(
        '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>',
        `${inList(1, 2)}<w:rPr><w:del w:id="1"/></w:rPr>`,
      ) +
      paragraph('新', inList(1, 2));
    expect(textOf(body, { numbering: definition(0, chinese) + list(1, 0) })).toBe(
      '| 1.国家秘密 | 0   |\n| ---------- | --- |\n| 2.商业秘密 | 1   |\n\n3.新\n',
    );
  });

  it('bullets are none', () => {
    const numbering = definition(0, level(0, 'bullet', '\uf0d8')) + list(1, 0);
    expect(lines(paragraph('甲', inList(1)), numbering)).toEqual(['甲']);
  });

  it.each([
    ['japaneseCounting', 21, '二十一'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 115, '一百一十五'],
    ['chineseCounting', 105, '一〇五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircleChinese', 20, '⑳'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 3, '03'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['unheardOf', 7, '7'],
  ])('in %s, %i is %s', (format, value, text) => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${String(value)}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="〔%1〕"/></w:lvl></w:abstractNum>${list(1, 0)}`;
    expect(lines(paragraph('甲', inList(1)), numbering)).toEqual([`〔${text}〕甲`]);
  });
});
