import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../server/src/config/schema';
import { checkText } from '../../server/src/features/checkText';
import { officialForms } from '../support/official';
import { sampleReport } from '../support/sampleReport';

/** What is found in a text's tables: the words and what they should be. */
function found(text: string, otherTables = true): (readonly [string, number | undefined])[] {
  const options = { config: { ...defaultConfig, otherTables }, forms: officialForms, path: 'a.md' };
  const findings = checkText(text, options)?.findings ?? [];
  return findings.map(({ range, expected }) => [text.slice(range.start, range.end), expected] as const);
}

function table(...rows: readonly string[]): string {
  const [head, ...body] = rows;
  return ['会议材料', '', head, (head ?? '').replace(/[^|]+/g, '---'), ...body, ''].join('\n');
}

const sound = [
  '| 单位 | 收件 | 办结 | 合计 |',
  '| 一科 | 3 | 4 | 7 |',
  '| 二科 | 1 | 0 | 1 |',
  '| 合计 | 4 | 4 | 8 |',
];

/** A table with one row in place of another. */
function changed(from: string, to: string): string {
  return table(...sound.map((row) => (row === from ? to : row)));
}

describe('a table that no form knows', () => {
  it('is left alone until it is asked for', () => {
    expect(found(changed('| 合计 | 4 | 4 | 8 |', '| 合计 | 4 | 5 | 8 |'), false)).toEqual([]);
  });

  it.each([
    ['holds', table(...sound), []],
    ['has a wrong total', changed('| 合计 | 4 | 4 | 8 |', '| 合计 | 4 | 4 | 9 |'), [['9', 8]]],
    ['has a wrong cell', changed('| 一科 | 3 | 4 | 7 |', '| 一科 | 3 | 6 | 7 |'), [['6', 4]]],
    [
      'has groups',
      table('| 项目 | 数量 |', '| 甲 | 1 |', '| 乙 | 2 |', '| 小计 | 3 |', '| 丙 | 4 |', '| 合计 | 8 |'),
      [['8', undefined]],
    ],
    [
      'has its total above',
      table('| 项目 | 数量 |', '| 合计 | 4 |', '| 甲 | 1 |', '| 乙 | 2 |'),
      [['4', undefined]],
    ],
    [
      'has amounts, and numbers of its rows',
      table(
        '| 序号 | 项目 | 金额（万元） | 占比 |',
        '| 1 | 甲 | 1.5 | 60% |',
        '| 2 | 乙 | 1 | 40% |',
        '| | 合计 | 2.6 | 100% |',
      ),
      [['2.6', undefined]],
    ],
  ])('that %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['names parts of a row', table('| 项目 | 数量 |', '| 甲 | 3 |', '| 其中：乙 | 2 |', '| 合计 | 3 |')],
    ['has its total among the others', table('| 项目 | 数量 |', '| 甲 | 3 |', '| 合计 | 2 |', '| 乙 | 2 |')],
    ['names no total', table('| 项目 | 数量 |', '| 甲 | 3 |', '| 乙 | 2 |', '| 丙 | 9 |')],
    [
      'has a total of something else in most columns',
      table(
        '| 单位 | 人数 | 房屋 | 车辆 |',
        '| 甲 | 3 | 2 | 1 |',
        '| 乙 | 2 | 1 | 1 |',
        '| 合计 | 9 | 8 | 7 |',
      ),
    ],
    ['has no figures', table('| 项目 | 负责人 |', '| 甲 | 子 |', '| 乙 | 丑 |', '| 合计 | 寅 |')],
    [
      'has a row that lost a cell',
      table('| 单位 | 一 | 二 |', '| 甲 | 3 |', '| 乙 | 2 | 1 |', '| 合计 | 5 | 2 |'),
    ],
  ])('is not judged where it %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is checked in a report as well', () => {
    const text = `${sampleReport()}\n\n附件\n\n${changed('| 合计 | 4 | 4 | 8 |', '| 合计 | 4 | 4 | 9 |')}`;
    expect(found(text)).toContainEqual(['9', 8]);
  });
});
