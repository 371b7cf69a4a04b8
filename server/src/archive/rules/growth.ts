import { rounded } from '../../repair/search';
import type { Message } from '../../rules/finding';
import type { LineRange } from '../../text/lineIndex';
import type { ArchiveFinding, ArchiveFix, ArchiveRule } from '../archiveRule';
import { isKnown } from '../compareFigures';
import { differenceFrom } from '../lastYear';
import {
  figureIn,
  type ArchivedReport,
  type GrowthRecord,
  type StatedFigure,
  type StatedSum,
} from '../record';

/** A change from last year follows from last year's report, rounded or cut off. */
export const narrativeGrowth: ArchiveRule = {
  id: 'narrative/growth',
  severity: 'info',
  title: {
    'zh-cn': '同比增减与上一年报告对不上',
    en: 'A year-on-year change does not follow from last year’s report',
  },
  messages: {
    'zh-cn': {
      differs: '这里写的是{said}，但 {year} 年报告中{readings}',
      reading: '“{name}”为 {base}，到本年的 {value} 是{change}',
      there: '{year} 年报告为 {base}',
      percentUp: '增长 {amount}%',
      percentDown: '下降 {amount}%',
      countUp: '增加 {amount}',
      countDown: '减少 {amount}',
      equal: '持平',
      rewrite: '改为 {amount}',
    },
    en: {
      differs: 'This says {said}, but the report for {year} has {readings}',
      reading: '“{name}” {base}; to this year’s {value} that is {change}',
      there: 'The report for {year} has {base}',
      percentUp: 'a rise of {amount}%',
      percentDown: 'a fall of {amount}%',
      countUp: '{amount} more',
      countDown: '{amount} fewer',
      equal: 'no change',
      rewrite: 'Change to {amount}',
    },
  },
  *check(report, archive) {
    const versions = archive.previousOf(report);
    for (const growth of report.record.growth) {
      const finding = differenceFrom(versions, (last) => compareGrowth(growth, last));
      if (finding) yield finding;
    }
  },
};

/** A figure of last year that a sentence's number may be compared with. */
interface Base {
  readonly stated: StatedFigure;
  readonly reading: StatedSum;
  /** What it adds up to; null where that is not known. */
  readonly before: number | null;
}

function compareGrowth(growth: GrowthRecord, last: ArchivedReport): ArchiveFinding | null {
  const bases = growth.bases.flatMap((stated) =>
    stated.readings.map((reading): Base => ({ stated, reading, before: sumOf(reading, stated.table, last) })),
  );
  // A share of nothing cannot be told, and a figure that is not known may be the right one.
  if (bases.some(({ before }) => before === null || before === 0)) return null;
  if (bases.some(({ stated, before }) => follows(growth, stated.value, before!))) return null;
  return finding(
    growth,
    last,
    bases.filter(({ stated }) => stated === growth.bases[0]),
  );
}

/** Null where a cell is not known, or its table's own sums ask for another value. */
function sumOf({ plus, minus }: StatedSum, table: string, report: ArchivedReport): number | null {
  const signed = [...plus.map((cell) => ({ cell, sign: 1 })), ...minus.map((cell) => ({ cell, sign: -1 }))];
  let sum = 0;
  for (const { cell, sign } of signed) {
    const figure = figureIn(report, table, cell);
    if (!isKnown(figure) || figure.repairs.length > 0) return null;
    sum += sign * figure.value;
  }
  return rounded(sum);
}

/** A number that is rounded or cut off is off by less than its last place. */
function follows(
  { kind, amount, decimals, isApproximate }: GrowthRecord,
  value: number,
  before: number,
): boolean {
  const unit = 10 ** -decimals + (isApproximate ? Math.abs(amount) / 2 : 0);
  return Math.abs(changeFrom(before, value, kind) - amount) < unit;
}

function changeFrom(before: number, value: number, kind: GrowthRecord['kind']): number {
  return kind === 'percent' ? ((value - before) / before) * 100 : value - before;
}

function finding(growth: GrowthRecord, last: ArchivedReport, bases: readonly Base[]): ArchiveFinding {
  const { kind, amount, decimals, section, range } = growth;
  const [usual] = bases;
  const { stated, reading, before } = usual!;
  const said = describeChange(kind, amount, decimals);
  const year = last.record.year!;
  const readings = bases.map((base): Message => ({
    key: 'reading',
    facts: {
      name: base.reading.name,
      base: base.before!,
      value: stated.value,
      change: [describeChange(kind, changeFrom(base.before!, stated.value, kind), decimals)],
    },
  }));
  const cell = reading.plus[0]!;
  const right = changeFrom(before!, stated.value, kind);
  const isSure = bases.every((base) => base.before === before) && right * amount > 0;
  const expected = Math.abs(right).toFixed(decimals);
  return {
    range,
    message: { key: 'differs', facts: { said: [said], year, readings } },
    ...(isSure ? { expected: Number(expected), actual: Math.abs(amount) } : {}),
    anchor: { section, table: stated.table, ...cell },
    related: [
      {
        report: last,
        range: figureIn(last, stated.table, cell)!.range,
        message: { key: 'there', facts: { year, base: before! } },
      },
    ],
    fixes: isSure && !growth.isApproximate ? [rewrite(range, expected)] : [],
  };
}

function rewrite(range: LineRange, amount: string): ArchiveFix {
  return {
    title: { key: 'rewrite', facts: { amount } },
    preferred: true,
    safety: 'needs-a-look',
    edits: [{ range, newText: amount }],
  };
}

function describeChange(kind: GrowthRecord['kind'], amount: number, decimals: number): Message {
  const size = Math.abs(amount).toFixed(decimals);
  if (Number(size) === 0) return { key: 'equal', facts: {} };
  const measure = kind === 'percent' ? 'percent' : 'count';
  return { key: `${measure}${amount > 0 ? 'Up' : 'Down'}`, facts: { amount: size } };
}
