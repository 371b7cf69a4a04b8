import type { Report, ReportRow } from '../../binding/report';
import type { Rule } from '../rule';

/** Blank cells were swallowed on the way, so that a row has less cells than the form has columns. */
export const tableCollapsedCells: Rule = {
  id: 'table/collapsed-cells',
  severity: 'warning',
  title: {
    'zh-cn': '空白单元格丢失，数字无法对应到列',
    en: 'Blank cells were swallowed: columns cannot be told',
  },
  messages: {
    'zh-cn': {
      collapsed: '{count} 行的数字少于应有的列数，无法判断各数属于哪一列；请补齐空白单元格（填 0 或留空）',
    },
    en: {
      collapsed:
        'In {count} rows there are fewer figures than columns, so it cannot be told which column each belongs to; put the blank cells back',
    },
  },
  scope: 'table-words',
  *check(report: Report) {
    for (const table of report.tables) {
      const collapsed = table.blocks.flatMap((block) => block.rows.filter(isCollapsed));
      const [first] = collapsed;
      if (!first?.printed) continue;
      const lines = new Set(collapsed.map((row) => row.printed));
      yield {
        range: first.printed.range,
        message: { key: 'collapsed', facts: { count: lines.size } },
        anchor: { table: table.form.id, row: first.form.id },
      };
    }
  },
};

function isCollapsed(row: ReportRow): boolean {
  const known = row.cells.filter((cell) => cell.state === 'written').length;
  return row.unplaced.length > 0 && row.unplaced.length + known < row.cells.length;
}
