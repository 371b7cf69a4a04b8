import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../server/src/features/overview';
import { archiveOf, reportOn } from '../archive/archived';

function overview(text: string) {
  const [report] = archiveOf({ 'file:///a.md': text }).all;
  return overviewOf(report!, []);
}

describe('overview', () => {
  it('has the figures in the form’s words', () => {
    const found = overview(reportOn(2023));
    expect(found).toMatchObject({ uri: 'file:///a.md', agency: '青溪市文化局', year: 2023 });
    expect(found!.applicants.slice(0, 2)).toEqual([
      { name: '自然人', value: 5 },
      { name: '商业企业', value: 2 },
    ]);
    expect(found!.outcomes).toEqual([
      { name: '予以公开', value: 5 },
      { name: '部分公开', value: 0 },
      { name: '不予公开', value: 1 },
      { name: '无法提供', value: 1 },
      { name: '不予处理', value: 0 },
      { name: '其他处理', value: 0 },
    ]);
    expect(found!.disputes.map(({ value }) => value)).toEqual([1, 0, 0]);
  });

  it('does not know a figure of which a part is blank', () => {
    const found = overview(reportOn(2023, { cells: { 'requests.denied3.total': '' } }));
    expect(found!.outcomes[2]).toEqual({ name: '不予公开', value: null });
  });

  it('leaves out a text that does not say whose report it is', () => {
    expect(overview(reportOn(2023).replaceAll('青溪市文化局', ''))).toBeNull();
  });
});
