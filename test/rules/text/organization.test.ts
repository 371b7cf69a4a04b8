import { describe, expect, it } from 'vitest';
import { applyFix, check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();

/** The sample with other names in its title and in its signature, and one above it. */
function named(title: string, signature: string, publisher?: string): string {
  const text = sound
    .replace('青溪市文化局2023年', `${title}2023年`)
    .replace('青溪市文化局\n\n2024年', `${signature}\n\n2024年`);
  return publisher === undefined ? text : `发布机构: ${publisher}\n\n${text}`;
}

const wrong = (name: string) => `⟦${name}⟧{text/organization}`;

describe('an agency under two names', () => {
  it.each([
    ['its old name in the signature', '青溪市文化和旅游局', wrong('青溪市文化局')],
    ['its old name with a province', '青溪市文化和旅游局', wrong('溪北省青溪市文化局')],
    ['its old name without a place', '青溪市文化和旅游局', wrong('文化局')],
    ['its new name in the signature', '青溪市文化局', wrong('青溪市文化和旅游局')],
    ['a name of before the reform', '青溪市卫生健康委员会', wrong('青溪市卫生和计划生育委员会')],
    ['another agency in the signature', '青溪市文化局', wrong('青溪市水务局')],
    ['another place', '青溪市水务局', wrong('白鹭县水务局')],
    ['another centre', '青溪市档案服务中心', wrong('青溪市人才服务中心')],
  ])('%s', (_, title, signature) => {
    check(named(title, signature));
    const { text } = unmark(named(title, signature));
    expectFixes(text);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(named(title, title));
  });

  it('above the report and in the signature is one finding', () => {
    const text = named('青溪市文化局', '青溪市水务局', '青溪市水务局');
    expect(findingsIn(text)).toMatchObject([
      { rule: 'text/organization', severity: 'warning', related: { length: 2 } },
    ]);
    expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(
      named('青溪市文化局', '青溪市文化局', '青溪市文化局'),
    );
  });

  it('in the sentence on who wrote it', () => {
    check(sound.replace('本报告所列', `本报告由${wrong('青溪市水务局')}编制。本报告所列`));
  });
});

describe('one agency', () => {
  it.each([
    ['without its city', '青溪市文化局', '文化局'],
    ['with its province', '青溪市文化局', '溪北省青溪市文化局'],
    ['without the word for city', '青溪市文化局', '青溪文化局'],
    ['behind 关于', '关于青溪市文化局', '溪北省青溪市文化局'],
    ['with blanks', '青溪市文化局', '青 溪 市 文 化 局'],
    ['with its seal', '青溪市文化局', '青溪市文化局（公章）'],
    ['by its office', '青溪市文化局', '青溪市文化局办公室'],
    ['abbreviated', '青溪市文化和旅游局', '青溪市文旅局'],
    ['abbreviated, without the word for city', '青溪市住房和城乡建设局', '青溪住建局'],
    ['abbreviated as a commission', '青溪市卫生健康委员会', '青溪市卫健委'],
    ['with or without 和', '青溪市文化广电旅游体育局', '青溪市文化和广电旅游体育局'],
    ['a government by its office', '青溪市人民政府', '青溪市人民政府办公室'],
    ['a government by another office', '青溪市', '青溪市政务公开领导小组办公室'],
    ['a government by its short name', '青溪市人民政府', '青溪市政府'],
    ['a branch', '青溪市生态环境局白鹭分局', '白鹭区生态环境局'],
    ['by what it calls itself', '青溪市文化局', '我局办公室'],
    ['with a closing phrase in place of a signature', '青溪市文化局', '特此报告'],
    ['a school under its bureau', '青溪市第一中学', '青溪市教育局'],
  ])('%s', (_, title, signature) => {
    check(named(title, signature));
  });

  it.each([
    ['published by the government', '青溪市人民政府'],
    ['published by the government’s office', '青溪市人民政府办公室'],
    ['published by the city’s data centre', '青溪市大数据中心'],
    ['published under the same name', '青溪市文化局'],
  ])('%s', (_, publisher) => {
    check(named('青溪市文化局', '青溪市文化局', publisher));
  });

  it('that says how the report was written', () => {
    check(sound.replace('本报告所列', '本报告由青溪市文化局根据有关规定编制。本报告所列'));
    check(sound.replace('本报告所列', '本报告由我局编制，青溪市水务局协助。本报告所列'));
  });
});
