import { describe, expect, it } from 'vitest';
import { nextCell, type Direction } from '../../server/src/features/nextCell';
import { fromRange } from '../../server/src/features/ranges';
import type { LayoutId } from '../../server/src/syntax/tree';
import { checked } from '../support/checked';
import { atCursor } from '../support/marked';
import { sampleReport } from '../support/sampleReport';

/** The words around what is selected, which stands in brackets; null outside of tables. */
function moved(marked: string, direction: Direction): string | null {
  const { text, offset } = atCursor(marked);
  const report = checked(text);
  const selected = nextCell(report, offset, direction);
  if (!selected) return null;
  const { start, end } = fromRange(report.lines, selected);
  return `${text.slice(start - 2, start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 2)}`;
}

const figures = (layout: LayoutId, cells: Readonly<Record<string, string>> = {}) =>
  sampleReport({
    layout,
    cells: { 'requests.granted.naturalPerson': '41', 'requests.granted.business': '52', ...cells },
  });

describe.each<LayoutId>(['gfm', 'loose-pipes', 'tabs'])('in %s', (layout) => {
  it('goes on to the next figure and back', () => {
    expect(moved(figures(layout).replace('41', '4│1'), 'next')).toContain('⟦52⟧');
    expect(moved(figures(layout).replace('52', '52│'), 'previous')).toContain('⟦41⟧');
  });

  it('goes from a label to its first figure', () => {
    expect(moved(figures(layout).replace('（一）予以', '（一│）予以'), 'next')).toContain('⟦41⟧');
  });

  it('goes on from a row to the next', () => {
    const text = figures(layout, {
      'requests.granted.total': '77',
      'requests.partlyGranted.naturalPerson': '88',
    });
    expect(moved(text.replace('77', '│77'), 'next')).toContain('⟦88⟧');
    expect(moved(text.replace('88', '│88'), 'previous')).toContain('⟦77⟧');
  });

  it('leaves the table behind its last figure and before its first, and inserts nothing', () => {
    const text = figures(layout, {
      'requests.carriedOut.total': '99',
      'requests.received.naturalPerson': '66',
    });
    expect(moved(text.replace('99', '9│9'), 'next')).toMatch(/\n⟦⟧\n四$/);
    expect(moved(text.replace('66', '6│6'), 'previous')).toMatch(/\n⟦⟧/);
  });
});

it('stops at a blank cell, behind the blank that follows its pipe', () => {
  const text = figures('gfm', { 'requests.granted.research': '' });
  expect(moved(text.replace('52', '52│'), 'next')).toBe('| ⟦⟧  ');
});

it('goes on from any place of a blank cell', () => {
  const text = figures('gfm', { 'requests.granted.business': '', 'requests.granted.research': '63' });
  const [before, behind] = text.split(/(?<=\| 41 +\| )/);
  expect(moved(`${before!}│${behind!}`, 'next')).toContain('⟦63⟧');
});

it('goes on in a table that no form knows', () => {
  const text = sampleReport({
    words: { other: '本年度未收取信息处理费。\n\n| 渠道 | 件数 |\n| --- | --- |\n| 网│站 | 12 |' },
  });
  expect(moved(text, 'next')).toContain('⟦12⟧');
});

it('does nothing outside of tables', () => {
  expect(moved(sampleReport().replace('全年', '全│年'), 'next')).toBeNull();
});
