import type { SelectionRange } from 'vscode-languageserver-types';
import { expect, it } from 'vitest';
import { fromRange } from '../../server/src/features/ranges';
import { selectionRanges } from '../../server/src/features/selection';
import { checked } from '../support/checked';
import { atCursor } from '../support/marked';
import { sampleReport } from '../support/sampleReport';

/** What is selected step by step, innermost first; of long stretches the beginning and the end. */
function selected(marked: string): string[] {
  const { text, offset } = atCursor(marked);
  const report = checked(text);
  const [innermost] = selectionRanges(report, [offset]);
  const steps: string[] = [];
  for (let step: SelectionRange | undefined = innermost; step; step = step.parent) {
    const { start, end } = fromRange(report.lines, step.range);
    const words = text.slice(start, end);
    steps.push(words.length > 40 ? `${words.slice(0, 4)}…${words.slice(-4)}` : words);
  }
  return steps;
}

it('a cell, its row, its table, its section, the text', () => {
  const marked = sampleReport({ layout: 'tabs', cells: { 'requests.granted.business': '│1' } });
  expect(selected(marked)).toEqual([
    '1',
    '三、本年度办理结果\t（一）予以公开\t\t4\t1\t0\t0\t0\t0\t5',
    '（本列数…\t0\t1',
    '三、收到…\t0\t1',
    '青溪市文…22日\n',
  ]);
});

it('a sentence, its paragraph, its part, its section, the text', () => {
  const words = {
    overview: '（一）主动公开。\n\n更新目录两次。清理│信息五条。\n\n（二）依申请公开。\n\n没有申请。',
  };
  expect(selected(sampleReport({ words }))).toEqual([
    '清理信息五条。',
    '更新目录两次。清理信息五条。',
    '（一）主动公开。\n\n更新目录两次。清理信息五条。',
    '一、总体…有申请。',
    '青溪市文…22日\n',
  ]);
});

it('in a blank cell its row is the first', () => {
  const marked = sampleReport({ layout: 'tabs', cells: { 'requests.granted.business': '│' } });
  expect(selected(marked)[0]).toContain('（一）予以公开');
});

it('in front of the first section only line and text', () => {
  expect(selected(`│${sampleReport()}`)).toHaveLength(2);
});

it('in an empty text only that', () => {
  expect(selected('│')).toEqual(['']);
});
