import type { Report } from '../../binding/report';
import type { Block } from '../../syntax/tree';
import type { TextEdit, TextRange } from '../../text/textRange';
import type { Rule, RuleFinding } from '../rule';
import { blocksIn, isInRunningText } from '../runningText';

/** A report that uses halfwidth marks uses them throughout: one finding, whose fix rewrites them all. */
export const textPunctuation: Rule = {
  id: 'text/punctuation',
  severity: 'info',
  title: {
    'zh-cn': '中文里用了半角标点，或标点重复',
    en: 'Halfwidth punctuation in Chinese text, or doubled marks',
  },
  messages: {
    'zh-cn': {
      halfwidth: '正文有 {count} 处半角标点，中文里应当用全角标点',
      doubled: '正文有 {count} 处标点重复',
      again: '这里也是',
      widen: '全部改为全角标点',
      single: '全部改为一个标点',
    },
    en: {
      halfwidth: 'The text has {count} halfwidth punctuation marks; Chinese text takes fullwidth ones',
      doubled: 'In {count} places a punctuation mark follows another',
      again: 'Here too',
      widen: 'Make them all fullwidth',
      single: 'Leave one mark in each place',
    },
  },
  scope: 'line',
  check(report: Report) {
    const { text } = report.tree;
    const halfwidth: TextEdit[] = [];
    const doubled: TextEdit[] = [];
    for (const block of blocksIn(report)) {
      const range = proseOf(text, block, report.sections[0]?.range.end ?? text.length);
      if (range) readMarks(text, range, halfwidth, doubled);
    }
    return findings({ halfwidth, doubled });
  },
  gather(found, report) {
    const own = found.filter(({ range }) => isInRunningText(report, range));
    const editsOf = (key: string) =>
      own.flatMap(({ message, fixes }) => (message.key === key ? fixes[0]!.edits : []));
    return findings({ halfwidth: editsOf('halfwidth'), doubled: editsOf('doubled') });
  },
};

type Edits = Readonly<Record<'halfwidth' | 'doubled', readonly TextEdit[]>>;

function* findings({ halfwidth, doubled }: Edits): Generator<RuleFinding> {
  if (halfwidth.length > 0) yield finding(halfwidth, 'halfwidth', 'widen');
  if (doubled.length > 0) yield finding(doubled, 'doubled', 'single');
}

/** The other places that a finding lists; the message says how many there are. */
const mostRelated = 20;

function finding(found: readonly TextEdit[], key: string, title: string): RuleFinding {
  const edits = [...found].sort((a, b) => a.range.start - b.range.start);
  const [first, ...others] = edits;
  return {
    range: first!.range,
    message: { key, facts: { count: edits.length } },
    related: others
      .slice(0, mostRelated)
      .map(({ range }) => ({ range, message: { key: 'again', facts: {} } })),
    fixes: [{ title: { key: title, facts: {} }, preferred: true, safety: 'safe', edits }],
  };
}

/** A heading behind its number, or a line that holds a sentence. Lines of metadata, addresses and cells are neither. */
function proseOf(text: string, block: Block, end: number): TextRange | null {
  if (block.kind === 'heading') return { start: block.title.start, end: block.range.end };
  if (block.kind !== 'paragraph') return null;
  const range = { start: block.range.start, end: Math.min(block.range.end, end) };
  const line = text.slice(range.start, range.end);
  return /[。！？；]/.test(line) && !/[|\t]/.test(line) ? range : null;
}

/**
 * What is read as a whole, so that no mark inside it counts: code, tags, entities, a link's target, addresses of pages
 * and of mail, leftovers of a conversion; two or more marks in a row; one mark; a bracket.
 */
const token =
  /`[^`\n]*`|<[^<>\n]*>|&#?\w{1,8};|\]\([^)\]\n]{0,300}\)|\[bookmark:[^\]\n]{0,80}\]|(?:https?:\/\/|www\.)[\w\-./?%&=#~+:@]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+|(?<row>[，。、；：！？,;:!?]{2,})|(?<mark>[,;:!?])|(?<bracket>[()（）])/g;

const hasMark = /[,;:!?()]|[，。、；：！？]{2}/;

const fullwidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
};

function readMarks(
  text: string,
  { start, end }: TextRange,
  halfwidth: TextEdit[],
  doubled: TextEdit[],
): void {
  const line = text.slice(start, end);
  if (!hasMark.test(line)) return;
  const open: number[] = [];
  const widen = (at: number, length = 1) =>
    halfwidth.push({
      range: { start: start + at, end: start + at + length },
      newText: fullwidth[line[at]!]!,
    });
  for (const { index: at, 0: words, groups } of line.matchAll(token)) {
    if (groups?.row !== undefined && isDoubled(line, at, words)) {
      doubled.push({
        range: { start: start + at, end: start + at + words.length },
        newText: strongest(words),
      });
    } else if (groups?.mark !== undefined) {
      // Behind a bracket that is widened, a mark is too.
      const isBehindRemark = halfwidth.at(-1)?.range.end === start + at;
      if (isBehindRemark || isAmongChinese(line, at)) widen(at, 1 + blanksBefore(line, at + 1));
    } else if (groups?.bracket !== undefined) {
      if (words === '(' || words === '（') {
        open.push(at);
        continue;
      }
      const opened = open.pop();
      if (opened === undefined || !isRemark(line.slice(opened + 1, at))) continue;
      for (const place of [opened, at]) if ('()'.includes(line[place]!)) widen(place);
    }
  }
}

const chinese = /[\p{Script=Han}，。、；：！？“”‘’《》〈〉（）〔〕【】]/u;

/** A Chinese character stands before the mark, or behind it with something other than a blank before it. */
function isAmongChinese(line: string, at: number): boolean {
  const before = line[at - 1] ?? '';
  const after = line[at + 1 + blanksBefore(line, at + 1)] ?? line[at + 1] ?? '';
  return chinese.test(before) || (/[^\s\]]/.test(before) && chinese.test(after));
}

/** The blanks from a place on that separate it from a Chinese character: a fullwidth mark needs none behind it. */
function blanksBefore(line: string, at: number): number {
  const blanks = /^ {0,3}(?=\p{Script=Han})/u.exec(line.slice(at, at + 4));
  return blanks ? blanks[0].length : 0;
}

/** Words in brackets; a number alone is an item's (一) or a document's (2021). */
function isRemark(words: string): boolean {
  return /\p{Script=Han}/u.test(words) && !/^\s*[一二三四五六七八九十]{1,3}\s*$/.test(words);
}

/** ？！ is one mark, and three full stops are meant as dots. */
function isDoubled(line: string, at: number, words: string): boolean {
  if (/^(?:[？?][！!]|[！!][？?]|。{3,})$/.test(words)) return false;
  return /[，。、；：！？]/.test(words) || /\p{Script=Han}/u.test(line[at - 1] ?? '');
}

/** From the weakest to the strongest. */
const strength = '、，：；！？。';

function strongest(marks: string): string {
  const full = Array.from(marks, (mark) => fullwidth[mark] ?? mark);
  return full.reduce((best, mark) => (strength.indexOf(mark) > strength.indexOf(best) ? mark : best));
}
