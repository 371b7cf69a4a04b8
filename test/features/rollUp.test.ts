import { describe, expect, it } from 'vitest';
import type { Structure } from '../../server/src/archive/archive';
import { agencyKey } from '../../server/src/archive/record';
import { rollUpsIn } from '../../server/src/archive/rollUp';
import { rollUpRows } from '../../server/src/features/rollUp/csv';
import { rollUpMarkdown } from '../../server/src/features/rollUp/markdown';
import { readReport } from '../../server/src/binding/readReport';
import { archiveOf, reportOn, type Texts } from '../archive/archived';
import { cultureBureau } from '../support/sound/cultureBureau';

const government = '青溪市人民政府';
const doubled: Record<string, string> = {};
for (const [name, figure] of Object.entries(cultureBureau.figures))
  doubled[name] = String(2 * Number(figure));

const texts: Texts = {
  'all/culture.md': reportOn(2023),
  'all/archives.md': reportOn(2023, { agency: '青溪市档案局' }),
  'all/sum.md': reportOn(2023, {
    agency: government,
    cells: { ...doubled, 'disclosure.licensing.decisions': '29' },
  }),
};

const counts = (path: string) => ({ errors: path.includes('culture') ? 1 : 0, warnings: 0 });

function rollUps(of: Texts, structure?: Partial<Structure>) {
  const archive = archiveOf(of);
  if (structure)
    archive.structures = [{ folder: 'all', parent: agencyKey(government), except: [], ...structure }];
  return rollUpsIn('all', archive);
}

describe('roll-up', () => {
  it('tells who is added up, how they stand, and where the summary differs', () => {
    const [only, another] = rollUps(texts);
    expect(another).toBeUndefined();
    const markdown = rollUpMarkdown(only!, counts, 'zh-cn');
    expect(markdown).toContain('# 青溪市人民政府 2023 年度报告汇总');
    expect(markdown).toContain('成员单位 2 个，计入 2 份报告。');
    expect(markdown).toMatch(/行政许可 · 本年处理决定数量：汇总报告为 29，成员单位之和为 28/);
    expect(markdown).toMatch(/\| 青溪市文化局 \| 1 个错误，0 个警告 \|\n\| 青溪市档案局 \| 无误/);
  });

  it('writes the sums as tables that a report can take', () => {
    const markdown = rollUpMarkdown(rollUps(texts)[0]!, counts, 'zh-cn');
    const tables = markdown.slice(markdown.indexOf('## 各表之和'));
    const report = readReport(`# 青溪市人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n${tables}`, {
      force: true,
    })!;
    expect(report.tables.map(({ form }) => form.id)).toEqual(['disclosure', 'requests', 'litigation']);
    const total = report.tables[1]!.blocks[0]!.rows[0]!.cells.map(({ value }) => value);
    expect(total).toEqual([10, 4, 0, 0, 0, 0, 14]);
  });

  it('tells of members without a report, and does without a summary', () => {
    const [only] = rollUps(
      { 'all/culture.md': texts['all/culture.md']! },
      { members: ['青溪市文化局', '青溪市水务局'] },
    );
    const markdown = rollUpMarkdown(only!, counts, 'en');
    expect(markdown).toContain('2 members; 1 reports are added up.');
    expect(markdown).toMatch(/\| 青溪市水务局 \| No report/);
    expect(markdown).toContain('There is no summary');
  });

  it('adds up all agencies of a folder that has no government', () => {
    const { 'all/sum.md': _, ...others } = texts;
    expect(rollUps(others)).toMatchObject([{ agency: null, year: 2023, summary: null, counted: [{}, {}] }]);
  });

  it('has a row for each cell in its table for spreadsheets', () => {
    const rows = rollUpRows(rollUps(texts)[0]!, counts, 'zh-cn');
    expect(rows).toHaveLength(2 + 10 + 175 + 15);
    expect(rows[0]!.slice(4)).toEqual(['合计', '汇总报告', '差', '青溪市文化局', '青溪市档案局']);
    expect(rows.find(([, row]) => row === 'licensing')!.slice(4)).toEqual([28, 29, 1, 14, 14]);
  });

  it('has one sum for each year, the newest first', () => {
    const years = rollUps({
      ...texts,
      'all/2022.md': reportOn(2022),
      'all/b 2022.md': reportOn(2022, { agency: '青溪市档案局' }),
    });
    expect(years.map(({ year }) => year)).toEqual([2023, 2022]);
  });
});
