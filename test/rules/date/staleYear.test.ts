import { describe, expect, it } from 'vitest';
import { applyFix, check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();
const inText = (words: string) => sound.replace('（二）', `${words}\n\n（二）`);
const stale = '⟦2022⟧{date/stale-year 2023}';

describe('last year left standing', () => {
  it.each([
    ['opens the paragraph', inText(`${stale}年，我局主动公开政府信息36条。`)],
    ['opens a paragraph whose figures come later', inText(`${stale}年，我局聚焦重点领域。公开信息36条。`)],
    ['opens a sentence', inText(`持续做好公开。${stale}年我局收到申请7件。`)],
    ['opens a clause', inText(`畅通申请渠道，${stale}年收到政府信息公开申请7件，按时办结7件。`)],
    ['states that there was nothing', inText(`${stale}年未收到复议申请。`)],
    ['is the day of the figures', inText(`截至${stale}年12月31日，公众号关注人数5000人。`)],
    ['is the end of the year', inText(`截至${stale}年底，现行有效规范性文件9件。`)],
    ['with blanks and 度', inText(`${stale} 年度，我局主动公开政府信息36条。`)],
    ['in fullwidth digits', inText('⟦２０２２⟧{date/stale-year 2023}年，我局主动公开政府信息36条。')],
    [
      'opens part one',
      sound.replace('（一）主动', `${stale}年，我局认真贯彻条例，扎实推进公开。\n\n（一）主动`),
    ],
    ['in part six', sound.replace('本年度未收取', `${stale}年我局未收取`)],
  ])('%s', (_, marked) => {
    check(marked);
    const { text } = unmark(marked);
    expectFixes(text);
    const fixed = text.replace(/2022|２０２２/, '2023');
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(fixed);
  });

  it('in several sentences is one finding', () => {
    const text = inText('2022年，我局主动公开政府信息36条。\n\n2022年收到申请7件。');
    expect(findingsIn(text)).toMatchObject([
      { message: { key: 'several', facts: { count: 2 } }, related: { length: 1 } },
    ]);
    expectFixes(text);
  });

  it('in a copy whose period was left too is date/year’s', () => {
    check(
      inText('2022年，我局主动公开政府信息36条。').replace(
        '2023年1月1日至2023',
        '⟦2022年1月1日至2022⟧{date/year 2023}',
      ),
    );
  });
});

describe('other years that are right', () => {
  it.each([
    ['last year’s rank', '2022年，我局在全市政务公开考核中列第三名，得92分，公开36条。'],
    ['a comparison', '2022年，我局公开30条，2023年公开36条。'],
    ['a growth', '公开36条，比2022年增长20%。'],
    ['a growth on last year', '2022年，我局公开30条，同比减少2条。'],
    ['a document’s number', '修订青文〔2022〕7号，公开36条。'],
    ['a beginning', '自2022年起，每年公开36条。'],
    ['since then', '2022年以来，累计公开360条。'],
    ['carried over', '无结转2022年办理的申请。'],
    ['carried over from it', '2022年收到的申请1件结转至本年办结。'],
    ['which of several', '2022年公开的36条信息全部重新核对。'],
    ['a law', '2022年修订的办法要求公开5项内容。'],
    ['a law and its articles', '2022年发布《青溪市政务公开办法》，共5章20条。'],
    ['a law that another made', '2022年，市政府公布《青溪市政务公开办法》，共20条。'],
    ['words with 无', '2022年，我局持续推进网站无障碍改造。'],
    ['an award', '2022年，我局获评先进单位，公开36条。'],
    ['a project', '2022年建成公开专栏2个，持续更新。'],
    ['a plan’s title', '落实《2022年政务公开工作要点》，公开36条。'],
    ['a month', '2022年3月，我局公开36条。'],
    ['another day', '截至2022年6月30日，公开36条。'],
    ['two years before', '2021年，我局公开36条。'],
    ['next year', '2024年，我局计划公开36条。'],
    ['last year’s accounts', '公开2022年部门决算1份。'],
    ['without any figure', '2022年，我局持续推进公开。'],
    ['what was done with it this year', '2022年，我局公开30条，今年全部复核。'],
  ])('%s', (_, words) => {
    check(inText(words));
  });

  it('in part five', () => {
    check(sound.replace('政策解读', '2022年，我局发布图解3篇，数量偏少。政策解读'));
  });
});
