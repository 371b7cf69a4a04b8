import type { ReportCell, ReportRow, ReportTable, ReportTableBlock } from '../binding/report';
import type { ColumnKind } from '../forms/schema';
import { readCell } from '../text/cellValue';

/** The sums of a table as numbers in the list of its cells (`summedCells`). */
export interface SumPlaces {
  readonly sums: readonly SumPlace[];
  /** What each cell may hold. */
  readonly kinds: readonly ColumnKind[];
}

export interface SumPlace {
  /** Along which line it runs: a row's sum adds up its columns. */
  readonly forEach: 'row' | 'column';
  /** The id of that row or column. */
  readonly line: string;
  /** `total`: the one cell on the left is the total; `balance`: two sides are equal. */
  readonly kind: 'total' | 'balance';
  readonly left: readonly number[];
  readonly right: readonly number[];
}

const known = new WeakMap<ReportTable['wording'], SumPlaces>();

/** Every sum that the form, or a subtotal that the agency added, asks of a table. Told once for all that differ in figures alone. */
export function sumPlacesOf(table: ReportTable): SumPlaces {
  let places = known.get(table.wording);
  if (!places) known.set(table.wording, (places = new SumFinder(table).places()));
  return places;
}

/** The cells of a table, row by row, and behind each row's own the figures whose column is not known. */
export function summedCells({ blocks }: ReportTable): ReportCell[] {
  const cells: ReportCell[] = [];
  for (const { rows } of blocks) {
    for (const row of rows) {
      cells.push(...row.cells);
      if (row.unplaced.length > 0) cells.push(...unplacedCells(row));
    }
  }
  return cells;
}

function unplacedCells(row: ReportRow): ReportCell[] {
  return row.unplaced.map(({ text, range }, index): ReportCell => {
    const read = readCell(text);
    const value = read.kind === 'number' ? read.value : null;
    return { row: row.form.id, column: `unplaced${index}`, state: 'written', text, range, value };
  });
}

class SumFinder {
  /** The number of each row's first cell. */
  private readonly starts = new Map<ReportRow, number>();
  private readonly kinds: ColumnKind[] = [];

  constructor(private readonly table: ReportTable) {
    for (const { columns, rows } of table.blocks) {
      for (const row of rows) {
        this.starts.set(row, this.kinds.length);
        for (const { form } of columns) this.kinds.push(form.kind);
        this.kinds.push(...row.unplaced.map(() => 'count' as const));
      }
    }
  }

  places(): SumPlaces {
    const { form, blocks } = this.table;
    const ofForm = form.sums.flatMap((sum): SumPlace[] => {
      const kind = 'total' in sum ? 'total' : 'balance';
      const [left, right] = 'total' in sum ? [[sum.total], sum.of] : [sum.left, sum.right];
      if (sum.forEach === 'column') return this.columnSums(blocks, kind, left, right);
      return blocks.flatMap((block) => this.rowSums(block, kind, left, right));
    });
    const subtotals = blocks.flatMap((block) => [
      ...this.subtotalColumns(block),
      ...this.subtotalRows(block),
    ]);
    return { sums: [...ofForm, ...subtotals], kinds: this.kinds };
  }

  private rowSums(
    { rows }: ReportTableBlock,
    kind: SumPlace['kind'],
    left: readonly string[],
    right: readonly string[],
  ): SumPlace[] {
    return rows.map((row): SumPlace => {
      const start = this.starts.get(row)!;
      const placesOf = (ids: readonly string[]) =>
        row.cells.flatMap(({ column }, at) => (ids.includes(column) ? [start + at] : []));
      // Whichever columns the figures of a collapsed row belong to, together they make its total.
      const isLoose = row.unplaced.length > 0 && row.cells.some(({ value }) => value !== null);
      const addends = isLoose ? row.unplaced.map((_, at) => start + row.cells.length + at) : placesOf(right);
      return { forEach: 'row', line: row.form.id, kind, left: placesOf(left), right: addends };
    });
  }

  /** Blocks that have a column in common are added up together. */
  private columnSums(
    blocks: readonly ReportTableBlock[],
    kind: SumPlace['kind'],
    left: readonly string[],
    right: readonly string[],
  ): SumPlace[] {
    const outcome =
      kind === 'total' ? [...right, ...blocks.flatMap((block) => foreignRows(block, right))] : right;
    const parts = blocks.map(({ columns, rows }) => ({
      columns: new Map(columns.flatMap(({ form, printed }, at) => (printed ? [[form.id, at] as const] : []))),
      left: rows.filter(({ form }) => left.includes(form.id)),
      right: rows.filter(({ form }) => outcome.includes(form.id)),
    }));
    const involved = parts.filter((part) => part.left.length + part.right.length > 0);
    const lines = new Set(involved.flatMap(({ columns }) => [...columns.keys()]));
    const sums = Array.from(lines, (line): SumPlace => {
      const placesOf = (side: 'left' | 'right') =>
        involved.flatMap((part) => {
          const at = part.columns.get(line);
          return at === undefined ? [] : part[side].map((row) => this.starts.get(row)! + at);
        });
      return { forEach: 'column', line, kind, left: placesOf('left'), right: placesOf('right') };
    });
    // Rows that a table may leave out say nothing where they are.
    return sums.filter((sum) => sum.left.length > 0 && sum.right.length > 0);
  }

  private subtotalColumns(block: ReportTableBlock): SumPlace[] {
    return block.columns.flatMap((column) => {
      if (column.origin !== 'subtotal') return [];
      const parts = block.columns.filter(
        (other) => other.origin === 'form' && other.form.group === column.form.group,
      );
      if (column.form.group === undefined || parts.length < 2) return [];
      const addends = parts.map((part) => part.form.id);
      return this.rowSums(block, 'total', [column.form.id], addends);
    });
  }

  private subtotalRows(block: ReportTableBlock): SumPlace[] {
    return block.rows.flatMap((row, at) => {
      if (row.origin !== 'subtotal' || row.form.groups.length === 0) return [];
      const group = row.form.groups.join('\n');
      const parts = block.rows
        .slice(0, at)
        .filter((other) => other.origin !== 'subtotal' && other.form.groups.join('\n') === group);
      if (parts.length < 2) return [];
      const addends = parts.map((part) => part.form.id);
      return this.columnSums([block], 'total', [row.form.id], addends);
    });
  }
}

/** Rows of another form that were printed among the addends are added up with them. */
function foreignRows(block: ReportTableBlock, addends: readonly string[]): string[] {
  const places = block.rows.flatMap((row, at) => (addends.includes(row.form.id) ? [at] : []));
  const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? -1];
  return block.rows
    .slice(first, last + 1)
    .flatMap((row) => (row.origin === 'other-form' ? [row.form.id] : []));
}
