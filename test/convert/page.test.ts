import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importReport } from '../../server/src/convert/importReport';
import { tableGrid } from '../../server/src/forms/tableGrid';
import { html } from '../../server/src/syntax/layouts/html';
import { extracted } from '../support/extracted';
import { soundReports } from '../support/sound';
import { writeReport, type SoundReport } from '../support/sound/soundReport';

function imported(page: string | Uint8Array) {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page;
  const result = importReport(bytes, 'report.html');
  if (result.kind === 'problem') throw new Error(result.problem);
  return result;
}

const textOf = (page: string) => imported(page).text;
/** The text without the marks of headings. */
const wordsOf = (page: string) => textOf(page).replace(/^#+ /gm, '').trimEnd().split('\n\n');

/** The paragraphs and tables of a sound report as HTML. */
function partsOf(report: SoundReport): string[] {
  const lines = writeReport(report)
    .text.split('\n')
    .filter((line) => line !== '');
  let next = 0;
  return lines.flatMap((line, at) => {
    if (!line.startsWith('|')) return [`<p style="text-indent:2em">&nbsp;&nbsp;${line}</p>`];
    if (lines[at - 1]!.startsWith('|')) return [];
    const table = report.form.tables[next++]!;
    return [html.write(tableGrid(table, (row, column) => report.figures[`${table.id}.${row}.${column}`]!))];
  });
}

const [, report] = soundReports as readonly [unknown, SoundReport];
const [title, ...body] = partsOf(report);
const menu = Array.from(
  { length: 30 },
  (_, at) => `<li><a href="/${String(at)}">栏目${String(at)}</a></li>`,
).join('');
const others = [2020, 2021, 2022]
  .map((year) => `<li><a href="/">青溪市文化局${String(year)}年政府信息公开工作年度报告</a></li>`)
  .join('');

describe('the report in a page', () => {
  const sound = extracted(writeReport(report).text);

  it('stands without the page’s navigation, scripts and footer', () => {
    const page = `<!DOCTYPE html><html lang="zh"><head><title>年报-青溪市人民政府</title><script>var 一 = "一、总体情况";</script></head>
      <body><div class="top"><a href="/">首页</a> | <a href="/x">政务公开</a></div><ul>${menu}</ul>
      <div class="main"><div class="crumbs">您所在的位置：<a href="/">首页</a> &gt; <a href="/n">年报</a></div>
      <div class="article"><h1>${title!.replace(/<[^>]*>|&nbsp;/g, '')}</h1>
      <div class="info"><span>发布时间：2024-01-20 09:30</span> <span>来源：青溪市文化局</span> <span>浏览次数：<i>128</i></span> 字体：[<a>大</a> <a>中</a> <a>小</a>]</div>
      <div id="zoom">${body.join('\n')}</div>
      <div class="tools">【打印本页】【关闭窗口】</div></div>
      <div class="side"><h3>历年年报</h3><ul>${others}</ul></div></div>
      <footer><p>版权所有：青溪市人民政府　网站标识码：3308000001</p></footer></body></html>`;
    const { text, leftOut } = imported(page);
    expect(extracted(text)).toEqual(sound);
    expect(text.split('\n').filter((line) => /栏目|首页|发布时间|打印|历年|版权|var/.test(line))).toEqual([]);
    expect(leftOut).toMatchObject([{ kind: 'page-part' }]);
  });

  it('is found in a page that tables arrange', () => {
    const page = `<body><table><tr><td>${menu}</td><td><table><tr><td>${title!}</td></tr>
      <tr><td>日期：2024年1月20日 来源：本站</td></tr><tr><td><table><tr><td>${body.join('')}</td></tr></table></td></tr>
      <tr><td>上一篇：<a>通知</a></td></tr></table></td></tr><tr><td colspan="2">主办单位：青溪市人民政府</td></tr></table></body>`;
    expect(extracted(textOf(page))).toEqual(sound);
  });

  it('is found where all its lines stand directly in the body', () => {
    const page = `<body><div>当前位置：首页</div>${title!}${body.join('')}<p>责任编辑：王</p><p><a>返回首页</a></p></body>`;
    expect(extracted(textOf(page))).toEqual(sound);
  });

  it('keeps the lines that say who published it', () => {
    const page = `<body><table><tr><td>索引号</td><td>123</td></tr><tr><td>发布机构</td><td>青溪市文化局</td></tr></table>
      <div>${title!}${body.join('')}</div></body>`;
    expect(textOf(page)).toMatch(/^\| 索引号 {3}\| 123 {10}\|\n/);
    expect(extracted(textOf(page))).toMatchObject({ organization: '青溪市文化局' });
  });

  it('is all of a page without anything else', () => {
    const { text, leftOut } = imported(`${title!}${body.join('')}`);
    expect(extracted(text)).toEqual(sound);
    expect(leftOut).toEqual([]);
  });

  it.each(soundReports.map((sound) => [sound.name, sound] as const))(
    'keeps every value of %s',
    (_, sound) => {
      const { text } = imported(
        `<html><body><nav>${menu}</nav><article>${partsOf(sound).join('')}</article></body></html>`,
      );
      expect(extracted(text)).toEqual(extracted(writeReport(sound).text));
    },
  );
});

describe('a page that is no report', () => {
  it('is the part with most of its running text', () => {
    const long = '为进一步做好政府信息公开工作，现就有关事项通知如下，请各单位认真贯彻执行。';
    const page = `<body><div>${menu}</div><div><h1>通知</h1><div><p>${long}</p><p>${long}</p></div></div><div>联系我们</div></body>`;
    expect(wordsOf(page)).toEqual([long, long]);
  });
});

describe('words', () => {
  it('go on over the line ends of the source', () => {
    expect(wordsOf('<p>全年公开\n  政府信息 36\n条，用 Word\n2016 编写。</p>')).toEqual([
      '全年公开政府信息 36 条，用 Word 2016 编写。',
    ]);
  });

  it('end at breaks and at blocks, not at marks inside a line', () => {
    expect(wordsOf('<div>甲<b>乙</b><span>丙</span><br>丁<p>戊</p>己</div>')).toEqual([
      '甲乙丙',
      '丁',
      '戊',
      '己',
    ]);
  });

  it('are decoded, and blanks at their ends are none', () => {
    expect(wordsOf('<p>&nbsp;&emsp;　甲&amp;乙&#12289;丙&nbsp;丁　</p>')).toEqual(['甲&乙、丙 丁']);
  });

  it('that are hidden are left out', () => {
    expect(
      wordsOf(
        '<p>甲</p><p hidden>乙</p><div style="color:red; display: none"><p>丙</p></div><template>丁</template>',
      ),
    ).toEqual(['甲']);
  });

  it('in numbered lists have their numbers', () => {
    expect(
      wordsOf('<ol><li>甲</li><li><p>乙</p></li></ol><ol start="5"><li>丙<ul><li>丁</li></ul></li></ol>'),
    ).toEqual(['1.甲', '2.乙', '5.丙', '丁']);
  });

  it('that Word saved with their numbers have them once', () => {
    const number =
      '<![if !supportLists]><span style="mso-list:Ignore">（一）<span>&nbsp;</span></span><![endif]>';
    const page = `<p class=MsoListParagraph style='mso-list:l0 level1'>${number}<span lang=EN-US>主动公开</span><o:p></o:p></p>`;
    expect(textOf(page)).toBe('### （一） 主动公开\n');
  });

  it('in headings are headings', () => {
    expect(textOf('<h1>概述</h1><h3>专栏</h3><p><b>一、总体情况</b></p><p>（二）依申请公开</p>')).toBe(
      '## 概述\n\n### 专栏\n\n## 一、总体情况\n\n### （二）依申请公开\n',
    );
  });

  it('of a large picture are a mark', () => {
    const page =
      '<p>甲</p><p><img src="a.png" width="800"></p><p><img src="b.png" width="16">乙</p><a><img src="c.png"></a>';
    expect(wordsOf(page)).toEqual(['甲', '[图片]', '乙']);
    expect(imported(page).leftOut).toEqual([{ kind: 'picture', count: 1 }]);
  });
});

describe('tables', () => {
  it('keep their merged cells', () => {
    const page =
      '<table><tr><th rowspan="2">甲</th><th colspan="2">乙</th></tr><tr><th>丙</th><th>丁</th></tr><tr><td>戊</td><td>1</td><td>2</td></tr></table>';
    expect(textOf(page)).toBe(
      '| 甲  | 乙  |     |\n| --- | --- | --- |\n|     | 丙  | 丁  |\n| 戊  | 1   | 2   |\n',
    );
  });

  it('with breaks, spans and blanks in their cells', () => {
    const page =
      '<table><tr><td><p><span>商</span><span>业</span></p><p>企业</p></td><td>&nbsp;1&nbsp;</td></tr><tr><td>总<br>计</td><td>1</td></tr></table>';
    expect(textOf(page)).toBe('| 商业企业 | 1   |\n| -------- | --- |\n| 总计     | 1   |\n');
  });

  it('with rows and cells that are not closed', () => {
    expect(textOf('<table><tr><td>甲<td>1<tr><td>乙<td>2</table>丙')).toBe(
      '| 甲  | 1   |\n| --- | --- |\n| 乙  | 2   |\n\n丙\n',
    );
  });

  it('with a span over all the rows that are left, or over more than there are', () => {
    const page =
      '<table><tr><td rowspan="0">甲</td><td>1</td></tr><tr><td>2</td></tr><tr><td rowspan="9">3</td></tr></table>';
    expect(textOf(page)).toBe('| 甲  | 1   |\n| --- | --- |\n|     | 2   |\n|     | 3   |\n');
  });

  it('with a caption that says something new', () => {
    const cells = '<tr><td>甲</td><td>1</td></tr></table>';
    expect(wordsOf(`<h2>二、收费情况</h2><table><caption>收费情况统计表</caption>${cells}`)).toEqual([
      '二、收费情况',
      '| 甲  | 1   |\n| --- | --- |',
    ]);
    expect(wordsOf(`<h2>二、收费情况</h2><table><caption>单位：万元</caption>${cells}`)[1]).toBe(
      '单位：万元',
    );
  });
});

describe('the encoding', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><body><p>全年公开36条。</p></body></html>`;

  it.each([
    ['gb2312', 'gb18030'],
    ['gbk', 'gb18030'],
    ['utf-8', 'utf-8'],
  ])('%s is told by the page', (charset, encoding) => {
    expect(imported(iconv.encode(page(charset), encoding)).text).toBe('全年公开36条。\n');
  });

  it('is told by a mark, whatever the page says', () => {
    expect(imported(iconv.encode(page('gb2312'), 'utf-16le', { addBOM: true })).text).toBe(
      '全年公开36条。\n',
    );
    expect(imported(iconv.encode(page('gb2312'), 'utf-8', { addBOM: true })).text).toBe('全年公开36条。\n');
  });
});
