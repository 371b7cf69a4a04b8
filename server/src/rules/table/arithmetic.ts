import type { Report, ReportCell, ReportTable } from '../../binding/report';
import { judge, type CellChange, type JudgedSum } from '../../repair/judge';
import type { Fix, Message, RelatedRange } from '../finding';
import type { Rule, RuleFinding } from '../rule';
import { cellAnchor, cellRange, cellsOfTable, columnName, rowName, type PlacedCell } from '../tableCells';

/** F21, F19: the sums of the form (勾稽关系). One finding for each wrong cell, not one for each broken sum. */
export const tableArithmetic: Rule = {
  id: 'table/arithmetic',
  severity: 'error',
  title: { 'zh-cn': '表内勾稽关系不成立', en: 'A sum of the table does not hold' },
  messages: {
    'zh-cn': {
      wrong: '{row} · {column}应为 {expected}，现为 {actual}：{sums}对不上',
      tie: '{row} · {column}为 {actual}，各项相加为 {sum}：其中有一个数填错了',
      broken: '{row} · {column}为 {actual}，各项相加为 {sum}，对不上',
      unbalanced: '{column}：新收与上年结转之和为 {left}，办理总计与结转下年之和为 {right}，两者应相等',
      rowSum: '本行总计',
      columnSum: '“{total}”一行',
      balance: '“新收＋结转＝总计＋结转下年”',
      addend: '{row} · {column}：{value}',
      set: '改为 {expected}',
      setTotal: '把总计改为 {expected}',
    },
    en: {
      wrong: '{row} · {column} should be {expected}, not {actual}: it breaks {sums}',
      tie: '{row} · {column} is {actual}, but its parts add up to {sum}: one of these figures is wrong',
      broken: '{row} · {column} is {actual}, but its parts add up to {sum}',
      unbalanced:
        '{column}: received and carried in make {left}, handled and carried out make {right}; both should be equal',
      rowSum: "this row's total",
      columnSum: 'the row “{total}”',
      balance: '“received + carried in = handled + carried out”',
      addend: '{row} · {column}: {value}',
      set: 'Change to {expected}',
      setTotal: 'Change the total to {expected}',
    },
  },
  *check(report: Report) {
    for (const table of report.tables) yield* checkTable(table);
  },
};

function* checkTable(table: ReportTable): Generator<RuleFinding> {
  const { broken, repairs } = judge(table);
  if (broken.length === 0) return;
  const places = new Map<ReportCell, PlacedCell>();
  for (const place of cellsOfTable(table)) places.set(place.cell, place);
  const [repair, ...others] = repairs;
  if (repair && others.length === 0 && repair.every(({ cell }) => places.has(cell))) {
    for (const change of repair) yield wrongCell(change, broken, places);
    return;
  }
  const totals = new Set<ReportCell>();
  for (const sum of broken) {
    const finding = brokenSum(sum, places, repairs.length > 1);
    const [total] = sum.left;
    if (!finding || !total || totals.has(total)) continue;
    totals.add(total);
    yield finding;
  }
}

function wrongCell(
  { cell, value }: CellChange,
  broken: readonly JudgedSum[],
  places: ReadonlyMap<ReportCell, PlacedCell>,
): RuleFinding {
  const place = places.get(cell)!;
  const sums = broken.filter((sum) => sum.left.includes(cell) || sum.right.includes(cell));
  return {
    range: cellRange(place),
    message: {
      key: 'wrong',
      facts: {
        ...namesOf(place),
        expected: value,
        actual: cell.value!,
        sums: sums.map((sum) => sumName(sum, places)),
      },
    },
    expected: value,
    actual: cell.value!,
    anchor: cellAnchor(place),
    related: addends(sums, places, cell),
    fixes: [setValue(cell, value, 'set')],
  };
}

function brokenSum(
  sum: JudgedSum,
  places: ReadonlyMap<ReportCell, PlacedCell>,
  isTie: boolean,
): RuleFinding | null {
  const [total] = sum.left;
  const place = total ? places.get(total) : undefined;
  if (!total || !place) return null;
  const sides = { left: sideSum(sum.left), right: sideSum(sum.right) };
  if (sum.kind === 'balance') {
    const facts = { column: columnName(place.block, total.column), ...sides };
    return {
      range: cellRange(place),
      message: { key: 'unbalanced', facts },
      anchor: cellAnchor(place),
      related: addends([sum], places, total),
    };
  }
  return {
    range: cellRange(place),
    message: {
      key: isTie ? 'tie' : 'broken',
      facts: { ...namesOf(place), actual: total.value!, sum: sides.right },
    },
    expected: sides.right,
    actual: total.value!,
    anchor: cellAnchor(place),
    related: addends([sum], places, total),
    fixes: [setValue(total, sides.right, 'setTotal')],
  };
}

function sideSum(cells: readonly ReportCell[]): number {
  return cells.reduce((all, cell) => all + (cell.value ?? 0), 0);
}

function namesOf({ block, row, cell }: PlacedCell): { row: string; column: string } {
  return { row: rowName(row.form), column: columnName(block, cell.column) };
}

function sumName(sum: JudgedSum, places: ReadonlyMap<ReportCell, PlacedCell>): Message {
  if (sum.kind === 'balance') return { key: 'balance', facts: {} };
  if (sum.forEach === 'row') return { key: 'rowSum', facts: {} };
  const total = sum.left[0] ? places.get(sum.left[0]) : undefined;
  return { key: 'columnSum', facts: { total: total ? rowName(total.row.form) : '' } };
}

/** The cells that were added up and are not 0, and the total. */
function addends(
  sums: readonly JudgedSum[],
  places: ReadonlyMap<ReportCell, PlacedCell>,
  except: ReportCell,
): RelatedRange[] {
  const cells = new Set(sums.flatMap((sum) => [...sum.right, ...sum.left]));
  cells.delete(except);
  return [...cells].flatMap((cell): RelatedRange[] => {
    const place = places.get(cell);
    if (!place || !cell.range || !cell.value) return [];
    return [
      { range: cell.range, message: { key: 'addend', facts: { ...namesOf(place), value: cell.value } } },
    ];
  });
}

function setValue(cell: ReportCell, value: number, key: 'set' | 'setTotal'): Fix {
  return {
    title: { key, facts: { expected: value } },
    preferred: true,
    safety: 'needs-a-look',
    edits: cell.range ? [{ range: cell.range, newText: String(value) }] : [],
  };
}
