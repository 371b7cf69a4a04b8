import { expect, it } from 'vitest';
import { symbolOf, symbolsLike } from '../../server/src/features/workspaceSymbols';
import { checked } from '../support/checked';
import { sampleReport } from '../support/sampleReport';

const other = sampleReport().replaceAll('青溪市文化局', '白鹭县水务局');
const all = [symbolOf(checked(sampleReport()), 'file:///a.md')!, symbolOf(checked(other), 'file:///b.md')!];

it.each([
  ['', ['青溪市文化局 2023', '白鹭县水务局 2023']],
  ['文化', ['青溪市文化局 2023']],
  ['水局 23', ['白鹭县水务局 2023']],
  ['2022', []],
])('“%s” finds reports by agency and year', (query, names) => {
  const symbols = symbolsLike(all, query);
  expect(symbols.map(({ name }) => name)).toEqual(names);
});

it('they stand at the title', () => {
  const [symbol] = symbolsLike(all, '水务');
  expect(symbol).toMatchObject({
    location: { uri: 'file:///b.md', range: { start: { line: 0, character: 0 } } },
  });
});
