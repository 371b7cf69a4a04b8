import { expect, it } from 'vitest';
import { findCounts } from '../../server/src/narrative/counts';

it.each([
  ['收到申请七十二件', [72]],
  ['收到申请3.5万件，办结1,234件', [35_000, 1234]],
  ['依据第三十二条办理', []],
  ['每一百件抽查一次', []],
])('%s', (text, values) => {
  const counts = findCounts(text, { start: 0, end: text.length });
  expect(counts.map(({ value }) => value)).toEqual(values);
});
