import type { ReportCell, ReportTable } from '../binding/report';
import { rounded } from './search';
import { sumsOf, type TableSum } from './sums';

const implied = new WeakMap<ReportTable, ReadonlyMap<ReportCell, number>>();

/**
 * What a table's blank totals come to, one following from another; done once for each table. Blanks count as nothing
 * beside a figure; a total of blanks alone, and one whose row and column disagree, is left open.
 */
export function impliedTotals(table: ReportTable): ReadonlyMap<ReportCell, number> {
  let totals = implied.get(table);
  if (!totals) implied.set(table, (totals = new BlankTotals(table).values()));
  return totals;
}

class BlankTotals {
  private readonly sums = new Map<ReportCell, TableSum[]>();
  private readonly found = new Map<ReportCell, number | null>();

  constructor(table: ReportTable) {
    for (const sum of sumsOf(table)) {
      const [total] = sum.left;
      if (sum.kind !== 'total' || total?.state !== 'blank') continue;
      const known = this.sums.get(total);
      if (known) known.push(sum);
      else this.sums.set(total, [sum]);
    }
  }

  values(): ReadonlyMap<ReportCell, number> {
    const values = new Map<ReportCell, number>();
    for (const total of this.sums.keys()) {
      const value = this.valueOf(total);
      if (value !== null) values.set(total, value);
    }
    return values;
  }

  /** Null for what is blank, and stays so. */
  private valueOf(cell: ReportCell): number | null {
    const known = this.found.get(cell);
    if (known !== undefined) return known;
    // Users' forms may add up in a ring: a total asked for while it is added up is blank.
    this.found.set(cell, null);
    const sums = (this.sums.get(cell) ?? []).map(({ right }) => this.addUp(right));
    const [value, ...others] = new Set(sums.filter((sum) => sum !== null));
    const result = value === undefined || others.length > 0 ? null : value;
    this.found.set(cell, result);
    return result;
  }

  /** Null without any figure, and with a cell whose figure is not known. */
  private addUp(cells: readonly ReportCell[]): number | null {
    let sum: number | null = null;
    for (const cell of cells) {
      const value: number | null = cell.value ?? (cell.state === 'blank' ? this.valueOf(cell) : null);
      if (value !== null) sum = rounded((sum ?? 0) + value);
      else if (cell.state !== 'blank') return null;
    }
    return sum;
  }
}
