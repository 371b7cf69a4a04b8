import type { Position } from 'vscode-languageserver/node';
import { sampleReport } from '../../test/support/sampleReport';

/** A character that is typed over, first with `wrong`, then with `right`, and so on. */
export interface Spot {
  readonly name: string;
  readonly at: Position;
  readonly wrong: string;
  readonly right: string;
  /** The code of the finding that is there as long as `wrong` is. */
  readonly code: string;
}

export interface BenchText {
  readonly text: string;
  readonly languageId: string;
  readonly spots: readonly [Spot, ...Spot[]];
  /** A place where a missing section could be completed. */
  readonly gap: Position;
}

const paragraphs = [
  '全年通过门户网站主动公开政府信息，发布政策解读材料，并组织工作人员学习条例。',
  '建立信息发布审核制度，明确专人负责，定期清理已经失效的内容，更新公开目录。',
  '在办事大厅设置查阅点，配备自助终端，方便群众查询和获取政府信息。',
];
/** So that there is something to link. */
const citation = '按照国办公开办函〔2021〕30号的要求公开。';
const statement = '全年收到政府信息公开申请7件。';

/** A report of about so many bytes whose parts one and five are very long. Without part four, so that there is something to complete. */
export function benchReport(bytes: number): BenchText {
  const lack = Math.max(0, bytes - Buffer.byteLength(report('', '')));
  const text = report(filler(lack / 2, statement), filler(lack / 2, ''));
  return {
    text,
    languageId: 'markdown',
    spots: [
      {
        name: 'in the text',
        at: positionIn(text, statement, statement.indexOf('7')),
        wrong: '9',
        right: '7',
        code: 'narrative/count',
      },
      {
        name: 'in a table',
        at: cellPosition(text, '予以公开', '5'),
        wrong: '6',
        right: '5',
        code: 'table/arithmetic',
      },
    ],
    gap: { line: lineOf(text, '五、存在的主要问题') - 1, character: 0 },
  };
}

/** A JSON file of about so many bytes, and a number in its middle that can be broken. */
export function benchJson(bytes: number): BenchText {
  const record = (index: number) =>
    `  {"id": ${index}, "name": "公开目录", "words": "${paragraphs[index % 3]!}"}`;
  const count = Math.max(3, Math.floor(bytes / Buffer.byteLength(record(1000))));
  const text = `[\n${Array.from({ length: count }, (_, index) => record(index)).join(',\n')}\n]\n`;
  const line = 1 + Math.floor(count / 2);
  return {
    text,
    languageId: 'json',
    spots: [{ name: 'in the text', at: { line, character: 9 }, wrong: 'x', right: '1', code: 'any' }],
    gap: { line: 1, character: 2 },
  };
}

function report(one: string, five: string): string {
  const text = sampleReport({ without: ['litigation'] });
  return (
    text
      // So that there is something to format.
      .replace('12月31日。', '12月31日。 ')
      .replace('（一）主动公开。', `（一）主动公开。${citation}`)
      .replace('（二）依申请公开。', `${one}（二）依申请公开。`)
      .replace('六、其他需要报告的事项', `${five}六、其他需要报告的事项`)
  );
}

/** Paragraphs of about so many bytes; `middle` stands in the middle one. */
function filler(bytes: number, middle: string): string {
  const length = paragraphs.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph), 0) * 3 + 2;
  const count = Math.round(bytes / length);
  if (count === 0) return middle && `${middle}\n\n`;
  const all = Array.from({ length: count }, () => paragraphs.join('').repeat(3));
  const at = Math.floor(count / 2);
  all[at] = `${all[at]!}${middle}`;
  return `${all.join('\n\n')}\n\n`;
}

function lineOf(text: string, words: string): number {
  return text.slice(0, text.indexOf(words)).split('\n').length - 1;
}

function positionIn(text: string, words: string, offset: number): Position {
  const at = text.indexOf(words) + offset;
  return { line: lineOf(text, words), character: at - (text.lastIndexOf('\n', at) + 1) };
}

function cellPosition(text: string, label: string, value: string): Position {
  const line = lineOf(text, label);
  return { line, character: text.split('\n')[line]!.lastIndexOf(value) };
}
