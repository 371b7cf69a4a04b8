import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelKey } from '../../server/src/text/labelKey';

it.each([
  ['（一） 予以 公开', '一予以公开'],
  ['(一)予以公开', '一予以公开'],
  ['３．危及“三安全一稳定”', '3危及三安全一稳定'],
  ['**总计**', '总计'],
  ['ＡＢ㈠', 'AB一'],
])('%s', (printed, key) => {
  expect(labelKey(printed)).toBe(key);
});

it('is what is left of the folded text without its marks, in whatever order it is made', () => {
  const character = fc.constantFrom(...Array.from('一公开（）()、，。：“”.．１1aＡ *\t　㈠①…—〔〕\n'));
  fc.assert(
    fc.property(fc.string({ unit: character }), (printed) => {
      expect(labelKey(printed)).toBe(printed.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, ''));
    }),
  );
});
