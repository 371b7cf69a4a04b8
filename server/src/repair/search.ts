import type { ColumnKind } from '../forms/schema';

/** Equations over numbered cells, as data: no report. */
export interface SumSystem {
  /** What each cell may hold; counts if left out. */
  readonly kinds?: readonly ColumnKind[];
  /** Each cell's number; null where none is known. Such a cell counts as nothing and is never changed. */
  readonly values: readonly (number | null)[];
  readonly equations: readonly Equation[];
}

/** The cells on the left add up to those on the right. Indices into `values`. */
export interface Equation {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

export interface Change {
  readonly cell: number;
  readonly value: number;
}

/** A set of changes after which every equation holds, ordered by cell. */
export type Repair = readonly Change[];

export interface SearchLimits {
  /** The most cells that one repair may change. */
  readonly changes: number;
  /** The most changes that are tried before the search gives up. */
  readonly tries: number;
}

/** Left minus right, with unknown cells as nothing. */
export function difference(equation: Equation, values: SumSystem['values']): number {
  const total = (cells: readonly number[]) => cells.reduce((all, cell) => all + (values[cell] ?? 0), 0);
  return rounded(total(equation.left) - total(equation.right));
}

/**
 * All repairs of the smallest size, none if every equation holds or none was found within the limits.
 * New values are such as their cells may hold.
 *
 * In a smallest repair some broken equation holds just one of the changed cells, which fixes that cell's value; with it
 * in place the same is true of the rest. (Only cells that share equations in a ring escape this: four at the corners
 * of a rectangle in the official forms, and those change no sum.) So the search takes one such cell after the other.
 */
export function smallestRepairs(system: SumSystem, limits: SearchLimits): Repair[] {
  const search = new Search(system, limits.tries);
  if (search.isSolved) return [];
  for (let size = 1; size <= limits.changes; size++) {
    const repairs = search.ofSize(size);
    if (search.isExhausted) return [];
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** An equation that a cell stands in, and the sign it has there. */
interface Membership {
  readonly equation: number;
  readonly sign: 1 | -1;
}

class Search {
  private readonly cellsOf: readonly (readonly number[])[];
  private readonly memberships: Membership[][] = [];
  /** Equations of one family share no cell, so each broken one needs a change of its own. */
  private readonly families: readonly (readonly number[])[];
  private readonly residuals: number[];
  private readonly changes = new Map<number, number>();
  private found = new Map<string, Repair>();
  private seen = new Set<string>();
  private tried = 0;

  constructor(
    private readonly system: SumSystem,
    private readonly tries: number,
  ) {
    const { values, equations } = system;
    this.residuals = equations.map((equation) => difference(equation, values));
    this.cellsOf = equations.map(({ left, right }) => {
      const cancels = (cell: number) => left.includes(cell) && right.includes(cell);
      return [...left, ...right].filter((cell) => values[cell] !== null && !cancels(cell));
    });
    this.families = familiesOf(this.cellsOf);
  }

  get isSolved(): boolean {
    return this.residuals.every((residual) => residual === 0);
  }

  get isExhausted(): boolean {
    return this.tried > this.tries;
  }

  ofSize(size: number): Repair[] {
    this.found = new Map();
    this.seen = new Set();
    this.extend(size);
    return [...this.found.values()];
  }

  private extend(remaining: number): void {
    const broken = this.brokenFamilies();
    if (broken.length === 0) {
      if (remaining === 0) this.record();
      return;
    }
    const most = Math.max(...broken.map((family) => family.length));
    if (most > remaining || this.isSeen()) return;
    // Where a family has as many broken equations as changes are left, each of them gets exactly one.
    const tight = broken.find((family) => family.length === remaining);
    for (const equation of tight ? [this.shortest(tight)] : broken.flat()) {
      for (const cell of this.cellsOf[equation]!) {
        if (!this.changes.has(cell)) this.change(cell, equation, remaining);
      }
    }
  }

  /** Gives a cell the value that an equation asks of it, and goes on from there. */
  private change(cell: number, equation: number, remaining: number): void {
    if (++this.tried > this.tries) return;
    const memberships = (this.memberships[cell] ??= this.membershipsOf(cell));
    const own = memberships.find((membership) => membership.equation === equation)!;
    const delta = -this.residuals[equation]! * own.sign;
    const value = rounded(this.system.values[cell]! + delta);
    if (!mayHold(this.system.kinds?.[cell] ?? 'count', value)) return;
    this.move(memberships, delta);
    this.changes.set(cell, value);
    this.extend(remaining - 1);
    this.changes.delete(cell);
    this.move(memberships, -delta);
  }

  private membershipsOf(cell: number): Membership[] {
    return this.system.equations.flatMap(({ left }, equation): Membership[] => {
      if (!this.cellsOf[equation]!.includes(cell)) return [];
      return [{ equation, sign: left.includes(cell) ? 1 : -1 }];
    });
  }

  private move(memberships: readonly Membership[], delta: number): void {
    for (const { equation, sign } of memberships) {
      this.residuals[equation] = rounded(this.residuals[equation]! + sign * delta);
    }
  }

  private brokenFamilies(): number[][] {
    return this.families
      .map((family) => family.filter((equation) => this.residuals[equation] !== 0))
      .filter((family) => family.length > 0);
  }

  private isSeen(): boolean {
    if (this.changes.size < 2) return false;
    const key = this.key();
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }

  private record(): void {
    const changes = [...this.changes].map(([cell, value]) => ({ cell, value }));
    this.found.set(
      this.key(),
      changes.sort((a, b) => a.cell - b.cell),
    );
  }

  private key(): string {
    return [...this.changes].sort(([a], [b]) => a - b).join(';');
  }

  private shortest(equations: readonly number[]): number {
    return equations.reduce((best, equation) =>
      this.cellsOf[equation]!.length < this.cellsOf[best]!.length ? equation : best,
    );
  }
}

/** Counts and amounts are not negative; only amounts have decimals, two of them. */
function mayHold(kind: ColumnKind, value: number): boolean {
  const isOfKind = kind === 'amount' ? rounded(value * 100) % 1 === 0 : Number.isInteger(value);
  return isOfKind && (kind === 'change' || value >= 0);
}

/** Puts equations together that have no cell in common: rows with rows, columns with columns. */
function familiesOf(cellsOf: readonly (readonly number[])[]): number[][] {
  const families: { equations: number[]; holds: boolean[] }[] = [];
  for (const [equation, cells] of cellsOf.entries()) {
    let family = families.find(({ holds }) => cells.every((cell) => !holds[cell]));
    if (!family) families.push((family = { equations: [], holds: [] }));
    family.equations.push(equation);
    for (const cell of cells) family.holds[cell] = true;
  }
  return families.map(({ equations }) => equations);
}

/** Amounts have up to six decimals; what floating point adds to that is no difference. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0;
}
