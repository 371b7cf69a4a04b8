import { describe, expect, it } from 'vitest';
import { csvOf } from '../../client/webview/overview/csv';
import { rowsOf, stateOf, states, type Filter } from '../../client/webview/overview/selection';
import { seriesOf, totalOf } from '../../client/webview/overview/series';
import type { OverviewReport } from '../../server/src/protocol/messages';

function report(agency: string, year: number, changes: Partial<OverviewReport> = {}): OverviewReport {
  const key = agency.replace('人民政府', '');
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  const figures = { applicants: [], outcomes: [{ name: '予以公开', value: 3 }], disputes: [] };
  return { uri: `${agency}${year}`, key, agency, year, counts, ...figures, ...changes };
}

const errors = { error: 2, warning: 0, info: 0, hint: 0 };
const reports = [
  report('青溪市人民政府', 2022),
  report('青溪市', 2023, { counts: errors }),
  report('青溪市文化局', 2023, { outcomes: [{ name: '予以公开', value: null }] }),
];
const all: Filter = { search: '', from: 2022, to: 2023, states };

describe('the overview', () => {
  it('has one row for an agency, whichever of its names a report has', () => {
    const rows = rowsOf(reports, [2022, 2023], all);
    expect(rows.map(({ agency, cells }) => [agency, ...cells.map(stateOf)])).toEqual([
      ['青溪市人民政府', 'sound', 'errors'],
      ['青溪市文化局', 'missing', 'sound'],
    ]);
  });

  it('leaves the agencies that are looked for, by name and by state', () => {
    const agencies = (filter: Partial<Filter>) =>
      rowsOf(reports, [2022, 2023], { ...all, ...filter }).map(({ agency }) => agency);
    expect(agencies({ search: '文化' })).toEqual(['青溪市文化局']);
    expect(agencies({ states: ['errors'] })).toEqual(['青溪市人民政府']);
    expect(agencies({ states: [] })).toEqual([]);
  });

  it('adds up what is known, year by year', () => {
    const series = seriesOf('outcomes', rowsOf(reports, [2022, 2023], all), [2022, 2023]);
    expect(series).toEqual([{ name: '予以公开', values: [3, 3] }]);
    expect(totalOf(series, 1)).toBe(3);
  });

  it('gives a spreadsheet a table that it reads, and nothing to work out', () => {
    expect(
      csvOf([
        ['a', 1],
        ['=1+1', null],
      ]),
    ).toBe("\uFEFFa,1\r\n'=1+1,\r\n");
  });
});
