import type { TableBlock, TableCell } from '../../syntax/tree';
import { replaced } from '../../text/replaced';
import type { TextRange } from '../../text/textRange';
import type {
  PrintedRow,
  ReportCell,
  ReportColumn,
  ReportRow,
  ReportTable,
  ReportTableBlock,
} from '../report';
import { printedRange, readFigure } from './rowCells';

/**
 * A table bound to printed tables that differ from its own in figures alone: each cell stands for the same form cell as
 * before, and what has not moved stays the same value. Null where the figures had a say in that: a row had lost cells.
 */
export function withFigures(table: ReportTable, sources: readonly TableBlock[]): ReportTable | null {
  if (table.blocks.some(({ rows }) => rows.some(hasLostCells))) return null;
  const printed = new PrintedCells(table.sources, sources);
  return {
    ...table,
    range: { start: sources[0]!.range.start, end: sources[sources.length - 1]!.range.end },
    sources,
    blocks: replaced(table.blocks, (block) => printed.block(block)),
    extras: replaced(table.extras, (row) => printed.printedRow(row)),
  };
}

function hasLostCells({ cells }: ReportRow): boolean {
  return cells.some(({ state }) => state === 'lost' || state === 'unplaced');
}

/** The cells of some printed tables that are not the same in others, each with the one in its place. */
class PrintedCells {
  private readonly cells = new Map<TableCell, TableCell>();
  private readonly byRange = new Map<TextRange, TableCell>();

  constructor(before: readonly TableBlock[], after: readonly TableBlock[]) {
    for (const [at, { rows }] of before.entries()) {
      for (const [index, row] of rows.entries()) {
        const now = after[at]!.rows[index]!;
        if (now === row) continue;
        for (const [column, cell] of row.cells.entries()) {
          const other = now.cells[column]!;
          if (other === cell) continue;
          this.cells.set(cell, other);
          this.byRange.set(cell.range, other);
        }
      }
    }
  }

  block(block: ReportTableBlock): ReportTableBlock {
    const columns = replaced(block.columns, (column) => this.column(column));
    const rows = replaced(block.rows, (row) => this.row(row));
    return columns === block.columns && rows === block.rows ? block : { form: block.form, columns, rows };
  }

  printedRow(row: PrintedRow): PrintedRow {
    const labels = replaced(row.labels, this.cell);
    const label = row.label && this.cell(row.label);
    const values = replaced(row.values, this.cell);
    const isSame = labels === row.labels && label === row.label && values === row.values;
    return isSame ? row : { ...row, labels, label, values, range: printedRange({ labels, label, values }) };
  }

  private readonly cell = (cell: TableCell): TableCell => this.cells.get(cell) ?? cell;

  private column(column: ReportColumn): ReportColumn {
    const label = column.label && this.cell(column.label);
    return label === column.label ? column : { ...column, label };
  }

  private row(row: ReportRow): ReportRow {
    const printed = row.printed && this.printedRow(row.printed);
    const cells = replaced(row.cells, this.reportCell);
    return printed === row.printed && cells === row.cells ? row : { ...row, printed, cells };
  }

  private readonly reportCell = (cell: ReportCell): ReportCell => {
    const printed = cell.range && this.byRange.get(cell.range);
    if (!printed) return cell;
    return printed.text === cell.text
      ? { ...cell, range: printed.range }
      : { ...cell, ...readFigure(printed) };
  };
}
