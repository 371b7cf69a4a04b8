import type { Report, ReportSection } from '../../binding/report';
import { foldDigits } from '../../text/digits';
import type { ReportTree } from '../../syntax/tree';
import { shiftRange, type TextRange } from '../../text/textRange';
import { gatherFindings } from '../gatherFindings';
import type { Rule, RuleFinding } from '../rule';

/**
 * A report is written over last year's. A sentence that states figures and names last year and no other is a leftover,
 * unless its words look back. Titles, periods and metadata are date/year's, and what it finds explains the rest.
 */
export const dateStaleYear: Rule = {
  id: 'date/stale-year',
  severity: 'info',
  title: { 'zh-cn': '正文留有上一年的年份', en: 'Last year is left standing in the text' },
  messages: {
    'zh-cn': {
      stale: '这里写的是 {actual} 年，而报告年度是 {year} 年',
      several: '有 {count} 处写的是 {actual} 年，而报告年度是 {year} 年',
      again: '这里也是',
      rewrite: '改为 {year} 年',
    },
    en: {
      stale: 'This says {actual}, but the report is on {year}',
      several: '{count} sentences say {actual}, but the report is on {year}',
      again: 'Here too',
      rewrite: 'Change to {year}',
    },
  },
  scope: 'line',
  *check(report: Report) {
    const { year, sections, tree } = report;
    const [section] = sections;
    if (year === null || !section || !onTheYear.includes(section.form.id)) return;
    for (const { kind, range } of section.body) {
      if (kind !== 'paragraph') continue;
      const words = foldDigits(tree.text.slice(range.start, Math.min(range.end, section.range.end)));
      if (!words.includes(String(year - 1)) || namesAnother(words, year - 1)) continue;
      for (const { at, states } of statedYears(words, year - 1)) {
        const start = range.start + at;
        yield finding({ start, end: start + 4 }, year, states);
      }
    }
  },
  *gather(found, report) {
    const { year, yearMentions, period } = report;
    if (yearMentions.some((other) => other.source !== 'text' && other.year !== year)) return;
    const isInPeriod = ({ start, end }: TextRange) =>
      period !== null && end > period.range.start && start < period.range.end;
    const stale = found.filter(
      ({ range, message: { facts } }) =>
        !isInPeriod(range) && (facts.states === 'figures' || isInOpeningParagraph(report, range)),
    );
    const [first] = stale;
    if (!first) return;
    const gathered = gatherFindings(stale, () => ({ key: 'again', facts: {} }));
    const key = stale.length === 1 ? 'stale' : 'several';
    yield { ...gathered, message: { key, facts: { ...first.message.facts, count: stale.length } } };
  },
};

function finding(range: TextRange, year: number, states: 'figures' | 'nothing'): RuleFinding {
  return {
    range,
    message: { key: 'stale', facts: { actual: year - 1, year, states } },
    expected: year,
    actual: year - 1,
    fixes: [
      {
        title: { key: 'rewrite', facts: { year } },
        preferred: true,
        safety: 'needs-a-look',
        edits: [{ range, newText: String(year) }],
      },
    ],
  };
}

/** The sections that state what was done in the year. Part five speaks of other years' problems and plans. */
const onTheYear = ['overview', 'disclosure', 'requests', 'litigation', 'other'];

/** Part one begins with a paragraph on the year, whether it states figures or not. */
function isInOpeningParagraph({ tree, sections }: Report, { start }: TextRange): boolean {
  const section = sections.find(({ range }) => range.start <= start && start < range.end);
  const first = section?.form.id === 'overview' && firstParagraph(tree, section);
  return first ? first.start <= start && start < first.end : false;
}

function firstParagraph({ passages, starts }: ReportTree, section: ReportSection): TextRange | null {
  for (let index = section.passages.start; index < section.passages.end; index++) {
    const paragraph = passages[index]!.blocks.find(({ kind }) => kind === 'paragraph');
    if (paragraph) return shiftRange(paragraph.range, starts[index]!);
  }
  return null;
}

/** Where a paragraph says that it is on the year, and whether it states figures. */
function* statedYears(
  words: string,
  year: number,
): Generator<{ readonly at: number; readonly states: 'figures' | 'nothing' }> {
  for (const { from, sentence } of sentencesOf(words)) {
    const at = statedYear(sentence, year);
    if (at === null || looksBack.test(sentence)) continue;
    const opens = from === 0 && /^\s*$/.test(sentence.slice(0, at));
    const stated = opens ? words : sentence.slice(at);
    yield { at: from + at, states: figures.test(stated) ? 'figures' : 'nothing' };
  }
}

/** A paragraph that names two years compares them. */
function namesAnother(words: string, last: number): boolean {
  return [...words.matchAll(/(?<!\d)((?:19|20)\d{2})\s*年/g)].some(([, year]) => Number(year) !== last);
}

function sentencesOf(words: string): { readonly from: number; readonly sentence: string }[] {
  return [...words.matchAll(/[^。；;！？\n]+/g)].map(({ index, 0: sentence }) => ({ from: index, sentence }));
}

/** What was done, in the words that reports use. With 的 behind it, it tells which of several things is meant. */
const verbs =
  '(?:主动公开|公开|发布|新收|收到|受理|办理|答复|办结|未收到|未收取|未发生|没有收到|没有发生|无)(?!的|了?《)';
const subject =
  '(?:我(?!国|省)|本(?:局|办|委|机关|单位|部门|中心|街道|镇|乡|院|厅|市|区|县)|全(?:年|市|区|县|局|镇|乡)|共)';
/** A year that opens a sentence or a clause as its own: 2022年，我局… */
const wholeYear = new RegExp(
  `(?:^|[，,：:])\\s*(?:在\\s*)?((?:19|20)\\d{2})\\s*年度?(?=\\s*(?:[，,]|${subject}|${verbs}))`,
  'd',
);
/** The day that figures are counted on: 截至2022年12月31日. */
const yearEnd = /截[至止]到?\s*((?:19|20)\d{2})\s*年\s*(?:12\s*月\s*31\s*日|年?底|末)/d;

/** Where a sentence says that it is on the year; null where it does not. */
function statedYear(sentence: string, year: number): number | null {
  for (const pattern of [yearEnd, wholeYear]) {
    const match = pattern.exec(sentence);
    if (match && Number(match[1]) === year) return match.indices![1]![0];
  }
  return null;
}

/** A count, or the statement that there was nothing. */
const figures =
  /\d\s*(?:[余多万]\s*)?(?:件|条|宗|份|起|例|次|篇|期|场|个|项|人|元)|未收到|未收取|未发生|没有(?:收|发生|因)|无(?:因|政府|行政|依申请|申请|复议|诉讼|投诉)/;

/** Words of a comparison, of a rank, of what began or became law then. */
const looksBack =
  /同比|环比|相比|比上|较上|较去|较\s?\d|增长|增加|减少|下降|上升|上年|上一年|去年|今年|本年|当年|结转|以来|评估|考核|评比|排名|[名位]列|位居|第[一二三四五六七八九十\d]+[名位]|荣获|获评|获得|被评|入选|先进|优秀|十佳|表彰|启动|立项|建成|修订|印发|出台|(?:发布|公布|制定|实施|施行|通过)了?《|计划|下一步/;
