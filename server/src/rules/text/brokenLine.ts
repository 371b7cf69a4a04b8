import type { Report } from '../../binding/report';
import type { Block } from '../../syntax/tree';
import { trimRange, type TextRange } from '../../text/textRange';
import type { Message } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { partsOf } from '../runningText';
import { continues, sampleOf, type Sample } from '../brokenSentence';

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
  check(report: Report) {
    const { text } = report.tree;
    const sample = sampleOf(text);
    const paragraphs = partsOf(report).flatMap(({ blocks }) => brokenParagraphs(text, blocks, sample));
    if (paragraphs.length > mostApart) return [oneFinding(text, paragraphs)];
    return paragraphs.map((breaks) => finding(text, breaks));
  },
};

/** What stands between the two lines of a sentence. */
type Break = TextRange;

/** The breaks of each paragraph that has some. */
function brokenParagraphs(text: string, blocks: readonly Block[], sample: Sample): Break[][] {
  const paragraphs: Break[][] = [];
  let above: TextRange | null = null;
  let breaks: Break[] = [];
  for (const block of blocks) {
    if (block.kind === 'blank') continue;
    const line = block.kind === 'paragraph' ? trimRange(text, block.range) : null;
    if (above && line && continues(text, above, line, sample)) {
      if (breaks.length === 0) paragraphs.push(breaks);
      breaks.push({ start: above.end, end: line.start });
    } else {
      breaks = [];
    }
    above = line;
  }
  return paragraphs;
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
