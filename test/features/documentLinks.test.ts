import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basisDocuments } from '../../server/src/features/basisDocuments';
import { documentLinks } from '../../server/src/features/documentLinks';
import { fromRange } from '../../server/src/features/ranges';
import { finish } from '../../server/src/text/steps';
import { checked } from '../support/checked';
import { atCursorWithRanges } from '../support/marked';
import { sampleReport } from '../support/sampleReport';

/** Expects links exactly on what is marked, and gives their targets. */
function check(marked: string): string[] {
  const { text, ranges } = atCursorWithRanges(`│${sampleReport({ words: { problems: marked } })}`);
  const report = checked(text);
  const links = finish(documentLinks(report, 'zh-cn'));
  const found = links.map(({ range }) => fromRange(report.lines, range));
  expect(found.sort((a, b) => a.start - b.start)).toEqual(ranges);
  return links.map(({ target }) => target!);
}

describe('document links', () => {
  it('open addresses, without the marks behind them', () => {
    expect(
      check(
        '见⟦https://qingxi.example/a?b=1&c=2⟧)。或（⟦www.qingxi.example⟧），[目录](⟦http://x.example/1.html⟧).',
      ),
    ).toEqual(['https://qingxi.example/a?b=1&c=2', 'http://www.qingxi.example', 'http://x.example/1.html']);
  });

  it.each([
    ['依据⟦国办公开办函〔2021〕30号⟧', 'form-2021'],
    ['依据通知（⟦〔2021〕30号⟧）', 'form-2021'],
    ['依据⟦国办公开办函 [２０２１] 30 号⟧', 'form-2021'],
    ['依据⟦国办函〔2020〕109号⟧', 'fee-2020'],
    ['依据⟦国办公开办函（2019）60号⟧', 'form-2019'],
    ['依据条例（⟦国务院令第711号⟧）', 'regulation-2019'],
    ['依据⟦国务院第492号令⟧', 'regulation-2007'],
  ])('%s opens our page', (words, page) => {
    expect(check(`${words}。`)[0]).toMatch(new RegExp(`/docs/basis/${page}\\.md$`));
  });

  it('leave other agencies’ documents alone', () => {
    check('依据青政发〔2021〕30号、青政办函〔2020〕109号、全国第711号、建议第492号。');
  });
});

it.each(basisDocuments.map(({ id }) => id))('there is a page on %s', (id) => {
  expect(existsSync(join(import.meta.dirname, `../../docs/basis/${id}.md`))).toBe(true);
});
