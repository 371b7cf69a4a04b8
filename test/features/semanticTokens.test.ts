import type { Range } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { semanticTokens, tokensLegend } from '../../server/src/features/semanticTokens';
import { finish } from '../../server/src/text/steps';
import { checked } from '../support/checked';
import { sampleReport, type SampleOptions } from '../support/sampleReport';

/** Every token as its type and its words. */
function tokens(options: SampleOptions, range?: (text: string) => Range): string[] {
  const text = sampleReport(options);
  const lines = text.split('\n');
  const { data } = finish(semanticTokens(checked(text), range?.(text)));
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, at) => {
    const [down, right, length, type] = data.slice(at * 5);
    character = down === 0 ? character + right! : right!;
    line += down!;
    return `${tokensLegend.tokenTypes[type!]!.slice(5)} ${lines[line]!.slice(character, character + length!)}`;
  });
}

const cells = { 'requests.granted.research': '/' };

describe('semantic tokens', () => {
  it.each(['gfm', 'tabs', 'cell-per-line', 'html', 'aligned'] as const)(
    'tell labels, figures, totals and blanks apart in %s',
    (layout) => {
      const all = tokens({ layout, cells });
      const row = all.indexOf('Label （一）予以公开');
      expect(all.slice(row, row + 8)).toEqual([
        'Label （一）予以公开',
        'Figure 4',
        'Figure 1',
        'Blank /',
        'Figure 0',
        'Figure 0',
        'Figure 0',
        'Total 5',
      ]);
    },
  );

  it('count the row of totals among the totals', () => {
    const all = tokens({ layout: 'tabs' });
    const row = all.indexOf('Label （七）总计');
    expect(all.slice(row + 1, row + 8).every((token) => token.startsWith('Total'))).toBe(true);
  });

  it('never reach over a line’s end', () => {
    const text = sampleReport({ layout: 'html' }).replace('本年新收政府信息公开', '本年新收\n政府信息公开');
    const { data } = finish(semanticTokens(checked(text)));
    const lines = text.split('\n');
    let line = 0;
    for (let at = 0; at < data.length; at += 5) {
      line += data[at]!;
      expect(data[at + 2]).toBeLessThanOrEqual(lines[line]!.length);
    }
  });

  it('are given for the part that is asked for', () => {
    const line = (text: string) => text.split('\n').findIndex((words) => words.includes('（一）予以公开'));
    const found = tokens({ layout: 'tabs' }, (text) => ({
      start: { line: line(text), character: 0 },
      end: { line: line(text) + 1, character: 0 },
    }));
    expect(found).toHaveLength(9);
  });
});
