import { describe, expect, it } from 'vitest';
import { fillTotals } from '../../server/src/features/fillTotals';
import { applyEdits } from '../../server/src/text/applyEdits';
import type { LayoutId } from '../../server/src/syntax/tree';
import { checked } from '../support/checked';
import { completeFigures, type Figures } from '../support/sound/figures';
import { cultureBureau } from '../support/sound/cultureBureau';
import { sampleReport } from '../support/sampleReport';

function filled(text: string, table?: string): string {
  return applyEdits(text, fillTotals(checked(text), table));
}

/** Every total of the sample, blank; but at a table's end, where a blank cell may have no place. */
const blankTotals: Figures = Object.fromEntries(
  Object.keys(completeFigures(cultureBureau.form, {}))
    .filter((name) => name.endsWith('.total') || name.startsWith('requests.handled.'))
    .filter((name) => !/^(?:requests.carriedOut|litigation.afterReview)\./.test(name))
    .map((name) => [name, '']),
);

describe('fill in totals', () => {
  it.each<LayoutId>(['tabs', 'cell-per-line', 'html'])('writes every total back, in %s', (layout) => {
    const text = filled(sampleReport({ cells: blankTotals, layout }));
    expect(text).toBe(sampleReport({ layout }));
  });

  it('fills one table alone', () => {
    const cells = { 'requests.granted.total': '', 'litigation.review.total': '' };
    const text = filled(sampleReport({ cells, layout: 'tabs' }), 'litigation');
    expect(text).toBe(sampleReport({ cells: { 'requests.granted.total': '' }, layout: 'tabs' }));
  });

  it('counts a blank beside a figure as nothing, and leaves a row of blanks', () => {
    const row = (name: string, first: string) =>
      Object.fromEntries(
        Object.keys(blankTotals)
          .filter((cell) => cell.startsWith('requests.handled.'))
          .map((cell) => cell.replace('handled', name))
          .map((cell) => [cell, cell.endsWith('naturalPerson') ? first : '']),
      );
    const cells = { ...row('granted', '4'), ...row('denied1', '') };
    expect(filled(sampleReport({ cells, layout: 'tabs' }))).toBe(
      sampleReport({ cells: { ...cells, 'requests.granted.total': '4' }, layout: 'tabs' }),
    );
  });

  it.each([
    ['a total that is written, right or wrong', { 'requests.granted.total': '6' }],
    [
      'a total whose row and column disagree',
      { 'requests.handled.total': '', 'requests.handled.naturalPerson': '9' },
    ],
    [
      'a total with a part that is no number',
      { 'requests.granted.total': '', 'requests.granted.business': '若干', 'requests.handled.total': '7' },
    ],
    ['what is no total', { 'requests.granted.business': '' }],
  ])('leaves %s', (_, cells) => {
    const text = sampleReport({ cells, layout: 'tabs' });
    expect(filled(text)).toBe(text);
  });
});
