import { describe, it } from 'vitest';
import { check, expectFixes, unmark } from '../../support/check';
import { reportSaying } from './sentences';

const published = '（一）主动公开。全年公开政府信息36条';

describe('narrative/parts', () => {
  it.each([
    `${published}，其中财政信息⟦46⟧{narrative/parts}条。`,
    `${published}（其中财政信息⟦40条、人事信息3⟧{narrative/parts}条）。`.replace(
      '⟦40条、人事信息3⟧',
      '⟦30条、人事信息8⟧',
    ),
    `${published}。其中，财政信息⟦20条、人事信息17⟧{narrative/parts}条。`,
    `${published}，其中财政信息⟦12条，其余20⟧{narrative/parts}条为人事信息。`,
    `（一）主动公开。公开财政信息⟦12条、人事信息20⟧{narrative/parts}条，共计36条。`,
    '全年收到政府信息公开申请7件，其中网上申请⟦5件、信函申请3⟧{narrative/parts}件。',
    '新收⟦7件，上年结转1⟧{narrative/parts}件，共计9件。',
  ])('%s', (sentence) => {
    check(reportSaying(sentence));
  });

  it.each([
    `${published}，其中财政信息12条、人事信息24条。`,
    `${published}，其中财政信息12条、人事信息3条。`,
    `${published}，其中财政信息12条，其余24条为人事信息。`,
    `${published}，其中门户网站公开36条、微信公众号公开20条。`,
    `${published}。其中通过门户网站发布30条；通过微信公众号发布12条。`,
    `${published}，其中财政信息12条，回应关切50条。`,
    `${published}，其中财政信息12条，接听咨询电话50次。`,
    `${published}，发布动态信息20条、公告5条等，共计36条。`,
    `${published}，解读稿件3份、图解4份，共计7份。`,
    `${published}（其中财政信息12条（其中预算信息6条、决算信息6条）、人事信息24条）。`,
    '全年收到政府信息公开申请7件，其中自然人5件、商业企业2件，答复7件。',
    '新收申请7件，上年结转1件，办结7件，其中予以公开5件，不予公开1件，无法提供1件，结转下年度1件。',
    '全年收到政府信息公开申请7件，办结7件。其中网上申请4件、信函申请3件。',
    '新收7件，上年结转1件，共计8件。',
  ])('is silent on %s', (sentence) => {
    check(reportSaying(sentence));
  });
});

describe('narrative/share', () => {
  it.each([
    '全年收到政府信息公开申请7件，其中网上申请4件，占⟦67.1⟧{narrative/share}%。',
    '全年收到政府信息公开申请7件，其中网上申请4件，占总数的⟦75⟧{narrative/share 57}%。',
    '全年收到政府信息公开申请7件。其中，网上申请4件，占57.1%；信函申请3件，占⟦24.9⟧{narrative/share}%。',
    `${published}，其中财政信息9条（占⟦35⟧{narrative/share 25}%）。`,
    `${published}，其中财政信息9条，占比⟦50⟧{narrative/share 25}％。`,
  ])('%s', (sentence) => {
    const marked = reportSaying(sentence);
    check(marked);
    expectFixes(unmark(marked).text);
  });

  it.each([
    '全年收到政府信息公开申请7件，其中网上申请4件，占57.1%。',
    '全年收到政府信息公开申请7件，其中网上申请4件，占57.2%。',
    '全年收到政府信息公开申请7件，其中网上申请4件，约占57%；信函申请3件，占42.86%。',
    '全年收到政府信息公开申请7件，其中网上申请4件、信函申请3件，分别占57.1%、42.9%。',
    '新收政府信息公开申请7件，上年结转1件，其中网上申请4件，占50%。',
    `${published}，占全市公开信息的3.4%。`,
    `${published}，同比增长20%。`,
    `${published}，其中财政信息9条，公开率100%。`,
    `${published}，占用版面不大，满意率98%。`,
    `${published}，其中财政信息占25%。`,
    '群众满意度占比98.5%。',
    `${published}，其中财政信息9条，占政府信息公开总量的25%。`,
  ])('is silent on %s', (sentence) => {
    check(reportSaying(sentence));
  });
});
