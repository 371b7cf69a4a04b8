import { describe, expect, it } from 'vitest';
import { describeFindings, findingsOf, reportOn } from './archived';

const inForce = 'disclosure.normativeDocuments.inForce';
const wrong = reportOn(2023, { cells: { [inForce]: '8' } });

describe('archive/in-force', () => {
  it('keeps silent where last year’s documents, those issued and those repealed make it', () => {
    expect(describeFindings({ '2022.md': reportOn(2022), '2023.md': reportOn(2023) })).toEqual([]);
  });

  it('tells what they make, and shows last year’s cell', () => {
    const texts = { '2022.md': reportOn(2022), '2023.md': wrong };
    expect(describeFindings(texts)).toEqual(['2023.md archive/in-force “8” → 9']);
    const [finding] = findingsOf(texts)['2023.md']!;
    expect(finding).toMatchObject({
      severity: 'info',
      actual: 8,
      fixes: [],
      message: { facts: { before: 8, issued: 2, repealed: 1 } },
    });
    const line = texts['2022.md'].split('\n').findIndex((text) => text.includes('| 行政规范性文件'));
    expect(finding!.related).toMatchObject([{ report: '2022.md', range: { start: { line } } }]);
  });

  it('looks at regulations too', () => {
    const texts = {
      '2022.md': reportOn(2022, { cells: { 'disclosure.regulations.inForce': '3' } }),
      '2023.md': reportOn(2023),
    };
    expect(describeFindings(texts)).toEqual(['2023.md archive/in-force “0” → 3']);
  });

  it.each(['issued', 'repealed', 'inForce'])('says nothing where “%s” is not known', (column) => {
    const cells = { [inForce]: '8', [`disclosure.normativeDocuments.${column}`]: '/' };
    const texts = { '2022.md': reportOn(2022), '2023.md': reportOn(2023, { cells }) };
    expect(describeFindings(texts)).toEqual([]);
  });

  it('does not compare with the form of before', () => {
    const texts = { '2020.md': reportOn(2020), '2021.md': reportOn(2021, { cells: { [inForce]: '99' } }) };
    expect(describeFindings(texts)).toEqual(['2021.md archive/in-force “99” → 7']);
    const older = {
      ...texts,
      '2020.md': reportOn(2020)
        .replaceAll('现行有效件数', '对外公开总数量')
        .replaceAll('本年制发件数', '本年新制作数量')
        .replaceAll('本年废止件数', '本年新公开数量'),
    };
    expect(describeFindings(older)).toEqual([]);
  });

  it('needs one of several reports of the year before to agree', () => {
    const texts = {
      '2022.md': reportOn(2022),
      '2022 draft.md': reportOn(2022, { cells: { [inForce]: '7' } }),
      '2023.md': wrong,
    };
    expect(describeFindings(texts).filter((finding) => finding.includes('in-force'))).toEqual([]);
  });
});
