import type { TableBlock, TableCell } from '../../syntax/tree';
import type { TextRange } from '../../text/textRange';
import type { PrintedRow, ReportCell, ReportRow, ReportTable } from '../report';
import { printedRange, readFigure } from './rowCells';

/**
 * A table bound to printed tables that differ from its own in figures alone: each cell stands for the same form cell as
 * before. Null where the figures had a say in that: a row had lost cells.
 */
export function withFigures(table: ReportTable, sources: readonly TableBlock[]): ReportTable | null {
  const rows = table.blocks.flatMap((block) => block.rows);
  if (rows.some(hasLostCells)) return null;
  const printed = new PrintedCells(table.sources, sources);
  return {
    ...table,
    range: { start: sources[0]!.range.start, end: sources[sources.length - 1]!.range.end },
    sources,
    blocks: table.blocks.map(({ form, columns, rows: own }) => ({
      form,
      columns: columns.map((column) => ({ ...column, label: column.label && printed.cell(column.label) })),
      rows: own.map((row) => printed.row(row)),
    })),
    extras: table.extras.map((row) => printed.printedRow(row)),
  };
}

function hasLostCells({ cells }: ReportRow): boolean {
  return cells.some(({ state }) => state === 'lost' || state === 'unplaced');
}

/** The cells of some printed tables, by those in the same places of others. */
class PrintedCells {
  private readonly cells = new Map<TableCell, TableCell>();
  private readonly byRange = new Map<TextRange, TableCell>();

  constructor(before: readonly TableBlock[], after: readonly TableBlock[]) {
    for (const [at, { rows }] of before.entries()) {
      for (const [index, row] of rows.entries()) {
        const cells = after[at]!.rows[index]!.cells;
        for (const [column, cell] of row.cells.entries()) {
          this.cells.set(cell, cells[column]!);
          this.byRange.set(cell.range, cells[column]!);
        }
      }
    }
  }

  cell(cell: TableCell): TableCell {
    return this.cells.get(cell)!;
  }

  row(row: ReportRow): ReportRow {
    return {
      ...row,
      printed: row.printed && this.printedRow(row.printed),
      cells: row.cells.map((cell) => this.reportCell(cell)),
    };
  }

  printedRow(row: PrintedRow): PrintedRow {
    const cells = {
      labels: row.labels.map((cell) => this.cell(cell)),
      label: row.label && this.cell(row.label),
      values: row.values.map((cell) => this.cell(cell)),
    };
    return { ...row, ...cells, range: printedRange(cells) };
  }

  private reportCell(cell: ReportCell): ReportCell {
    const printed = cell.range && this.byRange.get(cell.range);
    if (!printed) return cell;
    return printed.text === cell.text
      ? { ...cell, range: printed.range }
      : { ...cell, ...readFigure(printed) };
  }
}
