/** Equations over numbered cells, as data: no form, no report. */
export interface SumSystem {
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
  /** The most sets of cells that are tried before the search gives up. */
  readonly tries: number;
}

/** Left minus right, with unknown cells as nothing. */
export function difference(equation: Equation, values: SumSystem['values']): number {
  const total = (cells: readonly number[]) => cells.reduce((all, cell) => all + (values[cell] ?? 0), 0);
  return total(equation.left) - total(equation.right);
}

/**
 * All repairs of the smallest size, none if every equation holds or none was found within the limits.
 * New values are whole numbers and not negative.
 */
export function smallestRepairs(system: SumSystem, limits: SearchLimits): Repair[] {
  const search = new Search(system, limits.tries);
  if (search.broken.length === 0) return [];
  for (let size = 1; size <= limits.changes; size++) {
    const repairs = search.ofSize(size);
    if (search.exhausted) return [];
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** One equation's coefficients for the chosen cells, and what they have to add up to. */
interface Line {
  readonly coefficients: number[];
  target: number;
  readonly equations: Set<number>;
}

class Search {
  readonly broken: readonly number[];
  private readonly equationsOf: readonly number[][];
  private readonly residuals: readonly number[];
  private tried = new Set<string>();

  constructor(
    private readonly system: SumSystem,
    private readonly tries: number,
  ) {
    const { values, equations } = system;
    this.residuals = equations.map((equation) => difference(equation, values));
    this.broken = [...equations.keys()].filter((index) => this.residuals[index] !== 0);
    this.equationsOf = values.map((_, cell) =>
      [...equations.keys()].filter((index) => this.coefficient(index, cell) !== 0),
    );
  }

  get exhausted(): boolean {
    return this.tried.size >= this.tries;
  }

  ofSize(size: number): Repair[] {
    this.tried = new Set();
    const repairs: Repair[] = [];
    this.extend([], size, repairs);
    return repairs;
  }

  private extend(chosen: readonly number[], size: number, repairs: Repair[]): void {
    const key = chosen.join();
    if (this.exhausted || this.tried.has(key)) return;
    this.tried.add(key);
    const uncovered = this.broken.filter(
      (index) => !chosen.some((cell) => this.coefficient(index, cell) !== 0),
    );
    const most = Math.max(1, ...this.equationsOf.map((equations) => equations.length));
    if (uncovered.length > (size - chosen.length) * most) return;
    const conflict = uncovered.length > 0 ? [this.shortest(uncovered)] : this.solve(chosen, size, repairs);
    if (chosen.length === size) return;
    for (const cell of this.changeable(conflict, chosen)) {
      this.extend(
        [...chosen, cell].sort((a, b) => a - b),
        size,
        repairs,
      );
    }
  }

  /** Solves for the chosen cells. Returns equations of which one must hold another changed cell; none when solved. */
  private solve(chosen: readonly number[], size: number, repairs: Repair[]): number[] {
    const touched = new Set(chosen.flatMap((cell) => this.equationsOf[cell]!));
    const pivots: (Line | null)[] = chosen.map(() => null);
    for (const index of touched) {
      const line: Line = {
        coefficients: chosen.map((cell) => this.coefficient(index, cell)),
        target: -this.residuals[index]!,
        equations: new Set([index]),
      };
      const conflict = reduce(line, pivots);
      if (conflict) return [...conflict];
    }
    const deltas = backSubstitute(pivots);
    if (chosen.length !== size || !deltas) return [];
    const changes = chosen.map((cell, at) => ({ cell, value: this.system.values[cell]! + deltas[at]! }));
    if (
      deltas.every((delta) => delta !== 0) &&
      changes.every(({ value }) => Number.isInteger(value) && value >= 0)
    ) {
      repairs.push(changes);
    }
    return [];
  }

  private changeable(equations: readonly number[], chosen: readonly number[]): Set<number> {
    const cells = new Set<number>();
    for (const index of equations) {
      const { left, right } = this.system.equations[index]!;
      for (const cell of [...left, ...right]) {
        if (this.system.values[cell] !== null && !chosen.includes(cell)) cells.add(cell);
      }
    }
    return cells;
  }

  private shortest(indices: readonly number[]): number {
    const length = (index: number) =>
      this.system.equations[index]!.left.length + this.system.equations[index]!.right.length;
    return indices.reduce((best, index) => (length(index) < length(best) ? index : best));
  }

  private coefficient(index: number, cell: number): number {
    const { left, right } = this.system.equations[index]!;
    return (left.includes(cell) ? 1 : 0) - (right.includes(cell) ? 1 : 0);
  }
}

/** Takes the pivots out of a line. A line that becomes a new pivot is kept; one that says 0 = something is a conflict. */
function reduce(line: Line, pivots: (Line | null)[]): ReadonlySet<number> | null {
  for (let at = 0; at < pivots.length; at++) {
    const factor = line.coefficients[at]!;
    if (factor === 0) continue;
    const pivot = pivots[at];
    if (!pivot) {
      pivots[at] = line;
      return null;
    }
    const scale = factor / pivot.coefficients[at]!;
    for (let k = at; k < pivots.length; k++) line.coefficients[k]! -= scale * pivot.coefficients[k]!;
    line.target -= scale * pivot.target;
    for (const index of pivot.equations) line.equations.add(index);
  }
  return line.target === 0 ? null : line.equations;
}

/** The unknowns, or null where the lines leave one open. */
function backSubstitute(pivots: readonly (Line | null)[]): number[] | null {
  const deltas = new Array<number>(pivots.length).fill(0);
  for (let at = pivots.length - 1; at >= 0; at--) {
    const pivot = pivots[at];
    if (!pivot) return null;
    const known = deltas.reduce((all, delta, k) => (k > at ? all + delta * pivot.coefficients[k]! : all), 0);
    deltas[at] = (pivot.target - known) / pivot.coefficients[at]!;
  }
  return deltas;
}
