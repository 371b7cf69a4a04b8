import type { Report, ReportCell, ReportTable } from '../../binding/report';
import { impliedValue } from '../../repair/judge';
import type { Rule, RuleFinding } from '../rule';
import {
  cellAnchor,
  cellRange,
  cellsOfTable,
  columnName,
  firstLine,
  rowName,
  type PlacedCell,
} from '../tableCells';

/** Neither form says that an empty cell must hold 0, but a blank among figures is more likely a slip. */
export const tableBlankCell: Rule = {
  id: 'table/blank-cell',
  severity: 'warning',
  title: { 'zh-cn': '单元格空白', en: 'A cell is blank' },
  messages: {
    'zh-cn': {
      implied: '{row} · {column}空白，按勾稽关系应为 {expected}',
      blank: '{row} · {column}空白，没有数量应填 0',
      habit: '表中有整行或整列空白（共 {count} 格），没有数量应填 0',
      fill: '填入 {expected}',
    },
    en: {
      implied: '{row} · {column} is blank; the sums say {expected}',
      blank: '{row} · {column} is blank; where there is nothing to count, write 0',
      habit: 'Whole rows or columns are blank ({count} cells); where there is nothing to count, write 0',
      fill: 'Fill in {expected}',
    },
  },
  *check(report: Report) {
    for (const table of report.tables) {
      if (!isCollapsed(table)) yield* checkTable(table);
    }
  },
};

/** What table/collapsed-cells explains is not said again cell by cell. */
function isCollapsed(table: ReportTable): boolean {
  return table.blocks.some((block) => block.rows.some((row) => row.unplaced.length > 0));
}

function* checkTable(table: ReportTable): Generator<RuleFinding> {
  const blanks = [...cellsOfTable(table)].filter(({ cell }) => cell.state === 'blank');
  const habitual = blanks.filter((place) => isWholeRow(place) || isWholeColumn(place));
  for (const place of blanks) {
    if (habitual.includes(place)) continue;
    const expected = impliedValue(table, place.cell);
    if (habitual.length > 0 && !expected) continue;
    yield single(place, expected);
  }
  const [first] = habitual;
  if (!first) return;
  yield {
    range: first.row.printed ? cellRange(first) : firstLine(table),
    severity: 'info',
    message: { key: 'habit', facts: { count: habitual.length } },
    anchor: { table: table.form.id },
  };
}

/** A row without any figure, or a column without any: the agency leaves blank what it does not have. */
function isWholeRow({ row }: PlacedCell): boolean {
  return row.cells.every((cell) => !isFigure(cell));
}

function isWholeColumn({ block, cell }: PlacedCell): boolean {
  if (block.rows.length < 2 || block.form.direction === 'across') return false;
  return block.rows.every((row) =>
    row.cells.every((other) => other.column !== cell.column || !isFigure(other)),
  );
}

function isFigure(cell: ReportCell): boolean {
  return cell.state === 'written';
}

function single(place: PlacedCell, expected: number | null): RuleFinding {
  const { block, row, cell } = place;
  const names = { row: rowName(row.form), column: columnName(block, cell.column) };
  const finding: RuleFinding = {
    range: cellRange(place),
    message: { key: 'blank', facts: names },
    anchor: cellAnchor(place),
  };
  if (expected === null) return finding;
  const facts = { expected };
  return {
    ...finding,
    message: { key: 'implied', facts: { ...names, expected } },
    expected,
    fixes: cell.range
      ? [
          {
            title: { key: 'fill', facts },
            preferred: true,
            safety: 'needs-a-look',
            edits: [{ range: cell.range, newText: String(expected) }],
          },
        ]
      : [],
  };
}
