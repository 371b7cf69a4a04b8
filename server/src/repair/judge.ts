import type { ReportCell, ReportTable } from '../binding/report';
import { difference, smallestRepairs, type SearchLimits, type SumSystem } from './search';
import { sumsOf, type TableSum } from './sums';

/** What the sums say about one table. */
export interface TableJudgement {
  readonly sums: readonly JudgedSum[];
  readonly broken: readonly JudgedSum[];
  /** The smallest sets of changes that make every sum hold; several where they are equally small. */
  readonly repairs: readonly (readonly CellChange[])[];
}

export interface JudgedSum extends TableSum {
  /** `open`: a cell is not known, so the sum cannot be judged; blanks count as 0 only where that makes it hold. */
  readonly state: 'holds' | 'broken' | 'open';
  /** Left minus right, with unknown cells as 0. */
  readonly difference: number;
}

export interface CellChange {
  readonly cell: ReportCell;
  readonly value: number;
}

const limits: SearchLimits = { changes: 3, tries: 20_000 };
const judged = new WeakMap<ReportTable, TableJudgement>();

/** Judges a table's sums; done once for each table. */
export function judge(table: ReportTable): TableJudgement {
  let judgement = judged.get(table);
  if (!judgement) judged.set(table, (judgement = judgeSums(sumsOf(table))));
  return judgement;
}

function judgeSums(sums: readonly TableSum[]): TableJudgement {
  const cells = [...new Set(sums.flatMap((sum) => [...sum.left, ...sum.right]))];
  const index = new Map(cells.map((cell, at) => [cell, at]));
  const values = cells.map((cell) => cell.value);
  const all = sums.map((sum): JudgedSum => {
    const off = difference(equationOf(sum), values);
    const unknown = [...sum.left, ...sum.right].some((cell) => cell.value === null);
    return { ...sum, difference: off, state: off === 0 ? 'holds' : unknown ? 'open' : 'broken' };
  });
  const broken = all.filter((sum) => sum.state === 'broken');
  const system: SumSystem = {
    values,
    equations: all.filter((sum) => sum.state !== 'open').map(equationOf),
  };
  const repairs = smallestRepairs(system, limits).map((repair) =>
    repair.map(({ cell, value }) => ({ cell: cells[cell]!, value })),
  );
  return { sums: all, broken, repairs };

  function equationOf(sum: TableSum) {
    return {
      left: sum.left.map((cell) => index.get(cell)!),
      right: sum.right.map((cell) => index.get(cell)!),
    };
  }
}

/** The value that the sums leave for one unknown cell; null where they leave it open or contradict each other. */
export function impliedValue(table: ReportTable, cell: ReportCell): number | null {
  const values = new Set<number>();
  for (const sum of judge(table).sums) {
    const onLeft = sum.left.includes(cell);
    if (!onLeft && !sum.right.includes(cell)) continue;
    const others = [...sum.left, ...sum.right].filter((other) => other !== cell);
    if (others.some((other) => other.value === null)) continue;
    values.add(onLeft ? -sum.difference : sum.difference);
  }
  const [value] = values;
  return values.size === 1 && value !== undefined && value >= 0 ? value : null;
}
