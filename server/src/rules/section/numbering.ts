import type { Report, ReportSection } from '../../binding/report';
import type { Numbering, NumberingStyle } from '../../syntax/tree';
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals';
import { containsRange, type TextRange } from '../../text/textRange';
import type { Anchor } from '../finding';
import { formatNumbering, usualStyle } from '../numbering';
import type { Rule, RuleFinding } from '../rule';

/** Numbers that skip, repeat or change their style are a copy's or a paste's slip. */
export const sectionNumbering: Rule = {
  id: 'section/numbering',
  severity: 'warning',
  title: { 'zh-cn': '序号跳号、重号或样式不一', en: 'Numbering skips, repeats or changes its style' },
  messages: {
    'zh-cn': { wrong: '序号“{actual}”应为“{expected}”', renumber: '改为“{expected}”' },
    en: { wrong: 'The number “{actual}” should be “{expected}”', renumber: 'Change to “{expected}”' },
  },
  check: sectionNumbers,
  further: [
    {
      scope: 'section',
      check: (report) => report.sections.flatMap((section) => [...headingNumbers(report, section)]),
    },
    {
      scope: 'line',
      check: (report) => report.sections.flatMap((section) => [...inlineNumbers(report, section)]),
    },
  ],
};

/** Sections count by their place in the form, so that one that is missing leaves its number free. */
function* sectionNumbers(report: Report): Generator<RuleFinding> {
  const numbered = report.sections.flatMap(({ form, heading }) =>
    heading.numbering ? [{ form, numbering: heading.numbering }] : [],
  );
  const style = usualStyle(numbered.map(({ numbering }) => numbering));
  if (!style || numbered.length < 2) return;
  const byPlace = numbered.map(({ form }) => report.form.sections.indexOf(form) + 1);
  const isClosedUp = numbered.every(({ numbering }, index) => numbering.ordinal === index + 1);
  const isOutOfOrder = byPlace.some((place, index) => index > 0 && place <= byPlace[index - 1]!);
  for (const [index, { form, numbering }] of numbered.entries()) {
    const ordinal = isClosedUp || isOutOfOrder ? numbering.ordinal : byPlace[index]!;
    if (numbering.style === style && numbering.ordinal === ordinal) continue;
    yield renumber(report, [numbering], style, ordinal, { section: form.id });
  }
}

/** Headings beside each other under one section count 1, 2, 3 in one style. */
function* headingNumbers(report: Report, section: ReportSection): Generator<RuleFinding> {
  const all = section.headings.flatMap(({ numbering }) => (numbering ? [numbering] : []));
  const level = all.filter(({ style }) => style === 'chinese-bracketed');
  const anchor: Anchor = { section: section.form.id };
  if (level.length < 2) return;
  let expected = 1;
  let last = section.heading.range.end;
  for (const [index, { ordinal, range }] of level.entries()) {
    const between: TextRange = { start: last, end: range.start };
    last = range.end;
    if (ordinal === expected + 1) {
      const stray = all.find((other) => isStray(other, expected, between));
      if (stray) yield renumber(report, [stray], 'chinese-bracketed', expected, anchor);
      if (stray || isMentioned(report, between, expected)) expected++;
    }
    if (ordinal !== expected && ordinal !== 1) {
      yield renumber(report, level.slice(index), 'chinese-bracketed', expected, anchor);
      return;
    }
    expected = ordinal + 1;
  }
}

/** A heading in another style that has just the number that is missing. */
function isStray({ style, ordinal, range }: Numbering, missing: number, between: TextRange): boolean {
  return style !== 'chinese-bracketed' && ordinal === missing && containsRange(between, range);
}

/** A heading that ran into the paragraph before it still has its number there. */
function isMentioned(report: Report, { start, end }: TextRange, ordinal: number): boolean {
  const numeral = formatChineseNumeral(ordinal);
  return new RegExp(`[（(]\\s?(?:${numeral}|${String(ordinal)})\\s?[）)]`).test(
    report.tree.text.slice(start, end),
  );
}

const inline = /(^|[。；;：:，,、！？\n\s（(“])([一二三四五六七八九十]{1,2})是(?=[^否])/g;

/** One 一是 of a list 一是…二是…三是. */
interface ListItem {
  readonly ordinal: number;
  /** The numeral and 是. */
  readonly range: TextRange;
}

/** The lists of each paragraph count up from one. */
function* inlineNumbers(report: Report, section: ReportSection): Generator<RuleFinding> {
  const { text } = report.tree;
  for (const block of section.body) {
    if (block.kind !== 'paragraph') continue;
    const items = [...text.slice(block.range.start, block.range.end).matchAll(inline)].map(
      (match): ListItem => {
        const start = block.range.start + match.index + match[1]!.length;
        return {
          ordinal: parseChineseNumeral(match[2]!)!,
          range: { start, end: start + match[2]!.length + 1 },
        };
      },
    );
    for (const list of listsOf(items)) {
      const slip = list.findIndex(({ ordinal }, index) => ordinal !== index + 1);
      if (slip < 0) continue;
      const wrong = list.slice(slip);
      const numerals = wrong.map((_, index) => `${formatChineseNumeral(slip + index + 1)}是`);
      yield slipFinding(
        report,
        wrong.map(({ range }) => range),
        numerals,
        { section: section.form.id },
      );
    }
  }
}

/** Lists may stand inside lists: an item goes on with the innermost list that it fits, and 一是 begins a new one. */
function listsOf(items: readonly ListItem[]): ListItem[][] {
  const lists: ListItem[][] = [];
  let open: ListItem[][] = [];
  for (const item of items) {
    const fitting = open.map((list) => list[list.length - 1]!.ordinal).lastIndexOf(item.ordinal - 1);
    const list = fitting >= 0 ? open[fitting] : open[open.length - 1];
    if (item.ordinal === 1) {
      const begun = [item];
      lists.push(begun);
      open.push(begun);
    } else if (list) {
      list.push(item);
      open = open.slice(0, open.indexOf(list) + 1);
    }
  }
  return lists;
}

/** The first of the numbers is wrong; they are to count up from `expected`. */
function renumber(
  report: Report,
  numberings: readonly Numbering[],
  style: NumberingStyle,
  expected: number,
  anchor: Anchor,
): RuleFinding {
  const restart = numberings.findIndex(({ ordinal }, index) => index > 0 && ordinal === 1);
  const wrong = restart < 0 ? numberings : numberings.slice(0, restart);
  const numbers = wrong.map((_, index) => formatNumbering(style, expected + index));
  return slipFinding(
    report,
    wrong.map(({ range }) => range),
    numbers,
    anchor,
  );
}

/** A finding on the first of several numbers; its fix writes all of them. */
function slipFinding(
  report: Report,
  ranges: readonly TextRange[],
  numbers: readonly string[],
  anchor: Anchor,
): RuleFinding {
  const { text } = report.tree;
  const range = ranges[0]!;
  const facts = { actual: text.slice(range.start, range.end).trim(), expected: numbers[0]! };
  const edits = ranges.map((at, index) => ({ range: at, newText: numbers[index]! }));
  return {
    range,
    message: { key: 'wrong', facts },
    anchor,
    fixes: [
      {
        title: { key: 'renumber', facts },
        preferred: true,
        safety: 'safe',
        edits: edits.filter(({ range: at, newText }) => text.slice(at.start, at.end) !== newText),
      },
    ],
  };
}
