import { describe, expect, it } from 'vitest';
import { preview, type PreviewBlock, type PreviewCell } from '../../server/src/features/preview';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { checked } from '../support/checked';
import { sampleReport } from '../support/sampleReport';

function blocksOf(text: string): readonly PreviewBlock[] {
  return preview(checked(text), 'zh-cn').blocks;
}

function cellsOf(text: string): PreviewCell[] {
  return blocksOf(text).flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
}

describe('preview', () => {
  it('has the title, the headings and the paragraphs without the marks of Markdown', () => {
    const texts = blocksOf(`# ${sampleReport().replaceAll(/^（/gm, '### （')}`).flatMap((block) =>
      block.kind === 'text'
        ? [{ level: block.level, text: block.pieces.map(({ text }) => text).join('') }]
        : [],
    );
    expect(texts.slice(0, 4)).toEqual([
      { level: 1, text: '青溪市文化局2023年政府信息公开工作年度报告' },
      { level: null, text: '本报告所列数据的统计期限为2023年1月1日至2023年12月31日。' },
      { level: 2, text: '一、总体情况' },
      { level: null, text: '（一）主动公开。全年通过门户网站主动公开政府信息36条。' },
    ]);
  });

  it.each(Object.keys(layouts) as LayoutId[])(
    'has tables with their merged cells and figures, %s',
    (layout) => {
      const cells = cellsOf(sampleReport({ layout }));
      expect(cells.filter(({ isFigure }) => isFigure)).toHaveLength(10 + 175 + 15);
      expect(cells.find(({ text }) => text === '（三）不予公开')?.rowSpan).toBe(8);
    },
  );

  it('marks a wrong figure with the right one, and says of what sums are made', () => {
    const text = sampleReport({ cells: { 'requests.granted.total': '6' } });
    const cells = cellsOf(text);
    const wrong = cells.filter(({ mark }) => mark !== null);
    expect(wrong).toMatchObject([
      { text: '6', mark: { severity: 'error', expected: 5 }, sums: [{ state: 'broken', terms: '4 + 1' }] },
    ]);
    const { line, character } = wrong[0]!.at;
    expect(text.split('\n')[line]![character]).toBe('6');
    expect(cells.flatMap(({ sums }) => sums).length).toBeGreaterThan(30);
  });

  it('marks words of a sentence', () => {
    const text = sampleReport().replace('申请7件', '申请9件');
    const marked = blocksOf(text)
      .flatMap((block) => (block.kind === 'text' ? block.pieces : []))
      .filter(({ mark }) => mark);
    expect(marked).toMatchObject([{ text: '9', mark: { severity: 'warning', expected: 7 } }]);
  });

  it('shows a table as it is written where a cell is not in its place', () => {
    const text = sampleReport({ layout: 'tabs' }).replace(/^(一、本年新收.*)\t\d+$/m, '$1');
    expect(cellsOf(text).some(({ text: words }) => words.startsWith('一、本年新收'))).toBe(true);
  });
});
