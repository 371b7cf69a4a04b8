import type { Report } from '../../binding/report';
import { breakdownsOf, type Breakdown } from '../../narrative/breakdowns';
import type { Count } from '../../narrative/counts';
import { isContradicted } from '../contradictions';
import type { Rule, RuleFinding } from '../rule';

/** What is given as part of a whole is no more than it, and where nothing is left out, just as much. */
export const narrativeParts: Rule = {
  id: 'narrative/parts',
  severity: 'warning',
  title: { 'zh-cn': '各部分与总数不符', en: 'Parts do not make the whole' },
  messages: {
    'zh-cn': {
      larger: '其中一项为 {part}，比总数 {whole} 还多',
      exceed: '各项相加为 {sum}（{parts}），超过总数 {whole}',
      differ: '各项相加为 {sum}（{parts}），与总数 {whole} 不符',
      whole: '总数为 {whole}',
    },
    en: {
      larger: 'One part is {part}, more than the whole, {whole}',
      exceed: 'The parts add up to {sum} ({parts}), more than the whole, {whole}',
      differ: 'The parts add up to {sum} ({parts}), but the whole is {whole}',
      whole: 'The whole is {whole}',
    },
  },
  scope: 'statement',
  *check(report: Report) {
    for (const breakdown of breakdownsOf(report)) {
      const { wholes, parts, sentence } = breakdown;
      const key = faultOf(breakdown);
      if (!key || isContradicted(report, [...wholes, ...parts])) continue;
      yield finding(key, breakdown, sentence.section.form.id);
    }
  },
};

type Fault = 'larger' | 'exceed' | 'differ';

/** Judged against the whole that fits best. */
function faultOf({ wholes, parts, claim }: Breakdown): Fault | null {
  const most = Math.max(...wholes.map((whole) => whole.most));
  if (parts.some(({ least }) => least > most)) return 'larger';
  if (parts.length > 1 && claim !== 'overlapping' && sum(parts, 'least') > most) return 'exceed';
  const fits = ({ least, most: upper }: Count) => sum(parts, 'least') <= upper && least <= sum(parts, 'most');
  return claim === 'all' && !wholes.some(fits) ? 'differ' : null;
}

function finding(key: Fault, { wholes, parts }: Breakdown, section: string): RuleFinding {
  const whole = wholes[wholes.length - 1]!;
  const largest = parts.reduce((best, part) => (part.value > best.value ? part : best));
  const start = key === 'larger' ? largest.range.start : parts[0]!.range.start;
  const end = key === 'larger' ? largest.range.end : parts[parts.length - 1]!.range.end;
  const facts = {
    part: largest.value,
    parts: parts.map(({ value }) => value).join('＋'),
    sum: sum(parts, 'value'),
    whole: whole.value,
  };
  return {
    range: { start, end },
    message: { key, facts },
    actual: key === 'larger' ? facts.part : facts.sum,
    anchor: { section },
    related: [{ range: whole.range, message: { key: 'whole', facts } }],
  };
}

function sum(parts: readonly Count[], key: 'value' | 'least' | 'most'): number {
  return parts.reduce((all, part) => all + part[key], 0);
}
