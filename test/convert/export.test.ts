import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportReport, type ExportFormat } from '../../server/src/convert/exportReport';
import { columnWidths } from '../../server/src/convert/export/columnWidths';
import { signatureIndents } from '../../server/src/convert/export/signatureIndents';
import { importReport } from '../../server/src/convert/importReport';
import { formById } from '../support/official';
import { tableGrid } from '../../server/src/forms/tableGrid';
import { sampleReport } from '../support/sampleReport';

async function exported(text: string, format: ExportFormat): Promise<string> {
  return strFromU8(await exportReport(text, format));
}

/** The parts of a report as a Word document. */
async function wordParts(text: string): Promise<Record<string, string>> {
  const parts = unzipSync(await exportReport(text, 'docx'));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const small = `青溪市文化局2023年政府信息公开工作年度报告

本报告所列数据的统计期限为2023年1月1日至2023年12月31日[^1]。

[^1]: 依照条例第五十条。

一、总体情况

（一）主动公开。全年公开**政府信息**36条。

## 1.依申请公开

收到申请7件。

| 事项 | 件数 | 说明 |
| --- | --- | --- |
| 咨询 | 3 | 电话，来信 |
| "热线" | 12 | |

青溪市文化局

2024年1月22日
`;

describe('a Word document', () => {
  it('has the page of official documents', async () => {
    const { 'word/document.xml': document } = await wordParts(small);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    // 37, 26, 35 and 28 mm.
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  });

  it('numbers its pages on the outer side', async () => {
    const parts = await wordParts(small);
    const footers = [parts['word/footer1.xml']!, parts['word/footer2.xml']!];
    const sides = footers.map((footer) => /<w:jc w:val="(\w+)"/.exec(footer)![1]);
    expect(sides.sort()).toEqual(['left', 'right']);
    for (const footer of footers) {
      expect(footer).toMatch(/— <\/w:t>.*PAGE.*<w:t xml:space="preserve"> —/);
      expect(footer).toContain('<w:rFonts w:ascii="宋体"');
      expect(footer).toContain('<w:sz w:val="28"/>');
    }
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
  });

  it('has the type of each level, in lines of 28 points', async () => {
    const { 'word/styles.xml': styles } = await wordParts(small);
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`).exec(styles!)![0];
    expect(style('Title')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"/);
    expect(style('Heading1')).toMatch(/w:firstLineChars="200".*w:eastAsia="黑体".*<w:sz w:val="32"/);
    expect(style('Heading2')).toMatch(/w:eastAsia="楷体_GB2312".*<w:sz w:val="32"/);
    expect(style('Heading3')).toMatch(/w:eastAsia="仿宋_GB2312".*<w:b\/>.*<w:sz w:val="32"/);
    const standard = /<w:docDefaults>.*<\/w:docDefaults>/.exec(styles!)![0];
    expect(standard).toMatch(/w:eastAsia="仿宋_GB2312".*<w:sz w:val="32".*w:line="560" w:lineRule="exact"/);
  });

  it('names the fonts that stand in for one that is missing', async () => {
    const { 'word/fontTable.xml': fonts } = await wordParts(small);
    expect(fonts).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,FangSong"/>',
    );
  });

  it('sets a heading that runs into its text in its own type', async () => {
    const { 'word/document.xml': document } = await wordParts(small);
    expect(document).toMatch(
      /<w:rFonts w:ascii="楷体_GB2312"[^>]*>(?:<[^t][^>]*>)*<w:t xml:space="preserve">（一）主动公开。<\/w:t>/,
    );
    expect(document).toContain('<w:t xml:space="preserve">全年公开政府信息36条。</w:t>');
  });

  it('keeps rows whole, repeats the head on each page and is as wide as the text', async () => {
    const { 'word/document.xml': document } = await wordParts(sampleReport());
    const tables = document!.split('<w:tbl>').slice(1);
    const headRows = tables.map((table) => table.split('<w:tblHeader/>').length - 1);
    // Table two has four heads, none of which is that of the next page.
    expect(headRows).toEqual([0, 3, 3]);
    for (const table of tables) {
      expect(table.split('<w:cantSplit/>').length).toBe(table.split('<w:tr>').length);
      const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
      const sum = widths.reduce((all, width) => all + width, 0);
      expect(sum).toBeLessThanOrEqual(8845);
      expect(sum).toBeGreaterThan(8820);
    }
  });

  it('has its footnotes at the foot of the page', async () => {
    const parts = await wordParts(small);
    expect(parts['word/footnotes.xml']).toContain('依照条例第五十条。');
    expect(parts['word/document.xml']).toContain('<w:footnoteReference w:id="1"/>');
    expect(parts['word/document.xml']).not.toContain('[^1]');
    const back = importReport(await exportReport(small, 'docx'), 'report.docx');
    expect(back).toMatchObject({ kind: 'report' });
    expect((back as { text: string }).text).toContain('2023年12月31日[^1]。\n\n[^1]: 依照条例第五十条。\n');
  });

  it('leaves a note’s mark that is explained nowhere', async () => {
    const { 'word/document.xml': document } = await wordParts('见注[^9]。');
    expect(document).toContain('见注[^9]。');
  });

  it('holds whatever characters a text holds', async () => {
    const text = '甲\u0001乙\ufffe丙\ud800丁 & <b> “戊” \u{20BB7}';
    const back = importReport(await exportReport(text, 'docx'), 'report.docx');
    expect(back).toMatchObject({ text: '甲乙丙丁 & <b> “戊” \u{20BB7}\n' });
  });

  describe('whenever it is made', () => {
    afterEach(() => {
      vi.useRealTimers();
    });

    it('is the same, and names neither a time nor a person', async () => {
      vi.useFakeTimers({ now: new Date('2001-02-03'), toFake: ['Date'] });
      const first = await exportReport(small, 'docx');
      vi.setSystemTime(new Date('2031-05-06'));
      expect(await exportReport(small, 'docx')).toEqual(first);
      const { 'docProps/core.xml': properties } = await wordParts(small);
      expect(properties).toMatch(
        /<dc:title>青溪市文化局2023年政府信息公开工作年度报告<\/dc:title><dc:language>zh-CN<\/dc:language><\/cp:coreProperties>$/,
      );
    });
  });
});

describe('the signature', () => {
  it('ends two characters from the edge, and the date begins two behind it', () => {
    const [agency, date] = signatureIndents(['青溪市人民政府办公室政务公开科', '2024年1月22日']);
    expect(agency).toBe(640);
    expect(agency! + 15 * 320 - (date! + 6.5 * 320)).toBe(640);
  });

  it('gives way to a date that is longer', () => {
    const [agency, date] = signatureIndents(['青溪市政务服务管理局', '二〇二四年一月二日']);
    expect(date).toBe(640);
    expect(agency! + 10 * 320 - (date! + 9 * 320)).toBe(640);
  });

  it('may lack the agency', () => {
    expect(signatureIndents(['2024年1月22日'])).toEqual([640]);
  });
});

it('the columns of a table are as wide as what stands in them needs', () => {
  const [, requests] = formById('disclosure-2021').tables;
  const widths = columnWidths(
    tableGrid(requests!, () => '1043'),
    8845,
  );
  const [group, , label, person] = widths;
  expect(label).toBeGreaterThan(group! * 2);
  expect(Math.min(...widths)).toBe(Math.min(...widths.slice(3)));
  expect(person).toBeGreaterThan(500);
});

describe('a web page', () => {
  it('is headings, paragraphs and tables, without scripts, styles and classes', async () => {
    expect(await exported(small, 'html')).toBe(`<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>青溪市文化局2023年政府信息公开工作年度报告</title>
</head>
<body>
<article>
<h1>青溪市文化局2023年政府信息公开工作年度报告</h1>
<p>本报告所列数据的统计期限为2023年1月1日至2023年12月31日[^1]。</p>
<p>[^1]: 依照条例第五十条。</p>
<h2>一、总体情况</h2>
<p>（一）主动公开。全年公开政府信息36条。</p>
<h4>1.依申请公开</h4>
<p>收到申请7件。</p>
<table>
<thead>
<tr><th scope="col">事项</th><th scope="col">件数</th><th scope="col">说明</th></tr>
</thead>
<tbody>
<tr><th scope="row">咨询</th><td>3</td><td>电话，来信</td></tr>
<tr><th scope="row">"热线"</th><td>12</td><td></td></tr>
</tbody>
</table>
<p>青溪市文化局</p>
<p>2024年1月22日</p>
</article>
</body>
</html>
`);
  });

  it('holds no tag that a text brings along', async () => {
    expect(await exported('<script>alert(1)</script> & 甲', 'html')).toContain(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; 甲</p>',
    );
  });

  it('keeps a table whose HTML is nested too deeply to be read', async () => {
    const text = `<table><tr><td>甲</td><td>${'<b>'.repeat(1000)}1</td></tr></table>\n`;
    expect(await exported(text, 'html')).toContain('<th scope="row">甲</th><td>1</td>');
  });

  it('has the merged cells of the form', async () => {
    const page = await exported(sampleReport({ layout: 'cell-per-line' }), 'html');
    expect(page).toContain('<th scope="row" rowspan="22">三、本年度办理结果</th>');
    expect(page).toContain('<th scope="col" colspan="5">法人或其他组织</th>');
    expect(page).toContain('<caption>收到和处理政府信息公开申请情况统计表</caption>');
  });
});

describe('a page for a printer', () => {
  it('is the web page in the layout of official documents, and asks for the printer', async () => {
    const page = await exported(small, 'print');
    // 37, 26, 35 and 28 mm.
    expect(page).toContain('@page { size: A4; margin: 104.9pt 73.7pt 99.2pt 79.35pt }');
    expect(page).toContain('h1 { font: normal 22pt/28pt "方正小标宋简体", "FZXiaoBiaoSong-B05S"');
    expect(page).toContain('p:nth-last-of-type(-n+2) { text-align: right');
    expect(page).toContain('<script>print()</script>');
    const bare = page.replace(/<style>[^]*<\/style>\n/, '').replace(/<script>.*<\/script>\n/, '');
    expect(bare).toBe(await exported(small, 'html'));
  });
});

describe('tables alone', () => {
  it('have a tab between their cells', async () => {
    expect(await exported(small, 'tsv')).toBe(
      '1.依申请公开\n事项\t件数\t说明\n咨询\t3\t电话，来信\n"热线"\t12\t\n',
    );
  });

  it('as CSV have quotes where they are needed, and Excel’s mark of UTF-8', async () => {
    const bytes = await exportReport(small.replace('电话，来信', '电话,来信'), 'csv');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(strFromU8(bytes.subarray(3))).toBe(
      '1.依申请公开\r\n事项,件数,说明\r\n咨询,3,"电话,来信"\r\n"""热线""",12,\r\n',
    );
  });

  it('of a report have a line for each row of the form', async () => {
    const lines = (await exported(sampleReport(), 'tsv')).split('\n');
    expect(lines.length).toBe(1 + 14 + 1 + 1 + 28 + 1 + 1 + 4 + 1);
    expect(lines.find((line) => line.startsWith('四、结转'))).toBe(
      '四、结转下年度继续办理\t\t\t1\t0\t0\t0\t0\t0\t1',
    );
  });

  it('are none where a report has none', async () => {
    expect(await exported('一、总体情况', 'tsv')).toBe('');
  });
});
