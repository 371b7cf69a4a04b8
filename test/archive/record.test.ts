import { describe, expect, it } from 'vitest';
import { recordOf } from '../../server/src/archive/record';
import { checkAfresh, checkAgain } from '../support/incremental';
import { soundReports } from '../support/sound';
import { writeReport } from '../support/sound/soundReport';
import { recordIn, reportOn } from './archived';

const comparing = reportOn(2023, {
  words: {
    overview: `（一）主动公开。公开政府信息36条。

（二）依申请公开。全年收到政府信息公开申请7件，比上年增加1件，同比增长16.7%。

（三）政府信息管理。定期清理网站信息。`,
  },
});

describe('what is recorded of a report', () => {
  it('is plain data', () => {
    for (const text of [comparing, ...soundReports.map((report) => writeReport(report).text)]) {
      const record = recordIn(text);
      expect(JSON.parse(JSON.stringify(record))).toEqual(record);
    }
  });

  it('is the same whether the report was checked or only read, and after edits', () => {
    const replace = (text: string, words: string, newText: string) => {
      const start = text.indexOf(words);
      expect(start, words).toBeGreaterThan(0);
      return { range: { start, end: start + words.length }, newText };
    };
    let checked = checkAfresh(comparing);
    const edits: readonly (readonly [string, string])[] = [
      ['16.7%', '20%'],
      ['申请7件', '申请9件'],
      ['申请9件', '申请7件'],
      ['| 5  ', '| 8  '],
      ['（二）依申请公开', '（二）依申请公开情况'],
    ];
    for (const [words, newText] of edits) {
      checked = checkAgain(checked, replace(checked.lines.text, words, newText));
      const { text } = checked.lines;
      expect(recordOf(checked.report!.report, checked.lines), newText).toEqual(recordIn(text));
    }
  });

  it('leaves out changes behind a number that contradicts the tables', () => {
    expect(recordIn(comparing).growth).toHaveLength(2);
    expect(recordIn(comparing.replace('申请7件', '申请9件')).growth).toEqual([]);
  });

  it('is small', () => {
    expect(JSON.stringify(recordIn(comparing)).length).toBeLessThan(5000);
  });
});
