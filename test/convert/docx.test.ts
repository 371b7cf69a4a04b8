import { describe, expect, it } from 'vitest';
import { textOf, leftOutOf } from '../support/importedWord';
import { cell, paragraph, row, run, table } from '../support/wordFile';

describe('words', () => {
  it('are the words of all runs, with tabs as blanks', () => {
    const body = paragraph(
      `${run('全年')}${run('公开')}<w:r><w:tab/><w:t>36</w:t><w:noBreakHyphen/><w:t>40条。</w:t></w:r>`,
    );
    expect(textOf(body)).toBe('全年公开 36-40条。\n');
  });

  it('behind a line break are a line of their own', () => {
    expect(textOf(paragraph(`${run('一、总体情况')}<w:r><w:br/><w:t>全年公开36条。</w:t></w:r>`))).toBe(
      '## 一、总体情况\n\n全年公开36条。\n',
    );
  });

  it('with entities are decoded', () => {
    expect(textOf(paragraph('<w:r><w:t>甲&amp;乙&#x3001;丙</w:t></w:r>'))).toBe('甲&乙、丙\n');
  });

  it('stay where looks are written in unusual ways, and where they are words', () => {
    const looks = [
      '<w:b/>',
      '<w:b />',
      '<w:b\n/>',
      '<w:b></w:b>',
      '<w:color w:val="a>b/>"/>',
      '<w:shd w:a="1" w:b="2"/>',
    ];
    expect(textOf(paragraph(looks.map((look) => run('甲', look)).join('')))).toBe('甲甲甲甲甲甲\n');
    expect(textOf(paragraph('<w:r><w:t>&lt;w:b/&gt;</w:t></w:r>'))).toBe('<w:b/>\n');
  });

  it('in symbol fonts are the signs that are seen', () => {
    const symbol =
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0A8"/><w:t>否</w:t></w:r>';
    expect(textOf(paragraph(symbol))).toBe('☑是□否\n');
  });

  it('of links, smart tags, content controls and formulas are kept', () => {
    const body = paragraph(
      `<w:hyperlink r:id="x">${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag>` +
        `<w:sdt><w:sdtPr/><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt><m:oMath><m:r><m:t>1+1=2</m:t></m:r></m:oMath>`,
    );
    expect(textOf(body)).toBe('甲乙丙1+1=2\n');
  });

  it('of a reading aid are the base words', () => {
    const ruby = `<w:r><w:ruby><w:rt>${run('qing')}</w:rt><w:rubyBase>${run('青')}</w:rubyBase></w:ruby></w:r>`;
    expect(textOf(paragraph(ruby + run('溪市')))).toBe('青溪市\n');
  });

  it('that are hidden, or only ask for input, are left out', () => {
    const body =
      paragraph(run('全年公开36条。') + run('草稿', '<w:vanish/>') + run('另有', '<w:vanish w:val="0"/>')) +
      paragraph(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`,
      );
    expect(textOf(body)).toBe('全年公开36条。另有\n');
    expect(leftOutOf(body)).toEqual([{ kind: 'hidden-text', count: 1 }]);
  });

  it('in another prefix, and in the strict namespace, are read alike', () => {
    const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const prefixed = `<x:document xmlns:x="${strict}"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`;
    const unprefixed = `<document xmlns="${strict}"><body><p><r><t>乙</t></r></p></body></document>`;
    expect(textOf('', { files: { 'word/document.xml': prefixed } })).toBe('## 甲\n');
    expect(textOf('', { files: { 'word/document.xml': unprefixed } })).toBe('乙\n');
  });

  it('of a document part with another name are found', () => {
    const rels = `<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/other.xml"/></Relationships>`;
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>';
    expect(textOf('', { files: { '_rels/.rels': rels, 'word/other.xml': document } })).toBe('甲\n');
  });
});

describe('fields and bookmarks', () => {
  const field = (instruction: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it('leave their results', () => {
    const inner = field('DATE', run('2024年1月15日'));
    const body = paragraph(
      `<w:bookmarkStart w:name="_GoBack"/>${run('成文于')}${field('QUOTE', inner)}<w:fldSimple w:instr="PAGE">${run('，第1页')}</w:fldSimple>`,
    );
    expect(textOf(body)).toBe('成文于2024年1月15日，第1页\n');
  });

  it('an instruction without a result hides nothing behind it', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>';
    expect(textOf(paragraph(run('甲') + open) + paragraph('乙'))).toBe('甲\n\n乙\n');
  });

  it('a table of contents is left out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const contents = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const body =
      paragraph(`${contents}${run('一、总体情况')}<w:r><w:tab/><w:t>1</w:t></w:r>`) +
      paragraph(`${run('二、主动公开政府信息情况')}${end}`) +
      paragraph(`${run('三、收到和处理')}<w:r><w:tab/><w:t>2</w:t></w:r>`, '<w:pStyle w:val="11"/>') +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('目录')}</w:sdtContent></w:sdt>` +
      paragraph('正文');
    expect(textOf(body, { styles })).toBe('正文\n');
    expect(leftOutOf(body, { styles })).toMatchObject([{ kind: 'contents' }]);
  });
});

describe('tracked changes are taken as accepted', () => {
  it('in words', () => {
    const body = paragraph(
      `${run('收到')}<w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins>${run('8')}</w:ins>${run('件')}` +
        `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('乙')}</w:moveTo>`,
    );
    expect(textOf(body)).toBe('收到8件乙\n');
    expect(leftOutOf(body)).toEqual([{ kind: 'tracked-change', count: 4 }]);
  });

  it('at the ends of paragraphs', () => {
    const body =
      paragraph('全年收到', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('申请7件。') + paragraph('另行');
    expect(textOf(body)).toBe('全年收到申请7件。\n\n另行\n');
  });

  it('at the end of the document', () => {
    expect(textOf(paragraph('甲') + paragraph('乙', '<w:rPr><w:del w:id="1"/></w:rPr>'))).toBe('甲\n\n乙\n');
  });

  it('in rows and cells', () => {
    const body = table([
      row([cell('甲'), cell('乙'), cell('丙', '<w:cellDel w:id="1"/>')]),
      row([cell('丁'), cell('戊')], '<w:del w:id="2"/>'),
      row([cell('己'), cell('庚')], '<w:ins w:id="3"/>'),
    ]);
    expect(textOf(body)).toBe('| 甲  | 乙  |\n| --- | --- |\n| 己  | 庚  |\n');
  });

  it('in merged cells', () => {
    const body = table([
      row([cell('甲', '<w:cellMerge w:vMerge="rest"/>'), cell('1')]),
      row([cell('', '<w:cellMerge w:vMerge="cont"/>'), cell('2')]),
    ]);
    expect(textOf(body)).toBe('| 甲  | 1   |\n| --- | --- |\n|     | 2   |\n');
  });

  it('in the properties of words and paragraphs', () => {
    const change =
      '<w:outlineLvl w:val="1"/><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:pPrChange>';
    expect(textOf(paragraph('小标题', change))).toBe('### 小标题\n');
  });
});

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const both = (text: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  it('are read once, behind the paragraph where they stand', () => {
    const body = paragraph(`${run('甲')}${both('框内')}${run('乙')}`) + paragraph('丙');
    expect(textOf(body)).toBe('甲乙\n\n框内\n\n丙\n');
    expect(leftOutOf(body)).toEqual([{ kind: 'text-box', count: 1 }]);
  });

  it('of older versions of Word are read as well', () => {
    const old = `<w:r><mc:AlternateContent><mc:Fallback><w:pict><v:shape><v:textbox>${box('旧框')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(textOf(paragraph(old))).toBe('旧框\n');
  });

  it('in a cell are the cell’s words', () => {
    const body = table([row([cell(paragraph(run('行政许可') + both('注'))), cell('1')])]);
    expect(textOf(body)).toBe('| 行政许可注 | 1   |\n| ---------- | --- |\n');
  });
});

describe('pictures', () => {
  const picture = (width: number, height: number) =>
    `<w:r><w:drawing><wp:inline><wp:extent cx="${String(width * 360_000)}" cy="${String(height * 360_000)}"/><a:graphic><a:blip r:embed="x"/></a:graphic></wp:inline></w:drawing></w:r>`;

  it('leave a mark where they are as large as a table', () => {
    const body = paragraph('甲') + paragraph(picture(15, 10)) + paragraph(picture(2, 2)) + paragraph('乙');
    expect(textOf(body)).toBe('甲\n\n[图片]\n\n乙\n');
    expect(leftOutOf(body)).toEqual([{ kind: 'picture', count: 2 }]);
  });

  it('lines and frames are none', () => {
    expect(leftOutOf(paragraph(`<w:r><w:pict><v:line/></w:pict></w:r>${run('甲')}`))).toEqual([]);
  });
});

describe('notes', () => {
  const footnotes =
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' +
    `<w:footnote w:id="1">${paragraph('<w:r><w:footnoteRef/></w:r>' + run(' 含转办件。'))}</w:footnote>` +
    `<w:footnote w:id="2">${paragraph('单位为万元。')}</w:footnote>`;
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${String(id)}"/></w:r>`;

  it('are marked in running text', () => {
    const body =
      paragraph(`${run('收到7件')}${reference(1)}${run('。')}`) + paragraph(`${run('收费')}${reference(2)}`);
    expect(textOf(body, { footnotes })).toBe(
      '收到7件[^1]。\n\n[^1]: 含转办件。\n\n收费[^2]\n\n[^2]: 单位为万元。\n',
    );
  });

  it('of cells stand under the table', () => {
    const body =
      table([row([cell(paragraph(run('12') + reference(2))), cell('3')])]) +
      paragraph(`${run('甲')}${reference(1)}`);
    expect(textOf(body, { footnotes })).toBe(
      '| 12  | 3   |\n| --- | --- |\n\n注：单位为万元。\n\n甲[^1]\n\n[^1]: 含转办件。\n',
    );
  });
});

describe('what is left out', () => {
  it('headers and footers with words, but not page numbers', () => {
    expect(leftOutOf(paragraph('甲'), { header: paragraph('青溪市文化局') })).toEqual([
      { kind: 'header', count: 1 },
    ]);
    expect(leftOutOf(paragraph('甲'), { header: paragraph('— 第 1 页 共 3 页 —') })).toEqual([]);
  });

  it('comments and embedded files', () => {
    const body =
      paragraph(`${run('甲')}<w:r><w:commentReference w:id="1"/></w:r>`) + '<w:altChunk r:id="x"/>';
    expect(leftOutOf(body)).toEqual([
      { kind: 'comment', count: 1 },
      { kind: 'embedded', count: 1 },
    ]);
  });
});

describe('headings', () => {
  const styles =
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="小标题"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="c"><w:name w:val="绕圈"/><w:basedOn w:val="c"/></w:style>';

  it('are told by styles, outline levels and numbers', () => {
    const body =
      paragraph('工作概述', '<w:pStyle w:val="b"/>') +
      paragraph('专栏', '<w:outlineLvl w:val="2"/>') +
      paragraph('（一）主动公开') +
      paragraph('1.依申请公开') +
      paragraph('1.依申请公开', '<w:outlineLvl w:val="1"/>') +
      paragraph('不是标题', '<w:pStyle w:val="b"/><w:outlineLvl w:val="9"/>') +
      paragraph('正文', '<w:pStyle w:val="c"/>');
    expect(textOf(body, { styles }).split('\n\n')).toEqual([
      '## 工作概述',
      '#### 专栏',
      '### （一）主动公开',
      '1.依申请公开',
      '#### 1.依申请公开',
      '不是标题',
      '正文\n',
    ]);
  });

  it('running text in a heading’s style stays running text', () => {
    const long = `全年${'公开政府信息，'.repeat(10)}`;
    expect(
      textOf(paragraph(long, '<w:pStyle w:val="1"/>') + paragraph('公开36条。', '<w:pStyle w:val="1"/>'), {
        styles,
      }),
    ).toBe(`${long}\n\n公开36条。\n`);
  });

  it('a title in several lines is one', () => {
    const body =
      paragraph('青溪市文化局') +
      paragraph('2023年政府信息公开工作年度报告') +
      paragraph('一、总体情况') +
      paragraph('甲');
    expect(textOf(body)).toBe('# 青溪市文化局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n甲\n');
  });
});

describe('tables', () => {
  it('with merged cells have their words once', () => {
    const body = table([
      row([cell('信息内容', '<w:vMerge w:val="restart"/>'), cell('本年件数', '<w:gridSpan w:val="2"/>')]),
      row([cell('', '<w:vMerge/>'), cell('制发'), cell('废止')]),
      row([cell('规章'), cell('1'), cell('2')]),
    ]);
    expect(textOf(body)).toBe(
      [
        '| 信息内容 | 本年件数 |      |',
        '| -------- | -------- | ---- |',
        '|          | 制发     | 废止 |',
        '| 规章     | 1        | 2    |',
        '',
      ].join('\n'),
    );
  });

  it('columns in which no cell begins are none', () => {
    const body = table([
      row([cell('甲', '<w:gridSpan w:val="3"/>'), cell('1', '<w:gridSpan w:val="2"/>')]),
      row([cell('乙', '<w:gridSpan w:val="3"/>'), cell('2', '<w:gridSpan w:val="2"/>')]),
    ]);
    expect(textOf(body)).toBe('| 甲  | 1   |\n| --- | --- |\n| 乙  | 2   |\n');
  });

  it('several paragraphs of a cell are one line: Chinese goes on, figures stay apart', () => {
    const body = table([
      row([cell(paragraph('商业') + paragraph('企业')), cell(paragraph('1') + paragraph('2'))]),
    ]);
    expect(textOf(body)).toBe('| 商业企业 | 1 2 |\n| -------- | --- |\n');
  });

  it('that only arrange a page are what stands in them', () => {
    const inner = table([row([cell('甲'), cell('1')])]);
    const body =
      table([row([cell(paragraph('一、总体情况') + inner + paragraph('乙')), cell('侧栏')])]) +
      table([row([cell('独格')])]);
    expect(textOf(body)).toBe('## 一、总体情况\n\n| 甲  | 1   |\n| --- | --- |\n\n乙\n\n侧栏\n\n独格\n');
  });

  it('a pipe in a cell separates nothing', () => {
    expect(textOf(table([row([cell('甲|乙'), cell('1')])]))).toBe('| 甲\\|乙 | 1   |\n| ------ | --- |\n');
  });

  it('in content controls are read as well', () => {
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const body = control(table([control(row([control(cell('甲')), cell('1')]))]));
    expect(textOf(body)).toBe('| 甲  | 1   |\n| --- | --- |\n');
  });
});
