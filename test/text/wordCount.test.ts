import { expect, it } from 'vitest';
import { wordCount } from '../../server/src/text/wordCount';

it.each([
  ['主动公开，36条。', 8],
  ['主动 公开　信息\n', 6],
  ['2023 年', 2],
  ['手机APP v2.0', 4],
  ['（一）', 3],
  ['𠮷', 1],
  ['', 0],
])('%s', (text, count) => {
  expect(wordCount(text)).toBe(count);
});
