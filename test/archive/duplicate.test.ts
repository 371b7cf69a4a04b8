import { describe, expect, it } from 'vitest';
import { archiveDuplicate } from '../../server/src/archive/rules/duplicate';
import { renderMessage } from '../../server/src/rules/render';
import { describeFindings, findingsOf, reportOn, type Texts } from './archived';

const title = '青溪市文化局2023年政府信息公开工作年度报告';

/** How a report is told of another one. */
function told(texts: Texts, path: string): string {
  const [finding] = findingsOf(texts)[path]!;
  return renderMessage(archiveDuplicate, finding!.message, 'zh-cn');
}

describe('archive/duplicate', () => {
  it('tells each of two reports of the other, at its name', () => {
    const texts = { 'a.md': reportOn(2023), 'b.md': reportOn(2023) };
    expect(describeFindings(texts)).toEqual([
      `a.md archive/duplicate “${title}”`,
      `b.md archive/duplicate “${title}”`,
    ]);
    const [finding] = findingsOf(texts)['a.md']!;
    expect(finding!.related).toMatchObject([{ report: 'b.md', range: { start: { line: 0 } } }]);
    expect(told(texts, 'a.md')).toContain('青溪市文化局 2023 年度的报告还有：b.md');
  });

  it('names all others of several', () => {
    const texts = { 'a.md': reportOn(2023), 'b.md': reportOn(2023), 'c.md': reportOn(2023) };
    expect(told(texts, 'b.md')).toContain('a.md、c.md');
  });

  it('finds a place and its government to be one agency', () => {
    const texts = {
      'a.md': reportOn(2023, { agency: '青溪市人民政府' }),
      'b.md': reportOn(2023, { agency: '青溪市人民政府' }).replace('青溪市人民政府2023年', '青溪市2023年'),
    };
    expect(describeFindings(texts)).toHaveLength(2);
  });

  it.each([
    ['file:///all/%E9%9D%92%E6%BA%AA.md', '青溪.md'],
    ['file:///all/100%.md', '100%.md'],
    ['2023/%E9%9D%92.md', '%E9%9D%92.md'],
  ])('writes %s as people do', (path, name) => {
    expect(told({ 'a.md': reportOn(2023), [path]: reportOn(2023) }, 'a.md')).toContain(`还有：${name}；`);
  });

  it('tells files of one name apart by their folders', () => {
    const texts = { 'all/2022/report.md': reportOn(2023), 'all/2023/report.md': reportOn(2023) };
    expect(told(texts, 'all/2023/report.md')).toContain('还有：2022/report.md；');
  });

  it('keeps silent on other years, other agencies and reports that name none', () => {
    const nameless = reportOn(2023).replaceAll('青溪市文化局', '');
    expect(
      describeFindings({
        'a.md': reportOn(2023),
        'b.md': reportOn(2022),
        'c.md': reportOn(2023, { agency: '青溪市档案局' }),
        'd.md': nameless,
        'e.md': nameless,
      }),
    ).toEqual([]);
  });
});
