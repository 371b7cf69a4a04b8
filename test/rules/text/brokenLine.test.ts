import { describe, expect, it } from 'vitest';
import { applyFix, check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const whole = sampleReport({
  words: {
    overview: `2023年，青溪市文化局坚持以公开为常态、不公开为例外，聚焦社会公众普遍关心的各类事项，进一步扩大公开领域、完善公开制度，及时公开政府信息。

（一）主动公开。聚焦重点领域，全年通过门户网站主动公开政府信息36条，发布解读（含图解）5篇，微信公众号关注人数达到2.5万人。

（二）依申请公开。全年收到政府信息公开申请7件。

（三）政府信息管理。定期清理网站信息，不断完善制度，严格执行《青溪市政府信息公开审查办法》。

（四）政府信息公开平台建设。完成门户网站公开专栏的改版。

（五）监督保障。全年组织业务培训2次，接受社会公众监督。`,
  },
});

/** The report with a line break in place of each `/`, and a mark around it. */
function cut(before: string, after: string, lineBreak = '\n\n'): string {
  const last = before.slice(-1);
  const first = after.slice(0, 1);
  return whole.replace(
    before + after,
    `${before.slice(0, -1)}⟦${last}${lineBreak}${first}⟧{text/broken-line}${after.slice(1)}`,
  );
}

describe('a sentence cut by a line break', () => {
  it.each([
    ['in a word', cut('进一步扩大公', '开领域')],
    ['in a word, without a blank line', cut('进一步扩大公', '开领域', '\n')],
    ['in a word, with the line ends of Windows', cut('进一步扩大公', '开领域', '\r\n\r\n')],
    ['in a word, with an indented second line', cut('进一步扩大公', '开领域', '\n　　')],
    ['in a phrase', cut('及时公开政府', '信息。')],
    ['before the number', cut('关注人数达到', '2.5万人')],
    ['before what a number counts', cut('主动公开政府信息36', '条')],
    ['in a number', cut('主动公开政府信息3', '6条')],
    ['behind a comma', cut('不公开为例外，', '聚焦社会')],
    ['before a comma', cut('不公开为例外', '，聚焦社会')],
    ['in a bracket', cut('发布解读（含图', '解）5篇')],
    ['in a title', cut('严格执行《青溪市', '政府信息公开审查办法》')],
  ])('%s', (_, marked) => {
    check(marked);
    const { text } = unmark(marked);
    expectFixes(text);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(whole);
  });

  it('one paragraph cut twice is one finding', () => {
    const text = whole
      .replace('，聚焦社会公众', '\n\n，聚焦社会公众')
      .replace('进一步扩大公开领域', '进一步扩大公\n\n开领域');
    const [finding, ...others] = findingsIn(text);
    expect(others).toEqual([]);
    expect(finding!.related).toHaveLength(1);
    expect(applyFix(text, finding!.fixes[0]!)).toBe(whole);
  });

  it('a text cut all over is one finding', () => {
    const paragraph = '聚焦社会公众关心的各类事项，进一步扩大公\n\n开领域、完善公开制度。';
    const text = whole.replace('（一）', `${`${paragraph}\n\n`.repeat(6)}（一）`);
    expect(findingsIn(text)).toMatchObject([
      { rule: 'text/broken-line', message: { key: 'several', facts: { count: 6 } } },
    ]);
    expectFixes(text);
  });
});

describe('lines that are whole', () => {
  it.each([
    ['a paragraph without its full stop', whole.replace('及时公开政府信息。', '及时公开政府信息')],
    [
      'two paragraphs without full stops',
      whole.replace(
        '（二）',
        '坚持以公开为常态、不公开为例外，聚焦社会公众关心的事项，做好信息公开工作\n\n中心严格按照条例开展工作，规范公开流程\n\n（二）',
      ),
    ],
    [
      'a paragraph that ends in a number before one that opens with a year',
      whole.replace(
        '（二）',
        '如有疑问，请与青溪市文化局办公室联系，电话88880000\n\n2023年，全年无投诉。\n\n（二）',
      ),
    ],
    [
      'a line that ends in a colon',
      whole.replace('政策解读', '主要存在以下几个方面的问题，具体表现在：\n\n一是解读偏少。'),
    ],
    [
      'items that end in semicolons',
      whole.replace(
        '（二）',
        '公开内容逐步丰富，主要包括以下各项内容；\n\n更新机制逐步健全，按时更新。\n\n（二）',
      ),
    ],
    [
      'items that end in commas',
      whole.replace('（二）', '一是丰富公开内容，及时更新各类政府信息，\n\n二是健全更新机制。\n\n（二）'),
    ],
    [
      'numbered items',
      whole.replace(
        '（二）',
        '（1）丰富公开内容，及时更新各类政府信息的公\n\n（2）开展业务培训，提高工作水平。\n\n（二）',
      ),
    ],
    [
      'a list with dashes',
      whole.replace('（二）', '- 丰富公开内容，及时更新各类政府信息，\n- 健全更新机制，按时更新。\n\n（二）'),
    ],
    [
      'a paragraph that ends in a comma before the plan',
      whole.replace('政策解读', '政策解读以文字为主，图表解读的数量还不够多，\n\n下一步，增加图表。政策解读'),
    ],
    ['a letter', whole.replace('（二）', '青溪市人民政府办公室：\n\n现将有关情况报告如下。\n\n（二）')],
    [
      'an address',
      whole.replace(
        '（二）',
        '地址：青溪市文化路1号，邮政编码：310000，\n\n电话：0571-88880000，工作日接听。\n\n（二）',
      ),
    ],
    ['a poem', whole.replace('（二）', '山青水也青，\n\n溪清人亦清。\n\n（二）')],
    [
      'a caption',
      whole.replace(
        '（二）',
        '各渠道公开信息的条数，以门户网站为多，微信公众号次之，\n\n图1 公开渠道，按月统计。\n\n（二）',
      ),
    ],
    [
      'a page number between the lines',
      whole.replace('进一步扩大公开领域', '进一步扩大公\n\n- 3 -\n\n开领域'),
    ],
    ['a heading behind a paragraph', whole.replace('接受社会公众监督。', '接受社会公众监督，完善制度，公')],
    [
      'a row of a table that was not read',
      whole.replace('（二）', '渠道，包括网站和微信公众号的公 | 条数 |\n\n开 | 36，含图解 |\n\n（二）'),
    ],
    ['a signature without a date', whole.replace(/\n2024年1月22日\n/, '')],
    ['a title in two lines', whole.replace('局2023年', '局\n2023年')],
    [
      'the title’s own words below it',
      whole.replace('本报告所列', '青溪市文化局，二〇二四年一月发布的年度报告\n\n本报告所列'),
    ],
  ])('%s', (_, text) => {
    expect(findingsIn(text).filter(({ rule }) => rule.startsWith('text/'))).toEqual([]);
  });
});
