import { expect, it } from 'vitest';
import { applyFix, check, expectFixes, findingsIn, unmark } from '../../support/check';
import { sampleReport } from '../../support/sampleReport';

const sound = sampleReport();

it.each([
  [
    'a bookmark before a heading',
    sound.replace('（五）', '⟦[bookmark: _GoBack]⟧{text/conversion-residue}（五）'),
  ],
  ['a field', sound.replace('（二）', '⟦{ PAGEREF _Toc1 \\h }⟧{text/conversion-residue}（二）')],
  ['a link’s field', sound.replace('全年通过', '⟦HYPERLINK "http://a.b/"⟧{text/conversion-residue}全年通过')],
  [
    'a conditional comment',
    sound.replace('全年通过', '⟦<!--[if gte mso 9]>⟧{text/conversion-residue}全年通过'),
  ],
])('%s', (_, marked) => {
  check(marked);
  const { text } = unmark(marked);
  expectFixes(text);
  expect(applyFix(text, findingsIn(text)[0]!.fixes[0]!)).toBe(sound);
});

it.each([['〔2021〕30号'], ['[1]'], ['{一}']])('%s is no leftover', (words) => {
  check(sound.replace('全年通过', `${words}全年通过`));
});
