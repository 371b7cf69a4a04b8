import { expect, it } from 'vitest';
import { findOrganizations } from '../../server/src/binding/opening/organization';
import { officialNames } from '../support/official';

it.each([
  ['青溪市文化局2023年政府信息公开工作年度报告', ['青溪市文化局']],
  ['# 青溪市文化局 关于 二〇二三年政府信息公开工作年度报告', ['青溪市文化局']],
  ['[bookmark: a]青溪市（溪北）文化局\n政府信息公开工作年度报告', ['青溪市（溪北）文化局']],
  ['2023年政府信息公开工作年度报告', []],
  ['政府信息公开工作年度报告', []],
])('the agency that the title %j names', (text, names) => {
  const range = { start: 0, end: text.length };
  const mentions = findOrganizations(text, range, { text, range }, null, officialNames);
  expect(mentions.map(({ name }) => name)).toEqual(names);
});
