import type { Report } from '../../binding/report';
import { sharesOf, type Share } from '../../narrative/shares';
import { isContradicted } from '../contradictions';
import type { Rule } from '../rule';

/** A percentage follows from the numbers beside it: its part and one of the counts before that may be the whole. */
export const narrativeShare: Rule = {
  id: 'narrative/share',
  severity: 'info',
  title: { 'zh-cn': '占比与旁边的数对不上', en: 'A percentage does not follow from the numbers beside it' },
  messages: {
    'zh-cn': {
      differs: '{part} 占 {whole} 的 {expected}%，这里写的是 {actual}%',
      whole: '总数为 {whole}',
      rewrite: '改为 {expected}%',
    },
    en: {
      differs: '{part} is {expected}% of {whole}, but this says {actual}%',
      whole: 'The whole is {whole}',
      rewrite: 'Change to {expected}%',
    },
  },
  scope: 'statement',
  *check(report: Report) {
    for (const share of sharesOf(report)) {
      const { part, wholes, range, percent, decimals } = share;
      const [whole] = wholes;
      if (!whole || part.value > whole.value || whole.value === 0) continue;
      if (follows(share) || isContradicted(report, [part, ...wholes])) continue;
      const expected = ((part.value / whole.value) * 100).toFixed(decimals);
      const facts = { part: part.value, whole: whole.value, expected, actual: percent.toFixed(decimals) };
      yield {
        range,
        message: { key: 'differs', facts },
        expected: Number(expected),
        actual: percent,
        related: [{ range: whole.range, message: { key: 'whole', facts } }],
        fixes: [
          {
            title: { key: 'rewrite', facts },
            preferred: true,
            safety: 'needs-a-look',
            edits: [{ range, newText: expected }],
          },
        ],
      };
    }
  },
};

/** Rounded or cut off, of any of the counts before, or of two of them together (新收与结转). */
function follows({ percent, decimals, isApproximate, part, wholes }: Share): boolean {
  const unit = isApproximate ? 2 : 10 ** -decimals;
  const values = wholes.map(({ value }) => value);
  const sums = values.flatMap((one, at) => values.slice(at + 1).map((other) => one + other));
  return [...values, ...sums].some(
    (whole) => whole > 0 && Math.abs((part.value / whole) * 100 - percent) < unit,
  );
}
