import { describe, expect, it } from 'vitest';
import { applyFix, check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();
const opening = (words: string) => sound.replace('本报告所列', `${words}本报告所列`);

/** The sample as a report on another year. */
function onYear(year: number, text: string): string {
  return text
    .replaceAll('2024年1月', `${String(year + 1)}年1月`)
    .replace(/2023(?=年(?:政府|1月|12月))/g, String(year));
}

describe('a ground that was replaced', () => {
  it.each([
    [
      'the older notice',
      '根据⟦国办公开办函〔2019〕60号⟧{text/outdated-basis}编制。',
      '根据国办公开办函〔2021〕30号编制。',
    ],
    [
      'in other brackets',
      '根据⟦国办公开办函[2019]60号⟧{text/outdated-basis}编制。',
      '根据国办公开办函[2021]30号编制。',
    ],
    [
      'with blanks',
      '根据⟦国办公开办函〔 2019 〕 60 号⟧{text/outdated-basis}编制。',
      '根据国办公开办函〔 2021 〕 30 号编制。',
    ],
    [
      'with its title',
      '根据《关于政府信息公开工作年度报告有关事项的通知》（⟦国办公开办函〔2019〕60号⟧{text/outdated-basis}）编制。',
      '根据《关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。',
    ],
    [
      'the older regulation',
      '根据《条例》（⟦国务院令第492号⟧{text/outdated-basis}）编制。',
      '根据《条例》（国务院令第711号）编制。',
    ],
    [
      'the older regulation, called the revised one',
      '根据新修订的《条例》（⟦国务院令 第 492 号⟧{text/outdated-basis}）编制。',
      '根据新修订的《条例》（国务院令 第 711 号）编制。',
    ],
    [
      'twice',
      '根据⟦国办公开办函〔2019〕60号⟧{text/outdated-basis}编制。格式见国办公开办函〔2019〕60号。',
      '根据国办公开办函〔2021〕30号编制。格式见国办公开办函〔2021〕30号。',
    ],
  ])('%s', (_, marked, fixed) => {
    check(opening(marked));
    const { text } = unmark(opening(marked));
    expectFixes(text);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(opening(fixed));
  });
});

describe('sound grounds', () => {
  it.each([
    ['the notice in force', '根据国办公开办函〔2021〕30号编制。'],
    ['the regulation in force', '根据《条例》（国务院令第711号）编制。'],
    ['both notices', '根据国办公开办函〔2019〕60号和〔2021〕30号编制。'],
    ['both regulations', '《条例》由国务院令第492号公布、第711号修订。'],
    ['a repealed notice', '原依据国办公开办函〔2019〕60号已废止。'],
    ['how the regulation was revised', '《条例》自2007年以国务院令第492号公布以来，经过一次修订。'],
    ['the regulation of before', '原条例（国务院令第492号）没有这一规定。'],
    ['another notice of that year', '根据国办公开办函〔2019〕61号编制。'],
    ['another office’s notice', '根据青政办函〔2019〕60号编制。'],
    ['another number', '根据国务院令第4920号编制。'],
  ])('%s', (_, words) => {
    check(opening(words));
  });

  it.each([
    ['60号 in a report on 2020', 2020, '根据国办公开办函〔2019〕60号编制。'],
    ['492号 in a report on 2019', 2019, '根据《条例》（国务院令第492号）编制。'],
  ])('%s', (_, year, words) => {
    const found = findingsIn(onYear(year, opening(words)));
    expect(found.filter(({ rule }) => rule === 'text/outdated-basis')).toEqual([]);
  });
});
