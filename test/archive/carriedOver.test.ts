import { describe, expect, it } from 'vitest';
import { describeFindings, findingsOf, reportOn } from './archived';

/** Figures of a row that natural persons alone have, with those that make the sums hold. */
function figures(given: Readonly<Record<string, number>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([row, figure]) => [
      [`requests.${row}.naturalPerson`, String(figure)],
      [`requests.${row}.total`, String(figure + (row === 'received' ? 2 : 0))],
    ]),
  );
}

const twoOut = reportOn(2022, { cells: figures({ received: 6, carriedOut: 2 }) });

describe('archive/carried-over', () => {
  it('keeps silent where every column agrees, or the report of the year before is not there', () => {
    expect(describeFindings({ '2022.md': reportOn(2022), '2023.md': reportOn(2023) })).toEqual([]);
    expect(
      describeFindings({ '2021.md': twoOut.replaceAll('2022', '2021'), '2023.md': reportOn(2023) }),
    ).toEqual([]);
    expect(
      describeFindings({ '2022.md': twoOut, '2023.md': reportOn(2023, { agency: '青溪市民政局' }) }),
    ).toEqual([]);
  });

  it('compares column by column with last year’s report, and shows its cell', () => {
    const texts = { '2022.md': twoOut, '2023.md': reportOn(2023) };
    expect(describeFindings(texts)).toEqual([
      '2023.md archive/carried-over “1” → 2',
      '2023.md archive/carried-over “1” → 2',
    ]);
    const [finding] = findingsOf(texts)['2023.md']!;
    const line = twoOut.split('\n').findIndex((text) => text.includes('结转下年度'));
    expect(finding!.related).toMatchObject([{ report: '2022.md', range: { start: { line } } }]);
  });

  it('leaves to each report what is wrong in its own sums', () => {
    const texts = {
      '2022.md': reportOn(2022, { cells: figures({ carriedOut: 2 }) }),
      '2023.md': reportOn(2023),
    };
    expect(describeFindings(texts)).toEqual([]);
  });

  it('needs one of several reports of the year before to agree', () => {
    const texts = { '2022.md': twoOut, '2022 draft.md': reportOn(2022), '2023.md': reportOn(2023) };
    expect(describeFindings(texts).filter((finding) => finding.includes('carried-over'))).toEqual([]);
  });
});
