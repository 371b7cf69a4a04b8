import type { Report, ReportCell, ReportTable } from '../../binding/report';
import { impliedValue, judge } from '../../repair/judge';
import type { TextEdit } from '../../text/textRange';
import { fillBlank } from '../fillBlank';
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
      habit: '表中有 {count} 格空白，没有数量应填 0',
      fill: '填入 {expected}',
      fillAll: '这 {count} 格空白都填入 0',
    },
    en: {
      implied: '{row} · {column} is blank; the sums say {expected}',
      blank: '{row} · {column} is blank; where there is nothing to count, write 0',
      habit: '{count} cells of this table are blank; where there is nothing to count, write 0',
      fill: 'Fill in {expected}',
      fillAll: 'Fill in 0 in these {count} cells',
    },
  },
  scope: 'table',
  *check(report: Report) {
    for (const table of report.tables) {
      if (!isCollapsed(table)) yield* checkTable(table, report.tree.text);
    }
  },
};

/** What table/collapsed-cells explains is not said again cell by cell. */
function isCollapsed(table: ReportTable): boolean {
  return table.blocks.some((block) => block.rows.some((row) => row.unplaced.length > 0));
}

/** So many blanks without a value of their own are a habit, not slips. */
const mostSlips = 5;

function* checkTable(table: ReportTable, text: string): Generator<RuleFinding> {
  const blanks = [...cellsOfTable(table, 'blank')];
  const withValue = blanks.filter(({ cell }) => Boolean(impliedValue(table, cell)));
  const others = blanks.filter((place) => !withValue.includes(place));
  for (const place of withValue) yield single(place, impliedValue(table, place.cell), text);
  const [first] = others;
  if (!first) return;
  const isHabit =
    others.length > mostSlips || others.some((place) => isWholeRow(place) || isWholeColumn(place));
  if (isHabit) yield habit(first, others, text);
  else for (const place of others) yield single(place, impliedValue(table, place.cell), text);
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

/** All blanks of a table in one finding; its fix leaves those alone that a sum may need for something else. */
function habit(first: PlacedCell, blanks: readonly PlacedCell[], text: string): RuleFinding {
  const { table } = first;
  const sums = judge(table).sums.filter(({ difference }) => difference !== 0);
  const isZero = ({ cell }: PlacedCell) =>
    sums.every(({ left, right }) => !left.includes(cell) && !right.includes(cell));
  const edits = apart(blanks.filter(isZero).flatMap((place) => fillBlank(text, place, '0') ?? []));
  return {
    range: first.row.printed ? cellRange(first) : firstLine(table),
    severity: 'info',
    message: { key: 'habit', facts: { count: blanks.length } },
    anchor: { table: table.form.id },
    fixes:
      edits.length === 0
        ? []
        : [
            {
              title: { key: 'fillAll', facts: { count: edits.length } },
              preferred: false,
              safety: 'needs-a-look',
              edits,
            },
          ],
  };
}

/** None where two cells have one place, as in a damaged table whose columns are lined up by blanks. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const starts = new Set(edits.map(({ range }) => range.start));
  return starts.size === edits.length ? edits : [];
}

function isFigure(cell: ReportCell): boolean {
  return cell.state === 'written';
}

function single(place: PlacedCell, expected: number | null, text: string): RuleFinding {
  const { block, row, cell } = place;
  const names = { row: rowName(row.form), column: columnName(block, cell.column) };
  const finding: RuleFinding = {
    range: cellRange(place),
    message: { key: 'blank', facts: names },
    anchor: cellAnchor(place),
  };
  if (expected === null) return finding;
  const facts = { expected };
  const edit = fillBlank(text, place, String(expected));
  return {
    ...finding,
    message: { key: 'implied', facts: { ...names, expected } },
    expected,
    fixes: edit
      ? [{ title: { key: 'fill', facts }, preferred: true, safety: 'needs-a-look', edits: [edit] }]
      : [],
  };
}
