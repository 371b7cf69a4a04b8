import { describe, expect, it } from 'vitest';
import { pasteTable, type PastedText } from '../../server/src/features/pasteTable';
import { fromRange } from '../../server/src/features/ranges';
import { layouts } from '../../server/src/syntax/layouts';
import type { LayoutId } from '../../server/src/syntax/tree';
import { applyEdits } from '../../server/src/text/applyEdits';
import { checked } from '../support/checked';
import { extracted } from '../support/extracted';
import { sampleReport, type SampleOptions } from '../support/sampleReport';

/** The report after a paste behind the first place of some words; null where it is pasted as text. */
function pasted(text: string, behind: string, clipboard: PastedText): string | null {
  const report = checked(text);
  const offset = text.indexOf(behind) + behind.length;
  const edits = pasteTable(report, offset, clipboard);
  return (
    edits &&
    applyEdits(
      text,
      edits.map(({ range, newText }) => ({ range: fromRange(report.lines, range), newText })),
    )
  );
}

/** The table of applications as Word puts it on the clipboard. */
function wordTable(options: SampleOptions): string {
  const tables = sampleReport({ ...options, layout: 'html' }).match(/<table>[\s\S]*?<\/table>/g)!;
  const table = tables.find((candidate) => candidate.includes('本年新收'))!;
  return `<html><head><style>td{}</style></head><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`;
}

const cells = { 'requests.received.naturalPerson': '9', 'requests.received.business': '3' };
const row = sampleReport()
  .split('\n')
  .find((line) => line.includes('一、本年新收'))!;
const label = row.slice(0, row.lastIndexOf(' 5 ') + 2);

describe('pasting a table', () => {
  it('fills cells from the cursor on', () => {
    expect(extracted(pasted(sampleReport(), label, { text: '9\t3\r\n' })!)).toEqual(
      extracted(sampleReport({ cells })),
    );
  });

  it.each(Object.keys(layouts) as LayoutId[])('fills rows by their labels, %s', (layout) => {
    const text = pasted(sampleReport({ layout }), '一、本年新收政府信息公开申请数量', {
      html: wordTable({ cells }),
    });
    expect(extracted(text!)).toEqual(extracted(sampleReport({ layout, cells })));
  });

  it('fills blank cells', () => {
    const blank = sampleReport({
      cells: { 'requests.received.naturalPerson': '', 'requests.received.business': '' },
    });
    const text = pasted(blank, '一、本年新收政府信息公开申请数量', { html: wordTable({ cells }) });
    expect(extracted(text!)).toEqual(extracted(sampleReport({ cells })));
  });

  it('goes on through the rows that stand side by side', () => {
    const text = sampleReport();
    const line = text.split('\n').findIndex((words) => /^\| *\d+ *\| *\d+ *\|/.test(words));
    const start = text.split('\n').slice(0, line).join('\n').length + 3;
    const figures = Array.from({ length: 15 }, (_, at) => String(at)).join('\t');
    const result = pasted(text, text.slice(0, start), { text: figures })!;
    expect(result.split('\n')[line]!.match(/\d+/g)).toEqual(figures.split('\t'));
  });

  it('leaves to the editor what would not fit, and what are no figures', () => {
    expect(pasted(sampleReport(), label, { text: '1\t2\t3\t4\t5\t6\t7\t8' })).toBeNull();
    expect(pasted(sampleReport(), label, { text: '甲\t乙' })).toBeNull();
    expect(pasted(sampleReport(), label, { text: '12' })).toBeNull();
    expect(pasted(sampleReport(), label, {})).toBeNull();
  });

  it('becomes a Markdown table elsewhere', () => {
    const text = pasted(sampleReport(), '改版。\n', {
      html: '<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>',
    });
    expect(text).toContain('改版。\n| 甲  | 乙  |\n| --- | --- |\n| 1   | 2   |\n');
  });
});
