import type { ReportCell, ReportRow, ReportTable, ReportTableBlock } from '../binding/report';
import { readCell } from '../text/cellValue';

/** One sum of the form in one report: cells on the left that add up to those on the right. */
export interface TableSum {
  /** Along which line it runs: a row's sum adds up its columns. */
  readonly forEach: 'row' | 'column';
  /** The id of that row or column. */
  readonly line: string;
  /** `total`: the one cell on the left is the total; `balance`: two sides are equal. */
  readonly kind: 'total' | 'balance';
  readonly left: readonly ReportCell[];
  readonly right: readonly ReportCell[];
}

/** Whether a cell is added up, or is what others add up to. */
export function takesPart({ left, right }: TableSum, cell: ReportCell): boolean {
  return left.includes(cell) || right.includes(cell);
}

/** Every sum that the form, or a subtotal that the agency added, asks of a table. */
export function sumsOf(table: ReportTable): TableSum[] {
  const { blocks } = table;
  return [
    ...table.form.sums.flatMap((sum): TableSum[] => {
      const kind = 'total' in sum ? 'total' : 'balance';
      const [left, right] = 'total' in sum ? [[sum.total], sum.of] : [sum.left, sum.right];
      if (sum.forEach === 'column') return columnSums(blocks, kind, left, right);
      return blocks.flatMap((block) => rowSums(block, kind, left, right));
    }),
    ...blocks.flatMap((block) => [...subtotalColumns(block), ...subtotalRows(block)]),
  ];
}

function rowSums(
  block: ReportTableBlock,
  kind: TableSum['kind'],
  left: readonly string[],
  right: readonly string[],
): TableSum[] {
  return block.rows.flatMap((row): TableSum[] => {
    const cellsOf = (ids: readonly string[]) => row.cells.filter((cell) => ids.includes(cell.column));
    const loose = row.unplaced.length > 0 && row.cells.some(({ value }) => value !== null);
    const addends = loose ? unplacedCells(row) : cellsOf(right);
    return [{ forEach: 'row', line: row.form.id, kind, left: cellsOf(left), right: addends }];
  });
}

/** The figures of a collapsed row: whichever columns they belong to, together they make its total. */
function unplacedCells(row: ReportRow): ReportCell[] {
  return row.unplaced.map(({ text, range }, index): ReportCell => {
    const read = readCell(text);
    const value = read.kind === 'number' ? read.value : null;
    return { row: row.form.id, column: `unplaced${index}`, state: 'written', text, range, value };
  });
}

/** Blocks that have a column in common are added up together. */
function columnSums(
  blocks: readonly ReportTableBlock[],
  kind: TableSum['kind'],
  left: readonly string[],
  right: readonly string[],
): TableSum[] {
  const outcome =
    kind === 'total' ? [...right, ...blocks.flatMap((block) => foreignRows(block, right))] : right;
  const parts = blocks.map(({ columns, rows }) => ({
    places: new Map(columns.flatMap(({ form, printed }, at) => (printed ? [[form.id, at] as const] : []))),
    left: rows.filter(({ form }) => left.includes(form.id)),
    right: rows.filter(({ form }) => outcome.includes(form.id)),
  }));
  const involved = parts.filter((part) => part.left.length + part.right.length > 0);
  const lines = new Set(involved.flatMap(({ places }) => [...places.keys()]));
  const sums = Array.from(lines, (line): TableSum => {
    const cellsOf = (side: 'left' | 'right') =>
      involved.flatMap((part) => {
        const at = part.places.get(line);
        return at === undefined ? [] : part[side].map(({ cells }) => cells[at]!);
      });
    return { forEach: 'column', line, kind, left: cellsOf('left'), right: cellsOf('right') };
  });
  // Rows that a table may leave out say nothing where they are.
  return sums.filter((sum) => sum.left.length > 0 && sum.right.length > 0);
}

/** Rows of another form that were printed among the addends are added up with them. */
function foreignRows(block: ReportTableBlock, addends: readonly string[]): string[] {
  const places = block.rows.flatMap((row, at) => (addends.includes(row.form.id) ? [at] : []));
  const [first, last] = [places[0] ?? 0, places[places.length - 1] ?? -1];
  return block.rows
    .slice(first, last + 1)
    .flatMap((row) => (row.origin === 'other-form' ? [row.form.id] : []));
}

function subtotalColumns(block: ReportTableBlock): TableSum[] {
  return block.columns.flatMap((column) => {
    if (column.origin !== 'subtotal') return [];
    const parts = block.columns.filter(
      (other) => other.origin === 'form' && other.form.group === column.form.group,
    );
    if (column.form.group === undefined || parts.length < 2) return [];
    return rowSums(
      block,
      'total',
      [column.form.id],
      parts.map((part) => part.form.id),
    );
  });
}

function subtotalRows(block: ReportTableBlock): TableSum[] {
  return block.rows.flatMap((row, at) => {
    if (row.origin !== 'subtotal' || row.form.groups.length === 0) return [];
    const group = row.form.groups.join('\n');
    const parts = block.rows
      .slice(0, at)
      .filter((other) => other.origin !== 'subtotal' && other.form.groups.join('\n') === group);
    return parts.length < 2
      ? []
      : columnSums(
          [block],
          'total',
          [row.form.id],
          parts.map((part) => part.form.id),
        );
  });
}
