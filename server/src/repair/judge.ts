import type { ReportCell, ReportTable } from '../binding/report';
import { moveOf, movesIn, type CellChange, type Move, type MovedCells } from './moves';
import { rounded, smallestRepairs, type SearchLimits } from './search';
import { slipRank } from './slips';
import { sumPlacesOf, summedCells, type SumPlace } from './sumPlaces';
import { TableSum } from './sums';

/** What the sums say about one table. */
export interface TableJudgement {
  readonly sums: readonly JudgedSum[];
  readonly broken: readonly JudgedSum[];
  /** One for each group of broken sums that has no cell in common with the others. */
  readonly faults: readonly Fault[];
}

/** A sum with its outcome. */
export class JudgedSum extends TableSum {
  /** Left minus right, with unknown cells as 0. */
  readonly difference: number;
  /**
   * `open`: it cannot be judged. A cell is not known, where blanks count as 0 only if that makes it hold, or the amounts may have
   * been rounded one by one.
   */
  readonly state: 'holds' | 'broken' | 'open';

  constructor(place: SumPlace, cells: readonly ReportCell[]) {
    super(place, cells);
    const off = rounded(total(place.left, cells) - total(place.right, cells));
    this.difference = off;
    this.state = off === 0 ? 'holds' : this.isOpen(off) ? 'open' : 'broken';
  }

  private isOpen(off: number): boolean {
    const cells = [...this.left, ...this.right];
    return cells.some(({ value }) => value === null) || isRoundedOff(cells, off);
  }
}

/** Broken sums that hang together, and what would make them hold. */
export interface Fault {
  readonly broken: readonly JudgedSum[];
  /** Changes that every smallest repair makes. */
  readonly certain: readonly CellChange[];
  /** Those of `certain` that only move numbers, cell by cell. */
  readonly moves: readonly MovedCells[];
  /**
   * The equally small ways to mend what `certain` leaves broken, the likeliest first. Empty where `certain` mends all,
   * and where no repair was found.
   */
  readonly choices: readonly RepairChoice[];
}

export interface RepairChoice {
  readonly changes: readonly CellChange[];
  /** Whether the numbers are right and only stand in each other's cells. */
  readonly move: Move | null;
  /** Lower is likelier; choices of equal rank are a tie. */
  readonly rank: number;
}

/** More wrong cells than this, or more tries, and a table is judged sum by sum. */
const limits: SearchLimits = { changes: 6, tries: 20_000 };
const judged = new WeakMap<ReportTable, TableJudgement>();

/** Judges a table's sums; done once for each table. */
export function judge(table: ReportTable): TableJudgement {
  let judgement = judged.get(table);
  if (!judgement) judged.set(table, (judgement = judgeTable(table)));
  return judgement;
}

function judgeTable(table: ReportTable): TableJudgement {
  const cells = summedCells(table);
  const sums = sumPlacesOf(table).sums.map((place) => new JudgedSum(place, cells));
  const broken = sums.filter((sum) => sum.state === 'broken');
  if (broken.length === 0) return { sums, broken, faults: [] };
  const closed = sums.filter((sum) => sum.state !== 'open');
  return { sums, broken, faults: groupsOf(closed).map((group) => faultOf(table, cells, group)) };
}

/** Each amount may be off by half of its last decimal: a sum of many by as many halves. */
function isRoundedOff(cells: readonly ReportCell[], off: number): boolean {
  if (Number.isInteger(off)) return false;
  const amounts = cells.filter(({ value }) => value !== null && value !== 0);
  const decimals = Math.max(...amounts.map(({ text }) => /[.．](\d+)/.exec(text)?.[1]!.length ?? 0));
  return rounded(Math.abs(off) * 10 ** decimals) <= amounts.length / 2;
}

/** Unknown cells count as nothing. */
function total(places: readonly number[], cells: readonly ReportCell[]): number {
  let sum = 0;
  for (const at of places) sum += cells[at]!.value ?? 0;
  return sum;
}

/** For broken sums, all that share cells with them, directly or through others; in the order of the sums. */
function groupsOf(sums: readonly JudgedSum[]): JudgedSum[][] {
  const grouped = new Set<JudgedSum>();
  return sums.flatMap((sum) => {
    if (sum.state !== 'broken' || grouped.has(sum)) return [];
    const group = groupAround(sum, sums);
    for (const member of group) grouped.add(member);
    return [sums.filter((other) => group.has(other))];
  });
}

function groupAround(first: JudgedSum, sums: readonly JudgedSum[]): ReadonlySet<JudgedSum> {
  const group = new Set([first]);
  const isInGroup: boolean[] = [];
  const hasJoined = (at: number) => isInGroup[at] === true;
  // A set is gone through up to what is added meanwhile.
  for (const { place } of group) {
    for (const side of [place.left, place.right]) for (const at of side) isInGroup[at] = true;
    for (const sum of sums) {
      const { left, right } = sum.place;
      if (!group.has(sum) && (left.some(hasJoined) || right.some(hasJoined))) group.add(sum);
    }
  }
  return group;
}

function faultOf(table: ReportTable, cells: readonly ReportCell[], sums: readonly JudgedSum[]): Fault {
  const broken = sums.filter((sum) => sum.state === 'broken');
  const repairs = repairsOf(table, cells, sums);
  const [first, ...others] = repairs;
  const certain =
    first?.filter((change) => others.every((repair) => repair.some((other) => isSame(change, other)))) ?? [];
  const choices = repairs
    .map((repair) => repair.filter((change) => !certain.some((other) => isSame(change, other))))
    .filter((changes) => changes.length > 0)
    .map((changes) => choiceOf(table, changes));
  return {
    broken,
    certain,
    moves: movesIn(table, certain),
    choices: choices.sort((a, b) => a.rank - b.rank),
  };
}

function repairsOf(
  table: ReportTable,
  cells: readonly ReportCell[],
  sums: readonly JudgedSum[],
): CellChange[][] {
  const { kinds } = sumPlacesOf(table);
  const values = cells.map(({ value }) => value);
  const repairs = smallestRepairs({ kinds, values, equations: sums.map(({ place }) => place) }, limits);
  return repairs.map((repair) => repair.map(({ cell, value }) => ({ cell: cells[cell]!, value })));
}

function choiceOf(table: ReportTable, changes: readonly CellChange[]): RepairChoice {
  const move = moveOf(table, changes);
  const slips = changes.reduce((all, { cell, value }) => all + slipRank(cell.value!, value), 0);
  return { changes, move, rank: move || isTotalLeftAtZero(table, changes) ? 0 : slips };
}

/** The slip that is seen most in table four. */
function isTotalLeftAtZero(table: ReportTable, changes: readonly CellChange[]): boolean {
  const totals = new Set(
    table.blocks.flatMap(({ columns }) =>
      columns.filter(({ form }) => form.total).map(({ form }) => form.id),
    ),
  );
  return changes.every(({ cell }) => cell.value === 0 && totals.has(cell.column));
}

function isSame(a: CellChange, b: CellChange): boolean {
  return a.cell === b.cell && a.value === b.value;
}

/** A cell's value in one version of a table; null where it is not known. */
export type ValueOf = (cell: ReportCell) => number | null;

const versions = new WeakMap<ReportTable, readonly ValueOf[]>();

/** The table as it is written, and as each repair would leave it. A cell of sums that nothing mends is not known. */
export function versionsOf(table: ReportTable): readonly ValueOf[] {
  let known = versions.get(table);
  if (!known) versions.set(table, (known = makeVersions(table)));
  return known;
}

function makeVersions(table: ReportTable): readonly ValueOf[] {
  const { faults } = judge(table);
  const isHopeless = (fault: Fault) => fault.certain.length + fault.choices.length === 0;
  const unknown = new Set(
    faults.filter(isHopeless).flatMap(({ broken }) => broken.flatMap((sum) => [...sum.left, ...sum.right])),
  );
  const certain = faults.flatMap((fault) => fault.certain);
  const repairs = faults.flatMap((fault) => fault.choices.map(({ changes }) => [...certain, ...changes]));
  return [[], certain, ...repairs].map((changes) => {
    const values = new Map(changes.map(({ cell, value }) => [cell, value]));
    return (cell) => (unknown.has(cell) ? null : (values.get(cell) ?? cell.value));
  });
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
