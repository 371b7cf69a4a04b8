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
        '| | 合计 | 2.9 | 100% |',
      ),
      [['2.9', undefined]],
    ],
    [
      'has rows that are not added up, behind its total',
      table(
        '| 单位 | 网上 | 窗口 | 合计 |',
        '| 栏次 | 1 | 2 | 3 |',
        '| 一科 | 1 | 2 | 3 |',
        '| 二科 | 3 | 2 | 5 |',
        '| 合计 | 4 | 4 | 9 |',
        '| 同比增长 | 3 | 4 | 3.5 |',
        '| 占比 | 50% | 50% | 100% |',
      ),
      [['9', 8]],
    ],
    [
      'has numbered rows',
      table('| 序号 | 渠道 | 件 |', '| 1 | 12345热线 | 3 |', '| 10 | 信访 | 2 |', '| | 合计 | 6 |'),
      [['6', undefined]],
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
    [
      'counts something else beside its total, and is nearly empty',
      table(
        '| 单位 | 合计 | 网上 | 窗口 | 加急 |',
        '| 甲 | 5 | 2 | 3 | 1 |',
        '| 乙 | 0 | 0 | 0 | 0 |',
        '| 丙 | 0 | 0 | 0 | 0 |',
        '| 丁 | 7 | 3 | 4 | 2 |',
      ),
    ],
    [
      'has rows in rows by their numbers',
      table('| 项目 | 件 |', '| 一、许可 | 5 |', '| （一）新办 | 3 |', '| （二）延续 | 2 |', '| 合计 | 5 |'),
    ],
    [
      'has rows in rows by their codes',
      table(
        '| 科目编码 | 科目名称 | 金额 |',
        '| | 合计 | 15 |',
        '| 201 | 一般公共服务支出 | 10 |',
        '| 20101 | 人大事务 | 10 |',
        '| 208 | 社会保障支出 | 5 |',
      ),
    ],
    [
      'has totals with a name among its rows',
      table('| 项目 | 件 |', '| 甲 | 1 |', '| 乙 | 2 |', '| 收入合计 | 3 |', '| 丙 | 4 |', '| 总计 | 7 |'),
    ],
    [
      'has a column of marks or prices',
      table(
        '| 单位 | 件 | 人 | 人次 | 增幅 | 满意度 | 单价 |',
        '| 甲 | 5 | 1 | 1 | 10 | 98 | 2 |',
        '| 乙 | 7 | 1 | 2 | 12 | 97 | 3 |',
        '| 合计 | 12 | 2 | 3 | 11 | 97.5 | 2.5 |',
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
