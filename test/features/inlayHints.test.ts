import { describe, expect, it } from 'vitest';
import { inlayHints, type InlayHintOptions } from '../../server/src/features/inlayHints';
import { toRange } from '../../server/src/features/ranges';
import { checked } from '../support/checked';
import { sampleReport } from '../support/sampleReport';

const totals: InlayHintOptions = { totals: true, names: false };
const names: InlayHintOptions = { totals: false, names: true };

/** The lines of a text that have hints, with them in their places. */
function hinted(text: string, options: InlayHintOptions, part = text): string[] {
  const report = checked(text);
  const start = text.indexOf(part);
  const range = toRange(report.lines, { start, end: start + part.length });
  const lines = text.split('\n');
  const hints = [...inlayHints(report, range, options, 'zh-cn')];
  const touched = new Set(hints.map(({ position }) => position.line));
  for (const { position, label } of hints.sort((a, b) => b.position.character - a.position.character)) {
    const line = lines[position.line]!;
    const shown = typeof label === 'string' ? label : '';
    lines[position.line] = `${line.slice(0, position.character)}‹${shown}›${line.slice(position.character)}`;
  }
  return [...touched].sort((a, b) => a - b).map((line) => lines[line]!.trim());
}

function lineWith(text: string, words: string): string {
  return text.split('\n').find((line) => line.includes(words))!;
}

describe('hints on totals', () => {
  const text = sampleReport({
    cells: { 'requests.granted.total': '6', 'litigation.review.total': '' },
    layout: 'tabs',
  });

  it('say what a wrong and a blank one should be', () => {
    expect(hinted(text, totals)).toEqual([
      '三、本年度办理结果\t（一）予以公开\t\t4\t1\t0\t0\t0\t0\t6‹→ 5›',
      '1\t0\t0\t0\t‹→ 1›\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0',
    ]);
  });

  it('are given for the part that is asked for alone', () => {
    expect(hinted(text, totals, lineWith(text, '（一）予以公开'))).toHaveLength(1);
    expect(hinted(text, totals, '一、总体情况')).toEqual([]);
  });

  it('can be taken over', () => {
    const report = checked(text);
    const range = toRange(report.lines, { start: 0, end: text.length });
    const hints = inlayHints(report, range, totals, 'en');
    expect(hints.map(({ textEdits }) => textEdits![0]!.newText).sort()).toEqual(['1', '5']);
    expect(hints[0]!.tooltip).toMatch(/^The sums say/);
  });

  it('are none in a sound report, on a wrong cell that is no total, and where they are switched off', () => {
    expect(hinted(sampleReport(), totals)).toEqual([]);
    expect(hinted(sampleReport({ cells: { 'requests.granted.business': '3' } }), totals)).toEqual([]);
    expect(hinted(text, { totals: false, names: false })).toEqual([]);
  });
});

describe('hints with names', () => {
  const text = sampleReport({ layout: 'tabs' });

  it('say the column of each figure of a wide table', () => {
    expect(hinted(text, names, lineWith(text, '（一）予以公开'))).toEqual([
      '三、本年度办理结果\t（一）予以公开\t\t‹自然人›4\t‹商业企业›1\t‹科研机构›0\t‹社会公益组织›0\t‹法律服务机构›0\t‹其他›0\t‹总计›5',
    ]);
    expect(hinted(text, names)).toHaveLength(26);
  });

  it('say the row too where rows stand side by side', () => {
    expect(hinted(text, names).pop()).toMatch(/^‹行政复议 · 结果维持›1\t.*‹复议后起诉 · 总计›0$/);
  });
});
