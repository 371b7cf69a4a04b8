import type { Report, ReportSection } from '../../binding/report';
import type { HeadingBlock, Numbering } from '../../syntax/tree';
import { formatChineseNumeral, parseChineseNumeral } from '../../text/numerals';
import type { TextRange } from '../../text/textRange';
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
  *check(report: Report) {
    yield* sectionNumbers(report);
    for (const section of report.sections) {
      yield* headingNumbers(report, section);
      yield* inlineNumbers(report, section);
    }
  },
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
    const expected = formatNumbering(style, ordinal);
    if (numbering.style === style && numbering.ordinal === ordinal) continue;
    yield wrongNumber(report, numbering.range, expected, { section: form.id });
  }
}

/** Headings beside each other under one section count 1, 2, 3 in one style. */
function* headingNumbers(report: Report, section: ReportSection): Generator<RuleFinding> {
  const headings = section.body.filter((block): block is HeadingBlock => block.kind === 'heading');
  const bracketed = headings.flatMap(({ numbering }) => (numbering ? [numbering] : []));
  const level = bracketed.filter(({ style }) => style === 'chinese-bracketed');
  if (level.length < 2) return;
  let expected = 1;
  for (const [index, numbering] of level.entries()) {
    const between: TextRange = {
      start: level[index - 1]?.range.end ?? section.heading.range.end,
      end: numbering.range.start,
    };
    if (numbering.ordinal === expected + 1) {
      const stray = bracketed.find((other) => isStray(other, expected, between));
      if (stray)
        yield wrongNumber(report, stray.range, formatNumbering('chinese-bracketed', expected), {
          section: section.form.id,
        });
      else if (!isMentioned(report, between, expected)) yield wrong(report, section, numbering, expected);
    } else if (numbering.ordinal !== expected && numbering.ordinal !== 1) {
      yield wrong(report, section, numbering, expected);
    }
    expected = numbering.ordinal + 1;
  }
}

/** A heading in another style that has just the number that is missing. */
function isStray(numbering: Numbering, ordinal: number, between: TextRange): boolean {
  const { style, range } = numbering;
  return (
    style !== 'chinese-bracketed' &&
    numbering.ordinal === ordinal &&
    between.start <= range.start &&
    range.end <= between.end
  );
}

/** A heading that ran into the paragraph before it still has its number there. */
function isMentioned(report: Report, { start, end }: TextRange, ordinal: number): boolean {
  const numeral = formatChineseNumeral(ordinal);
  return new RegExp(`[（(]\\s?(?:${numeral}|${String(ordinal)})\\s?[）)]`).test(
    report.tree.text.slice(start, end),
  );
}

function wrong(report: Report, section: ReportSection, numbering: Numbering, ordinal: number): RuleFinding {
  return wrongNumber(report, numbering.range, formatNumbering(numbering.style, ordinal), {
    section: section.form.id,
  });
}

const inline = /(^|[。；;：:，,、！？\n\s（(“])([一二三四五六七八九十]{1,2})是(?=[^否])/g;

/** 一是…二是…三是: lists may stand inside lists, so a number may go on with any list that is still open. */
function* inlineNumbers(report: Report, section: ReportSection): Generator<RuleFinding> {
  const { text } = report.tree;
  for (const block of section.body) {
    if (block.kind !== 'paragraph') continue;
    const open: number[] = [];
    for (const match of text.slice(block.range.start, block.range.end).matchAll(inline)) {
      const ordinal = parseChineseNumeral(match[2]!)!;
      const start = block.range.start + match.index + match[1]!.length;
      const list = open.lastIndexOf(ordinal - 1);
      if (ordinal === 1) {
        open.push(1);
      } else if (list >= 0) {
        open.splice(list, open.length - list, ordinal);
      } else if (open.length > 0) {
        const expected = open[open.length - 1]! + 1;
        const range = { start, end: start + match[2]!.length + 1 };
        yield wrongNumber(report, range, `${formatChineseNumeral(expected)}是`, { section: section.form.id });
        open[open.length - 1] = Math.max(expected, ordinal);
      }
    }
  }
}

function wrongNumber(report: Report, range: TextRange, expected: string, anchor: Anchor): RuleFinding {
  const actual = report.tree.text.slice(range.start, range.end).trim();
  return {
    range,
    message: { key: 'wrong', facts: { actual, expected } },
    anchor,
    fixes: [
      {
        title: { key: 'renumber', facts: { expected } },
        preferred: true,
        safety: 'safe',
        edits: [{ range, newText: expected }],
      },
    ],
  };
}
