import type { Report } from '../../binding/report';
import { shiftRange, trimRange, type TextRange } from '../../text/textRange';
import type { Finding, Message } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { blocksIn, isInRunningText } from '../runningText';
import { continues, isOpenEnded, sampleOf } from '../brokenSentence';

/** More breaks than these have one cause, every line of every page, and are one finding. */
const mostApart = 5;

/** A PDF or a Word page ends its lines where the paper ends: a sentence is cut in two paragraphs. */
export const textBrokenLine: Rule = {
  id: 'text/broken-line',
  severity: 'info',
  title: { 'zh-cn': '句子被换行断开', en: 'A sentence is cut by a line break' },
  messages: {
    'zh-cn': {
      broken: '“…{before}”与“{after}…”是一句话，被换行断开',
      several: '有 {count} 段话被换行断开',
      join: '连成一段',
      joinAll: '全部连成段',
    },
    en: {
      broken: '“…{before}” and “{after}…” are one sentence, cut by a line break',
      several: '{count} paragraphs are cut by line breaks',
      join: 'Join the lines',
      joinAll: 'Join the lines of all paragraphs',
    },
  },
  scope: 'line',
  *check(report: Report) {
    const { text } = report.tree;
    for (const line of linesIn(report)) {
      if (isOpenEnded(text, line)) yield { range: line, message: { key: 'broken', facts: {} } };
    }
  },
  gather(found, report) {
    const paragraphs = brokenParagraphs(report, found);
    if (paragraphs.length > mostApart) return [oneFinding(report.tree.text, paragraphs)];
    return paragraphs.map((breaks) => finding(report.tree.text, breaks));
  },
};

/** The paragraphs that a check is shown, without blanks at their ends. */
function linesIn(report: Report): TextRange[] {
  const { text } = report.tree;
  return blocksIn(report).flatMap(({ kind, range }) =>
    kind === 'paragraph' ? [trimRange(text, range)] : [],
  );
}

/** What stands between the two lines of a sentence. */
type Break = TextRange;

/** The breaks of each paragraph that has some, behind lines that do not end their sentence. */
function brokenParagraphs(report: Report, openEnded: readonly Finding[]): Break[][] {
  const { text } = report.tree;
  const sample = sampleOf(text);
  const paragraphs: Break[][] = [];
  let last: TextRange | null = null;
  for (const { range: above } of openEnded) {
    const line = isInRunningText(report, above) ? lineBelow(report, above) : null;
    if (!line || !continues(text, above, line, sample)) continue;
    const gap = { start: above.end, end: line.start };
    if (last?.start === above.start) paragraphs[paragraphs.length - 1]!.push(gap);
    else paragraphs.push([gap]);
    last = line;
  }
  return paragraphs;
}

/** The next line that is not blank, if it is a paragraph in the same part of the report. */
function lineBelow({ tree, opening, sections }: Report, above: TextRange): TextRange | null {
  const { passages, starts, text } = tree;
  const part = sections.find(({ range }) => range.start <= above.start && above.start < range.end)?.range;
  let index = tree.passageFrom(above.end);
  while (passages[index]?.blocks[0]!.kind === 'blank') index++;
  const block = passages[index]?.blocks[0];
  if (block?.kind !== 'paragraph') return null;
  const range = shiftRange(block.range, starts[index]!);
  return range.start < (part ?? opening).end ? trimRange(text, range) : null;
}

function finding(text: string, breaks: readonly Break[]): RuleFinding {
  const [first, ...others] = breaks;
  return {
    range: around(first!),
    message: broken(text, first!),
    related: others.map((other) => ({ range: around(other), message: broken(text, other) })),
    fixes: [
      { title: { key: 'join', facts: {} }, preferred: true, safety: 'safe', edits: breaks.map(joining) },
    ],
  };
}

function oneFinding(text: string, paragraphs: readonly (readonly Break[])[]): RuleFinding {
  const [first, ...others] = paragraphs.map((breaks) => breaks[0]!);
  return {
    range: around(first!),
    message: { key: 'several', facts: { count: paragraphs.length } },
    related: others.map((other) => ({ range: around(other), message: broken(text, other) })),
    fixes: [
      {
        title: { key: 'joinAll', facts: {} },
        preferred: true,
        safety: 'safe',
        edits: paragraphs.flat().map(joining),
      },
    ],
  };
}

/** A break with a character on each side. */
function around({ start, end }: Break): TextRange {
  return { start: start - 1, end: end + 1 };
}

function joining(range: Break) {
  return { range, newText: '' };
}

function broken(text: string, { start, end }: Break): Message {
  const [before] = /[^\r\n]{0,6}$/.exec(text.slice(Math.max(0, start - 6), start))!;
  const [after] = /^[^\r\n]{0,6}/.exec(text.slice(end, end + 6))!;
  return { key: 'broken', facts: { before, after } };
}
