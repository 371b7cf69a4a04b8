import type { Report } from '../binding/report';
import { foldDigits } from '../text/digits';
import { shiftRange, type TextRange } from '../text/textRange';
import type { Count } from './counts';
import { statementsOf, type Statement } from './statements';

/** What a sentence says of a figure beside last year's: 收到申请7件，同比增长16.7%; …，较上年增加1件; …，与上年持平. */
export interface Growth extends Change {
  /** The numbers that it may hang on: the one that it stands behind, and others of the sentence, the nearest first. */
  readonly statements: readonly [Statement, ...Statement[]];
}

interface Change {
  /** The number, without what stands around it; 持平 itself. */
  readonly range: TextRange;
  readonly kind: 'percent' | 'count' | 'equal';
  /** A fall is negative. */
  readonly amount: number;
  /** Decimal places, as written. */
  readonly decimals: number;
  readonly isApproximate: boolean;
}

const read = new WeakMap<Report, readonly Growth[]>();

/** Every change from last year that stands right behind a number which states a figure of a table, in text order. */
export function growthIn(report: Report): readonly Growth[] {
  let growth = read.get(report);
  if (!growth) read.set(report, (growth = readGrowth(report)));
  return growth;
}

/** Makes known what was read elsewhere. */
export function giveGrowth(report: Report, growth: readonly Growth[]): void {
  read.set(report, growth);
}

function readGrowth(report: Report): Growth[] {
  const { tree, year } = report;
  if (!mayCompare.test(tree.text)) return [];
  const exact = statementsOf(report).filter(
    ({ isNumeral, isPart, least, most }) => isNumeral && !isPart && least === most,
  );
  return exact.flatMap((statement) => {
    const { sentence, range } = statement;
    const before = exact.filter((other) => other.sentence === sentence && other.range.start < range.start);
    return Array.from(changesBehind(statement, tree.text, year), (change): Growth => ({
      ...change,
      statements: [statement, ...before.reverse()],
    }));
  });
}

/** Blanks that may stand between two words. */
const gap = '\\s{0,3}';
const lastYear = `(?:上一?年度?|去年|\\d{4}${gap}年度?)${gap}(?:同期)?`;
const mayCompare = /同比|[较比与和同]\s{0,3}(?:上一?年|去年|[\d０-９])/;
/** What a number counts, said once more behind it, and what stands there in brackets. */
const object = new RegExp(
  `${gap}(?:(?:政府信息|信息)?(?:依申请)?公开)?(?:申请|案件)?(?:（[^（）]{0,40}）|\\([^()]{0,40}\\))?`,
  'y',
);
const next = `${gap}[，,、（(]?${gap}`;
const unchanged = new RegExp(`${next}(?<compared>同比|[较比与和同]${lastYear})${gap}持平`, 'y');
const changed = new RegExp(
  `${next}(?<compared>同比|[较比]${lastYear}|[与和同]${lastYear}${gap}相比|相[较比]于?${lastYear})?${next}` +
    '(?:大幅|小幅|略有?|共|净|明显|显著)?' +
    '(?:增长|增加|增多|增幅|上升|上涨|涨幅|提高|提升|多|增|(?<falls>减少|减幅|下降|降低|降幅|下滑|回落|少|减|降))' +
    '(?:率|幅度?)?(?:为|达)?了?',
  'y',
);
const percent = new RegExp(
  `(?<before>${gap}(?<about>约|近|逾|超过?)?${gap})(?<digits>\\d{1,5}(?:\\.\\d{1,3})?)${gap}(?<more>余|多)?[%％](?<around>左右|以上)?`,
  'y',
);
const beforeCount = new RegExp(`^${gap}(?:约|近|逾|超过?|不少于)?${gap}$`);
/** 增长5%和8%: two numbers have one each. */
const another = new RegExp(`${gap}[、和与及]${gap}\\d`, 'y');

/** 7件，比上年增加1件，增长16.7%: the first one says what it compares with, those behind it need not. */
function* changesBehind(
  { sentence, range }: Statement,
  text: string,
  year: number | null,
): Generator<Change> {
  const count = sentence.counts.find((one) => one.range.start === range.start);
  if (!count) return;
  const words = foldDigits(text.slice(count.end, sentence.range.end));
  let at = endOf(matchAt(object, words, 0)!);
  const same = matchAt(unchanged, words, at);
  if (same && isLastYear(same, year)) {
    const end = count.end + endOf(same);
    yield {
      range: { start: end - '持平'.length, end },
      kind: 'equal',
      amount: 0,
      decimals: 0,
      isApproximate: false,
    };
    return;
  }
  for (let isFirst = true; ; isFirst = false) {
    const match = matchAt(changed, words, at);
    if (!match || !isLastYear(match, year) || (isFirst && !match.groups!.compared)) return;
    const found = percentAt(words, endOf(match)) ?? countAt(words, endOf(match), count, sentence.counts);
    if (!found || matchAt(another, words, found.end)) return;
    const { change, end } = found;
    yield {
      ...change,
      range: shiftRange(change.range, count.end),
      amount: match.groups!.falls ? -change.amount : change.amount,
    };
    at = end;
  }
}

/** A change in words that are counted from their own start, and where they end. */
interface Found {
  readonly change: Change;
  readonly end: number;
}

function percentAt(words: string, from: number): Found | null {
  const match = matchAt(percent, words, from);
  if (!match) return null;
  const { before, about, digits, more, around } = match.groups!;
  const start = from + before!.length;
  return {
    change: {
      range: { start, end: start + digits!.length },
      kind: 'percent',
      amount: Number(digits),
      decimals: digits!.split('.')[1]?.length ?? 0,
      isApproximate: Boolean(about ?? more ?? around),
    },
    end: endOf(match),
  };
}

/** A count of the same things, of the sentence's. */
function countAt(words: string, from: number, whole: Count, counts: readonly Count[]): Found | null {
  const count = counts.find(
    ({ range, counter }) =>
      range.start >= whole.end + from &&
      counter === whole.counter &&
      beforeCount.test(words.slice(from, range.start - whole.end)),
  );
  if (!count) return null;
  return {
    change: {
      range: shiftRange(count.range, -whole.end),
      kind: 'count',
      amount: count.value,
      decimals: 0,
      isApproximate: count.least !== count.most,
    },
    end: count.end - whole.end,
  };
}

/** Whether a comparison is with the year before the report's; 同比 is, and what goes on with another one. */
function isLastYear({ groups }: RegExpExecArray, year: number | null): boolean {
  const named = /\d{4}/.exec(groups!.compared ?? '');
  return !named || (year !== null && Number(named[0]) === year - 1);
}

function matchAt(pattern: RegExp, words: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(words);
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}
