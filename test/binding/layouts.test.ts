import { describe, expect, it } from 'vitest';
import { readReport } from '../../server/src/binding/readReport';
import { checkReport } from '../../server/src/rules';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { sampleReport, type SampleOptions } from '../support/sampleReport';

const all = Object.keys(layouts) as LayoutId[];

/** Every value by table, row and column. */
function values(options: SampleOptions): Record<string, number | null> {
  const report = readReport(sampleReport(options))!;
  return Object.fromEntries(
    report.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          row.cells.map((cell) => [`${table.form.id}.${cell.row}.${cell.column}`, cell.value] as const),
        ),
      ),
    ),
  );
}

describe.each(all)('one table written in the layout %s', (layout) => {
  it('is read as that layout, with every cell filled', () => {
    const report = readReport(sampleReport({ layout }))!;
    expect(report.tables.map((table) => table.sources.map((source) => source.layout))).toEqual([
      [layout],
      [layout],
      [layout],
    ]);
    expect(Object.values(values({ layout }))).not.toContain(null);
  });

  it('gives the same values as in GFM', () => {
    expect(values({ layout })).toEqual(values({ layout: 'gfm' }));
  });

  it('is sound', () => {
    expect(checkReport(readReport(sampleReport({ layout }))!)).toEqual([]);
  });

  it('shows a wrong cell with its form cell and its right value', () => {
    const report = readReport(sampleReport({ layout, cells: { 'requests.granted.business': '4' } }))!;
    const found = checkReport(report);
    expect(found).toMatchObject([
      {
        rule: 'table/arithmetic',
        anchor: { table: 'requests', row: 'granted', column: 'business' },
        expected: 1,
        actual: 4,
      },
    ]);
    expect(report.tree.text.slice(found[0]!.range.start, found[0]!.range.end)).toBe('4');
  });
});
