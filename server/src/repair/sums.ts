import type { ReportCell, ReportTable } from '../binding/report';
import { sumPlacesOf, summedCells, type SumPlace } from './sumPlaces';

/** One sum of the form in one report: cells on the left that add up to those on the right. */
export class TableSum {
  /** `cells`: all of its table (`summedCells`). */
  constructor(
    readonly place: SumPlace,
    protected readonly cells: readonly ReportCell[],
  ) {}

  get kind(): SumPlace['kind'] {
    return this.place.kind;
  }

  get forEach(): SumPlace['forEach'] {
    return this.place.forEach;
  }

  get line(): string {
    return this.place.line;
  }

  get left(): readonly ReportCell[] {
    return this.place.left.map((at) => this.cells[at]!);
  }

  get right(): readonly ReportCell[] {
    return this.place.right.map((at) => this.cells[at]!);
  }
}

/** Whether a cell is added up, or is what others add up to. */
export function takesPart({ left, right }: TableSum, cell: ReportCell): boolean {
  return left.includes(cell) || right.includes(cell);
}

/** Every sum that the form, or a subtotal that the agency added, asks of a table. */
export function sumsOf(table: ReportTable): TableSum[] {
  const cells = summedCells(table);
  return sumPlacesOf(table).sums.map((place) => new TableSum(place, cells));
}
