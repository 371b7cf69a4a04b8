import { describe, expect, it } from 'vitest';
import { narrativeGrowth } from '../../server/src/archive/rules/growth';
import { renderMessage } from '../../server/src/rules/render';
import { applyFix } from '../support/applyFix';
import type { Finding } from '../../server/src/rules/finding';
import { unmark, type Expected } from '../support/check';
import { completeFigures, type RowFigures } from '../support/sound/figures';
import { cultureBureau } from '../support/sound/cultureBureau';
import { writeReport } from '../support/sound/soundReport';
import { findingsOf, reportOn, type Texts } from './archived';

/** Last year 6 applications, with 1 carried in; this year, in the sample report, 7 with 1. */
const lastFigures: RowFigures = {
  'disclosure.normativeDocuments': [1, 0, 8],
  'disclosure.licensing': [10],
  'requests.received': [4, 2],
  'requests.carriedIn': [1],
  'requests.granted': [4, 1],
  'requests.denied4': [0, 1],
  'requests.carriedOut': [1],
  'litigation.review': [2],
};

function lastReport(cells: Readonly<Record<string, string>> = {}): string {
  const figures = completeFigures(cultureBureau.form, lastFigures);
  return writeReport({ ...cultureBureau, figures }, { cells })
    .text.replaceAll('2023', '2022')
    .replaceAll('2024', '2023');
}

function reportWith(sentence: string): string {
  return reportOn(2023, {
    words: {
      overview: `（一）主动公开。全年公开政府信息61条。

（二）依申请公开。${sentence}

（三）政府信息管理。定期清理网站信息。

（四）政府信息公开平台建设。完成公开专栏的改版。

（五）监督保障。落实主体责任。`,
    },
  });
}

function growthIn(texts: Texts, path = '2023.md'): readonly Finding[] {
  return findingsOf(texts)[path]!.filter(({ rule }) => rule === narrativeGrowth.id);
}

/** Checks that the marked changes are told, `⟦15⟧{17}` with the right value, and no others. */
function check(marked: string, last = lastReport()): void {
  const named = marked.replace(
    /⟧(?:\{([\d.]+)\})?/g,
    (_, value?: string) => `⟧{${[narrativeGrowth.id, value].filter(Boolean).join(' ')}}`,
  );
  const { text, expected } = unmark(reportWith(named));
  const describeOne = ({ range, expected: value }: Expected | Finding) =>
    `“${text.slice(range.start, range.end)}” at ${range.start}${value === undefined ? '' : ` → ${value}`}`;
  expect(growthIn({ '2022.md': last, '2023.md': text }).map(describeOne)).toEqual(expected.map(describeOne));
}

const olderLabels = ['本年新制作数量', '本年新公开数量', '对外公开总数量'];
const received = '全年收到政府信息公开申请7件';

describe('narrative/growth', () => {
  it.each([
    '，同比增长16.7%。',
    '，同比增长16.6%。',
    '，同比增长17%。',
    '，同比上升 16.67 ％。',
    '，同比增长１６.７％。',
    '，较上年增加1件。',
    '，较上年增加一件。',
    '，比2022年多1件。',
    '，与去年相比增加1件，增幅为16.7%。',
    '，比上年度增加1件，同比增长16.7%。',
    '（含网上申请4件），较上年同期增长16.7%。',
    '（同比增长16.7%）。',
    '，同比增长约20%。',
    '，较上年增加1件，其中自然人5件。',
  ])('accepts what follows from last year: %s', (words) => {
    check(`${received}${words}`);
  });

  it.each([
    '，同比增长⟦15⟧{17}%。',
    '，同比增长⟦16.5⟧{16.7}%。',
    '，同比增长⟦１５⟧{17}％。',
    '，较上年增加⟦2⟧{1}件。',
    '，较上年增加⟦两⟧{1}件。',
    '，比2022年度增加⟦3⟧{1}件。',
    '，与上年相比，增加⟦2⟧{1}件，增长16.7%。',
    '，较上年增加1件，增幅达⟦20⟧{17}%。',
    '，较上年增加⟦2⟧{1}件，增长⟦20⟧{17}%。',
    '（含上年结转0件），同比增长⟦15⟧{17}%。',
    '，同比大幅增长约⟦90⟧{17}%。',
    '，同比减少⟦16.7⟧%。',
    '，较上年减少⟦1⟧件。',
    '，与上年⟦持平⟧。',
    '，同比⟦持平⟧。',
  ])('tells what does not: %s', (words) => {
    check(`${received}${words}`);
  });

  it('reads every kind of figure that the text states', () => {
    check('作出行政许可决定14件，同比增长⟦30⟧{40}%。');
    check('制发行政规范性文件2件，较上年增加⟦2⟧{1}件。');
    check('因政府信息公开被申请行政复议1件，同比下降⟦40⟧{50}%；行政诉讼0件。');
    check('其中自然人申请5件。收到政府信息公开申请7件，其中自然人5件，同比增长⟦20⟧{25}%。');
  });

  it('takes any reading that this year’s number has', () => {
    check('全年收到政府信息公开申请8件，同比增长14.3%。');
    check('全年收到政府信息公开申请8件，同比增长⟦16.7⟧{14.3}%。');
    check('全年办结政府信息公开申请7件，同比增长16.7%。');
  });

  it.each([
    '全年收到政府信息公开申请7件，网站访问量同比增长50%。',
    '全年收到政府信息公开申请7件，其中网上申请4件，同比增长50%。',
    '全年收到政府信息公开申请7件，开展培训6次，同比增长50%。',
    '全年收到政府信息公开申请7件，环比增长50%。',
    '全年收到政府信息公开申请7件，较2021年增长50%。',
    '全年收到政府信息公开申请7件，增长50%。',
    '全年收到政府信息公开申请7件，同比增长近三成。',
    '全年收到政府信息公开申请7件，同比增长5个百分点。',
    '全年收到政府信息公开申请7件，同比增加至7件。',
    '全年收到政府信息公开申请7件、办结7件，同比分别增长50%和60%。',
    '全年收到政府信息公开申请7件、办结7件，同比增长50%和60%。',
    '全年收到政府信息公开申请7件，较上年增加培训3次。',
    '全年收到政府信息公开申请近10件，同比增长50%。',
    '2022年收到政府信息公开申请6件，同比增长50%。',
    '下一步力争收到政府信息公开申请7件，同比增长50%。',
    '全年收到政府信息公开申请7件，与上年基本持平。',
    '全年受理群众来信7件，同比增长50%。',
  ])('keeps silent on what is compared with something else: %s', (sentence) => {
    check(sentence);
  });

  it('may hang on another number of the sentence', () => {
    check('全年收到政府信息公开申请7件，予以公开5件，较上年增加1件。');
    check('全年收到政府信息公开申请7件，部分公开0件，无法提供1件，较上年增加1件。');
  });

  it('leaves a number to the tables that contradicts them', () => {
    check('全年收到政府信息公开申请9件，同比增长20%。');
  });

  it('says nothing where last year’s figure is not known, is 0, or is wrong by its own sums', () => {
    const sentence = `${received}，同比增长50%。`;
    check(sentence.replace('50', '⟦50⟧{17}'));
    check(sentence, lastReport({ 'requests.received.total': '' }));
    check(sentence, lastReport({ 'requests.received.total': '9' }));
    check('因政府信息公开提起行政诉讼0件，同比增长50%。');
  });

  it('knows no figure that the form of before does not have', () => {
    const last = lastReport().replaceAll('2022', '2020');
    const olderLast = ['本年制发件数', '本年废止件数', '现行有效件数'].reduce(
      (text, label, at) => text.replaceAll(label, olderLabels[at]!),
      last,
    );
    const own = reportWith('制发行政规范性文件2件，同比增长50%。')
      .replaceAll('2023', '2021')
      .replaceAll('2024', '2022');
    expect(growthIn({ '2020.md': last, '2021.md': own }, '2021.md')).toHaveLength(1);
    expect(growthIn({ '2020.md': olderLast, '2021.md': own }, '2021.md')).toEqual([]);
  });

  it('needs one of several reports of the year before to agree', () => {
    const text = reportWith(`${received}，同比增长16.7%。`);
    expect(growthIn({ '2022.md': reportOn(2022), '2022 final.md': lastReport(), '2023.md': text })).toEqual(
      [],
    );
    expect(growthIn({ '2022.md': reportOn(2022), '2023.md': text })).toHaveLength(1);
  });

  it('says what would be right, shows last year’s cell, and rewrites the number', () => {
    const last = lastReport();
    const text = reportWith(`${received}，同比增长15.0%。`);
    const [finding] = growthIn({ '2022.md': last, '2023.md': text });
    expect(renderMessage(narrativeGrowth, finding!.message, 'zh-cn')).toBe(
      '这里写的是增长 15.0%，但 2022 年报告中“本年新收”为 6，到本年的 7 是增长 16.7%',
    );
    const line = last.split('\n').findIndex((words) => words.includes('一、本年新收'));
    expect(finding).toMatchObject({
      severity: 'info',
      expected: 16.7,
      actual: 15,
      related: [{ report: '2022.md', range: { start: { line } } }],
    });
    expect(applyFix(text, finding!.fixes[0]!)).toBe(text.replace('15.0%', '16.7%'));
  });

  it('rewrites nothing where a rise is called a fall, or the number is approximate', () => {
    for (const words of ['同比下降15%', '与上年持平', '同比增长约90%']) {
      const [finding] = growthIn({
        '2022.md': lastReport(),
        '2023.md': reportWith(`${received}，${words}。`),
      });
      expect(finding!.fixes, words).toEqual([]);
    }
  });
});
