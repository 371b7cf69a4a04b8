import { describe, expect, it } from 'vitest';
import { applyFix, check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();
const inText = (words: string) => sound.replace('（二）', `${words}\n\n（二）`);

describe('halfwidth marks in Chinese text', () => {
  it.each([
    ['a comma', '公开36条⟦,⟧{text/punctuation}含图解。', '公开36条，含图解。'],
    ['a comma and a blank', '公开36条⟦, ⟧{text/punctuation}含图解。', '公开36条，含图解。'],
    ['a comma behind a number', '办结率100%⟦,⟧{text/punctuation}全部公开。', '办结率100%，全部公开。'],
    ['a colon', '电话⟦:⟧{text/punctuation}0571-88880000。', '电话：0571-88880000。'],
    ['a semicolon', '已公开⟦;⟧{text/punctuation}已更新。', '已公开；已更新。'],
    ['a question mark', '如何申请⟦?⟧{text/punctuation}见指南。', '如何申请？见指南。'],
    ['brackets', '解读⟦(⟧{text/punctuation}含图解)已公开。', '解读（含图解）已公开。'],
    ['one bracket of two', '解读（含图解⟦)⟧{text/punctuation}已公开。', '解读（含图解）已公开。'],
    [
      'marks beside an address',
      '见⟦:⟧{text/punctuation}http://www.a.cn/b?c=1,2;d:3,方便下载。',
      '见：http://www.a.cn/b?c=1,2;d:3，方便下载。',
    ],
  ])('%s', (_, marked, fixed) => {
    check(inText(marked));
    const { text } = unmark(inText(marked));
    expectFixes(text);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(inText(fixed));
  });

  it('a report full of them is one finding with their number', () => {
    const text = inText('公开36条,答复7件;更新目录(含附表)2次,组织培训(共3场):2次。');
    expect(findingsIn(text)).toMatchObject([
      { severity: 'info', message: { key: 'halfwidth', facts: { count: 8 } }, related: { length: 7 } },
    ]);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(
      inText('公开36条，答复7件；更新目录（含附表）2次，组织培训（共3场）：2次。'),
    );
  });

  it('in a heading, but not in its number', () => {
    check(sound.replace('（五）监督保障。', '(五)监督⟦,⟧{text/punctuation}保障。'));
  });
});

describe('doubled marks', () => {
  it.each([
    ['two full stops', '已公开⟦。。⟧{text/punctuation}', '已公开。'],
    ['two commas', '已公开⟦，，⟧{text/punctuation}已更新。', '已公开，已更新。'],
    ['a pause and a comma', '公开⟦、，⟧{text/punctuation}更新。', '公开，更新。'],
    ['a comma and a full stop', '已公开⟦，。⟧{text/punctuation}', '已公开。'],
    ['of both widths', '已公开⟦,，⟧{text/punctuation}已更新。', '已公开，已更新。'],
    ['two exclamation marks', '欢迎监督⟦！！⟧{text/punctuation}', '欢迎监督！'],
  ])('%s', (_, marked, fixed) => {
    check(inText(marked));
    const { text } = unmark(inText(marked));
    expectFixes(text);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(inText(fixed));
  });

  it('are one finding beside the one of halfwidth marks', () => {
    check(inText('公开36条⟦,⟧{text/punctuation}已更新⟦。。⟧{text/punctuation}已答复，，。'));
  });
});

describe('sound punctuation', () => {
  it.each([
    ['thousands', '访问量1,234,567次。'],
    ['a time', '工作日8:30至17:00接听。'],
    ['a date with dots', '2023.1.1启用。'],
    ['a ratio', '比例为3:1。'],
    ['an address of a page', '见http://www.a.cn/b?c=1;d,e:3。'],
    ['an address in brackets', '网站（http://www.a.cn/）可以下载。'],
    ['an address of mail', '邮箱a,b@c.cn。'],
    ['Latin text', '系统名为Open Data (OD), version 2; see list: A, B.是英文名。'],
    ['a Latin word in brackets', '客户端(APP)已更新。'],
    ['numbering in the text', '(一)公开。(1)更新。'],
    ['a document’s number', '依据(2021)30号文件。'],
    ['a link', '见[公开指南](https://a.cn/b(c),d)。'],
    ['an entity', '公开&nbsp;目录。'],
    ['code', '栏目`a,b`已更新。'],
    ['a tag', '公开<span style="a:b;c:d">目录</span>已更新。'],
    ['dots, a dash, a question with an exclamation', '公开……更新——答复？！'],
    ['three full stops for dots', '公开目录。。。'],
    ['a quotation that ends a sentence', '坚持“公开为常态。”，持续更新。'],
    ['bold words', '**公开**：已更新。'],
    ['a line of metadata', '联系电话:0571-88880000'],
    ['a row that was not read as a table', '渠道(含网站),条数 | 36。'],
  ])('%s', (_, words) => {
    check(inText(words));
  });

  it('metadata above the report, labels of its tables and its headings’ numbers', () => {
    const halfwidth = sound
      .replace('（单位：万元）', '(单位:万元)')
      .replaceAll(/（([一二三四五六])）/g, '($1)')
      .replace('一、', '一,');
    check(`索引号: 2024-1, 公开方式: 主动公开\n\n${halfwidth}`);
  });
});
