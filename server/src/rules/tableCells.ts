import type { Report, ReportCell, ReportRow, ReportTable, ReportTableBlock } from '../binding/report';
import type { FormRow } from '../forms/schema';
import type { TextRange } from '../text/textRange';
import type { Anchor } from './finding';

/** A cell with the row, block and table that it stands in. */
export interface PlacedCell {
  readonly table: ReportTable;
  readonly block: ReportTableBlock;
  readonly row: ReportRow;
  readonly cell: ReportCell;
}

/** Every cell of every table that was read, table by table, row by row. */
export function* cellsOf(report: Report): Generator<PlacedCell> {
  for (const table of report.tables) yield* cellsOfTable(table);
}

/** The cells of a table, row by row: all of them, or those in one state. */
export function* cellsOfTable(table: ReportTable, state?: ReportCell['state']): Generator<PlacedCell> {
  for (const block of table.blocks) {
    for (const row of block.rows) {
      for (const cell of row.cells)
        if (state === undefined || cell.state === state) yield { table, block, row, cell };
    }
  }
}

/** Where a cell of a table stands in it; undefined for one that has no column of its own there. */
export function placedCell(table: ReportTable, cell: ReportCell): PlacedCell | undefined {
  for (const block of table.blocks) {
    for (const row of block.rows) {
      if (row.form.id === cell.row && row.cells.includes(cell)) return { table, block, row, cell };
    }
  }
  return undefined;
}

/** A row's name for people: （四）无法提供 1.本机关不掌握相关政府信息. */
export function rowName(row: FormRow): string {
  const group = row.groups[row.groups.length - 1];
  return row.groups.length > 1 ? `${group} ${row.label}` : row.label;
}

/** A row's name where space is short: （四）1 for the first row of a group, else its label. */
export function shortRowName(row: FormRow): string {
  const group = /^（[一二三四五六七八九十]+）/.exec(row.groups[row.groups.length - 1] ?? '');
  const number = /^(\d+)[.、]/.exec(row.label);
  return group && number ? group[0] + number[1]! : rowName(row);
}

/** A row's name where it stands among others: without its number, 予以公开. */
export function plainRowName({ short, label }: Pick<FormRow, 'short' | 'label'>): string {
  return short ?? label.replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])/, '');
}

/** A column's name for people, by its id. */
export function columnName(block: ReportTableBlock, id: string): string {
  return block.columns.find((column) => column.form.id === id)?.form.label ?? id;
}

export function cellAnchor({ table, cell }: Pick<PlacedCell, 'table' | 'cell'>): Anchor {
  return { table: table.form.id, row: cell.row, column: cell.column };
}

/** Where a finding on a cell stands: on its words, on a blank cell's row label, else on the table's first line. */
export function cellRange({ table, row, cell }: Pick<PlacedCell, 'table' | 'row' | 'cell'>): TextRange {
  if (cell.range && cell.range.end > cell.range.start) return cell.range;
  return row.printed?.label?.range ?? row.printed?.range ?? firstLine(table);
}

/** The first printed words of a table. */
export function firstLine(table: ReportTable): TextRange {
  for (const source of table.sources) {
    for (const row of source.rows) {
      const cell = row.cells.find(({ text }) => text !== '');
      if (cell) return cell.range;
    }
  }
  return table.range;
}
