import type { ReportTree, TableBlock, TableCell } from '../../syntax/tree';
import type { TextRange } from '../../text/textRange';
import type {
  BoundTable,
  PrintedRow,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportTable,
  ReportTableBlock,
} from '../report';

/** Where a range of something bound in its own positions stands in the text. */
export type Place = (range: TextRange) => TextRange;

/** Tells where the ranges of a table stand, whose passages count as if they stood end to end. */
export function placeOf(tree: ReportTree, passages: readonly number[]): Place {
  const pieces: { at: number; by: number }[] = [];
  let at = 0;
  for (const index of passages) {
    pieces.push({ at, by: tree.starts[index]! - at });
    at += tree.passages[index]!.text.length;
  }
  // A range that ends where a piece begins belongs to the piece before.
  const by = (offset: number) => pieces.reduce((found, piece) => (piece.at <= offset ? piece.by : found), 0);
  return ({ start, end }) => ({
    start: start + by(start),
    end: end + (end > start ? by(end - 1) : by(start)),
  });
}

/** A table in the positions of its text; what is not asked for is not counted anew. */
export class PlacedTable implements ReportTable {
  readonly form: ReportTable['form'];
  readonly unreadable: boolean;
  readonly wording: ReportTable['wording'];
  private readonly table: ReportTable;
  private readonly place: Place;
  private readonly cells = new Map<TableCell, TableCell>();
  private placedBlocks: readonly ReportTableBlock[] | undefined;

  constructor(tree: ReportTree, { table, passages }: BoundTable) {
    this.table = table;
    this.form = table.form;
    this.unreadable = table.unreadable;
    this.wording = table.wording;
    this.place = placeOf(tree, passages);
  }

  get range(): TextRange {
    return this.place(this.table.range);
  }

  get sources(): readonly TableBlock[] {
    return this.table.sources.map((source) => ({
      ...source,
      range: this.place(source.range),
      rows: source.rows.map(({ range, cells }) => ({
        range: this.place(range),
        cells: cells.map((cell) => this.cell(cell)),
      })),
    }));
  }

  get blocks(): readonly ReportTableBlock[] {
    return (this.placedBlocks ??= this.table.blocks.map(({ form, columns, rows }) => ({
      form,
      columns: columns.map((column) => this.column(column)),
      rows: rows.map((row) => this.row(row)),
    })));
  }

  get extras(): readonly PrintedRow[] {
    return this.table.extras.map((row) => this.printed(row));
  }

  private column(column: ReportColumn): ReportColumn {
    return { ...column, label: column.label && this.cell(column.label) };
  }

  private row({ form, origin, printed, cells, unplaced }: ReportRow): ReportRow {
    return {
      form,
      origin,
      printed: printed && this.printed(printed),
      cells: cells.map((cell): ReportCell => ({ ...cell, range: cell.range && this.place(cell.range) })),
      unplaced: unplaced.map((cell) => this.cell(cell)),
    };
  }

  private printed(row: PrintedRow): PrintedRow {
    return {
      ...row,
      range: this.place(row.range),
      labels: row.labels.map((cell) => this.cell(cell)),
      label: row.label && this.cell(row.label),
      values: row.values.map((cell) => this.cell(cell)),
    };
  }

  /** One printed cell is one value, however often the table speaks of it. */
  private cell(cell: TableCell): TableCell {
    let placed = this.cells.get(cell);
    if (!placed) this.cells.set(cell, (placed = { ...cell, range: this.place(cell.range) }));
    return placed;
  }
}
