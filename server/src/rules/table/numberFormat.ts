import type { Report } from '../../binding/report';
import type { ColumnKind } from '../../forms/schema';
import type { Rule } from '../rule';
import { cellAnchor, cellsOf, columnName, rowName } from '../tableCells';

/** A number that a person reads but a machine may not: fullwidth digits, thousands separators, a unit. */
export const tableNumberFormat: Rule = {
  id: 'table/number-format',
  severity: 'info',
  title: { 'zh-cn': '数字写法不规范', en: 'A number is not written plainly' },
  messages: {
    'zh-cn': {
      format: '{row} · {column}：“{text}”宜写为 {value}',
      rewrite: '改写为 {value}',
    },
    en: {
      format: '{row} · {column}: “{text}” should be written {value}',
      rewrite: 'Write {value}',
    },
  },
  scope: 'table-words',
  *check(report: Report) {
    for (const place of cellsOf(report)) {
      const { block, row, cell } = place;
      if (cell.state !== 'written' || cell.value === null || !cell.range) continue;
      const column = block.columns.find(({ form }) => form.id === cell.column)!;
      if (column.form.kind === 'change' || !isRewritable(cell.text, column.form.kind)) continue;
      const facts = {
        row: rowName(row.form),
        column: columnName(block, cell.column),
        text: cell.text,
        value: cell.value,
      };
      yield {
        range: cell.range,
        message: { key: 'format', facts },
        anchor: cellAnchor(place),
        fixes: [
          {
            title: { key: 'rewrite', facts: { value: cell.value } },
            preferred: true,
            safety: 'safe',
            edits: [{ range: cell.range, newText: String(cell.value) }],
          },
        ],
      };
    }
  },
};

/** Only digits, separators and a unit: words in brackets say more than the number. An amount's unit is its meaning. */
function isRewritable(text: string, kind: ColumnKind): boolean {
  const unit = kind === 'count' ? '[件宗份条起例项]?' : '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return false;
  return new RegExp(`^[0-9０-９]+(?:[,，][0-9０-９]+)*(?:[.．][0-9０-９]+)?\\s*${unit}$`).test(text);
}
