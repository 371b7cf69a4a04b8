import type { Report } from '../../binding/report';
import { foldDigits } from '../../text/digits';
import type { TextEdit, TextRange } from '../../text/textRange';
import { gatherFindings } from '../gatherFindings';
import type { Rule, RuleFinding } from '../rule';

/** A document that a newer one has replaced as the ground of the report. */
interface Basis {
  readonly cited: RegExp;
  /** The first year whose report rests on the newer one. */
  readonly from: number;
  /** The newer one, named in the same sentence: the older is then told as history. */
  readonly newer: RegExp;
  /** How the newer one is named to people. */
  readonly number: string;
  /** What changes in the number, so that it keeps its brackets. */
  readonly digits: Readonly<Record<string, string>>;
  /** The older document's title, where it stands before the number, and the newer one's. */
  readonly title?: { readonly older: string; readonly newer: string };
}

/**
 * F21 replaced F19 from the reports on 2021 on. REG in its present wording is in force since 15 May 2019; a report on
 * 2019 may still speak of both.
 */
const replaced: readonly Basis[] = [
  {
    cited: /国办公开办函\s?[〔［【[（(]\s?2019\s?[〕］】\]）)]\s?60\s?号/g,
    from: 2021,
    newer: /2021\s?[〕］】\]）)]\s?30\s?号/,
    number: '国办公开办函〔2021〕30号',
    digits: { 2019: '2021', 60: '30' },
    title: {
      older: '关于政府信息公开工作年度报告有关事项的通知',
      newer: '关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知',
    },
  },
  {
    cited: /国务院令?\s?[（(〔]?\s?第?\s?492\s?号令?/g,
    from: 2020,
    newer: /711\s?号/,
    number: '国务院令第711号',
    digits: { 492: '711' },
  },
];

/** Words of a sentence that tells what was in force before. */
const history =
  /废止|失效|取代|代替|替代|(?<!新)修订|(?<!新)修改|原(?:条例|《|国务院|有)|曾|此前|以前|2007\s?年/;

/** F21, REG: the ground that part one or the opening names is in force. */
export const textOutdatedBasis: Rule = {
  id: 'text/outdated-basis',
  severity: 'info',
  title: { 'zh-cn': '引用的依据已被取代', en: 'A legal ground that a newer one has replaced' },
  messages: {
    'zh-cn': {
      outdated: '“{cited}”已被取代，{year} 年度的报告应依据{number}',
      again: '这里也是',
      rewrite: '改为{number}',
    },
    en: {
      outdated: '“{cited}” has been replaced; a report on {year} rests on {number}',
      again: 'Here too',
      rewrite: 'Change to {number}',
    },
  },
  scope: 'passage',
  *check({ tree, year }: Report) {
    if (year === null) return;
    const folded = foldDigits(tree.text);
    for (const basis of replaced) {
      if (year < basis.from) continue;
      for (const { index, 0: words } of folded.matchAll(basis.cited)) {
        const range = { start: index, end: index + words.length };
        if (isGround(sentenceAround(folded, range), basis)) yield finding(tree.text, range, basis, year);
      }
    }
  },
  /** A report that names the same document twice has one leftover. */
  *gather(found) {
    for (const { number } of replaced) {
      const alike = found.filter(({ message }) => message.facts.number === number);
      if (alike.length > 0) yield gatherFindings(alike, () => ({ key: 'again', facts: {} }));
    }
  },
};

function finding(text: string, range: TextRange, basis: Basis, year: number): RuleFinding {
  const { number } = basis;
  const cited = text.slice(range.start, range.end);
  return {
    range,
    message: { key: 'outdated', facts: { cited, number, year } },
    fixes: [
      {
        title: { key: 'rewrite', facts: { number } },
        preferred: true,
        safety: 'needs-a-look',
        edits: [...retitled(text, range, basis), { range, newText: renumbered(cited, basis) }],
      },
    ],
  };
}

function isGround(sentence: string, { newer }: Basis): boolean {
  return !newer.test(sentence) && !history.test(sentence);
}

function renumbered(cited: string, { digits }: Basis): string {
  return foldDigits(cited).replace(/\d+/g, (number) => digits[number] ?? number);
}

/** The title before the number changes with it. */
function retitled(text: string, { start }: TextRange, { title }: Basis): TextEdit[] {
  if (!title) return [];
  const from = Math.max(0, start - title.older.length - 12);
  const at = text.slice(from, start).indexOf(title.older);
  if (at < 0) return [];
  return [{ range: { start: from + at, end: from + at + title.older.length }, newText: title.newer }];
}

/** The most of a sentence on either side of a document's number that is looked at. */
const nearby = 200;

function sentenceAround(text: string, { start, end }: TextRange): string {
  const [before] = /(?<![^。；;\r\n])[^。；;\r\n]*$/.exec(text.slice(Math.max(0, start - nearby), start))!;
  const [after] = /^[^。；;\r\n]*/.exec(text.slice(end, end + nearby))!;
  return before + text.slice(start, end) + after;
}
