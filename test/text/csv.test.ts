import { describe, expect, it } from 'vitest';
import { csvLine } from '../../server/src/text/csv';

describe('a line of CSV', () => {
  it('quotes what would end a field', () => {
    expect(csvLine(['a,b', 'say "no"', '一\n二', -1, null])).toBe('"a,b","say ""no""","一\n二",-1,');
  });

  it.each(['=1+1', '+SUM(A1)', '-2+3', '@A1', '\t=1'])(
    'gives a spreadsheet nothing to work out: %j',
    (text) => {
      expect(csvLine([text])).toBe(`'${text}`);
    },
  );

  it.each(['-71', '+19', '-', '-3.5%', '—', '0', '减1', ''])('leaves %j alone', (text) => {
    expect(csvLine([text])).toBe(text);
  });
});
