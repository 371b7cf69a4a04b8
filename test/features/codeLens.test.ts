import { expect, it } from 'vitest';
import { codeLenses, lensCommands } from '../../server/src/features/codeLens';
import type { Locale } from '../../server/src/rules/rule';
import { checked } from '../support/checked';
import { sampleReport, type SampleOptions } from '../support/sampleReport';

const uri = 'file:///report.md';

/** The lenses, each with the line that it stands above. */
function lenses(options: SampleOptions, locale: Locale = 'zh-cn') {
  const showCommand = lensCommands.showFinding;
  const text = sampleReport({ layout: 'tabs', ...options });
  return codeLenses(checked(text), { uri, locale, showCommand }).map(({ range, command }) => ({
    above: text.split('\n')[range.start.line]!.slice(0, 4),
    ...command!,
  }));
}

it('say above each table how many sums hold', () => {
  expect(lenses({}).map(({ above, title }) => `${above} ${title}`)).toEqual([
    '（本列数 39 项勾稽成立',
    '行政复议 3 项勾稽成立',
  ]);
  expect(lenses({}, 'en').map(({ title }) => title)).toEqual(['39 sums hold', '3 sums hold']);
});

it('lead to the finding where some do not', () => {
  const [lens] = lenses({ cells: { 'requests.granted.total': '6' } });
  expect(lens).toMatchObject({
    title: '39 项勾稽中 2 项不成立：查看',
    command: 'gongkai.showFinding',
    arguments: [uri, { start: { character: expect.any(Number) as number } }],
  });
  const text = sampleReport({ layout: 'tabs' });
  const { line } = (lens!.arguments![1] as { start: { line: number } }).start;
  expect(text.split('\n')[line]).toContain('（一）予以公开');
});

it('only say so in an editor that cannot go there', () => {
  const text = sampleReport({ layout: 'tabs', cells: { 'requests.granted.total': '6' } });
  const [lens] = codeLenses(checked(text), { uri, locale: 'en' });
  expect(lens!.command).toEqual({ title: '2 of 39 sums broken', command: '' });
});

it('offer to fill in totals where something can be filled in', () => {
  const [, , lens] = lenses({ cells: { 'litigation.review.total': '' } });
  expect(lens).toMatchObject({
    title: '填入合计',
    command: 'gongkai.fillTotals',
    arguments: [uri, 'litigation'],
  });
});

it('are none above a table without sums', () => {
  expect(lenses({ without: ['requests', 'litigation'] })).toEqual([]);
});
