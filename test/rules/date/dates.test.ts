import { describe, expect, it } from 'vitest';
import { check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();
const period = '2023年1月1日至2023年12月31日';

describe('wrong dates', () => {
  it.each([
    ['a period that ends early', sound.replace(period, '⟦2023年1月1日至2023年11月30日⟧{date/period}')],
    ['a period that runs backwards', sound.replace(period, '⟦2023年1月1日至2022年12月31日⟧{date/period}')],
    ['a period over two years', sound.replace(period, '⟦2022年1月1日至2023年12月31日⟧{date/period}')],
    ['last year’s period', sound.replace(period, '⟦2022年1月1日至2022⟧{date/year 2023}年12月31日')],
    [
      'last year’s period, the year named once',
      sound.replace(period, '⟦2022⟧{date/year 2023}年1月1日至12月31日'),
    ],
    ['last year’s title', sound.replace('局2023年', '局⟦2022⟧{date/year 2023}年')],
    ['a day that no month has', sound.replace('2024年1月22日', '⟦2024年2月30日⟧{date/impossible}')],
    [
      'a period in dots',
      sound.replace('2023年1月1日至2023年12月31日', '2023.1.1-⟦2023.12.32⟧{date/impossible}'),
    ],
    ['an issue date in dashes', `成文日期：⟦2024-2-30⟧{date/impossible}\n\n${sound}`],
    ['a signature before the period ended', sound.replace('2024年1月22日', '⟦2023年1月22日⟧{date/issued}')],
    ['a signature after the deadline', sound.replace('2024年1月22日', '⟦2024年2月1日⟧{date/late}')],
    [
      'two dates of issue',
      `成文日期: 2024-01-20\n\n${sound.replace('2024年1月22日', '⟦2024年1月22日⟧{date/issued}')}`,
    ],
  ])('%s', (_, marked) => {
    check(marked);
    expectFixes(unmark(marked).text);
  });

  it('no period is worth a look', () => {
    const text = sound.replace(/本报告所列[^\n]*\n/, '');
    expect(findingsIn(text)).toMatchObject([{ rule: 'date/period-missing', severity: 'info' }]);
    expectFixes(text);
  });
});

describe('sound dates', () => {
  it.each([
    ['the year named once', sound.replace(period, '2023年1月1日起至12月31日止')],
    ['blanks inside', sound.replace(period, '2023 年 1 月 1 日到 12 月 31 日')],
    ['dots and a dash', sound.replace(period, '2023.1.1-2023.12.31')],
    ['fullwidth digits', sound.replace(period, '２０２３年１月１日至２０２３年１２月３１日')],
    ['a campaign of some weeks', sound.replace('（二）', '2023年3月1日至3月31日开展宣传月活动。\n\n（二）')],
    ['next year’s plans', sound.replace('政策解读', '2024年，我局将增加图解。政策解读')],
    ['last year’s rank', sound.replace('（二）', '2022年考核列全市第三。\n\n（二）')],
    ['a document of another year', sound.replace('（二）', '修订〔2019〕7号文件。\n\n（二）')],
    [
      'numbers that are no dates',
      sound.replace('（二）', '电话0570-8758066，编号123308004718639454/2022-120349。\n\n（二）'),
    ],
    ['no signature', sound.replace(/青溪市文化局\n\n2024年1月22日\n/, '')],
    [
      'a government’s summary by March',
      sound.replaceAll('青溪市文化局', '青溪市人民政府').replace('2024年1月22日', '2024年3月31日'),
    ],
  ])('%s', (_, text) => {
    check(text);
  });
});
