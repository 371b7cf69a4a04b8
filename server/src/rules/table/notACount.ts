import type { Report } from '../../binding/report';
import type { ColumnKind } from '../../forms/schema';
import type { Rule } from '../rule';
import { cellAnchor, cellsOf, columnName, rowName } from '../tableCells';

/** F21, F19: the tables hold numbers of items; only amounts of money have decimals, only a change may be negative. */
export const tableNotACount: Rule = {
  id: 'table/not-a-count',
  severity: 'error',
  title: { 'zh-cn': '单元格不是合规的数字', en: 'A cell holds no proper number' },
  messages: {
    'zh-cn': {
      words: '{row} · {column}应填数字，现为“{text}”',
      negative: '{row} · {column}不能是负数（{text}）',
      fraction: '{row} · {column}应为整数（{text}）',
    },
    en: {
      words: '{row} · {column} should be a number, not “{text}”',
      negative: '{row} · {column} cannot be negative ({text})',
      fraction: '{row} · {column} should be a whole number ({text})',
    },
  },
  scope: 'table-words',
  *check(report: Report) {
    for (const place of cellsOf(report)) {
      const { block, row, cell } = place;
      if (cell.state !== 'written' || !cell.range) continue;
      const column = block.columns.find(({ form }) => form.id === cell.column)!;
      const key = faultOf(cell.value, column.form.kind);
      if (!key) continue;
      const facts = { row: rowName(row.form), column: columnName(block, cell.column), text: cell.text };
      yield { range: cell.range, message: { key, facts }, anchor: cellAnchor(place) };
    }
  },
};

function faultOf(value: number | null, kind: ColumnKind): 'words' | 'negative' | 'fraction' | null {
  if (value === null) return 'words';
  if (value < 0 && kind !== 'change') return 'negative';
  if (!Number.isInteger(value) && kind !== 'amount') return 'fraction';
  return null;
}
