import type { Grid, GridCell } from '../syntax/grid';
import { holdsFigures } from './columns';
import type { FormBlock, FormColumn, FormRow, FormTable } from './schema';

/** The words of one value cell, by the ids of its row and column. */
export type CellText = (row: string, column: string) => string;

/** The table as the form prints it: captions, heads with merged cells, and a value cell for each row and column. */
export function tableGrid(table: FormTable, textOf: CellText): Grid {
  if (table.beside) return besideGrid(table, textOf);
  const columns = Math.max(...table.blocks.map(blockWidth));
  const rows: GridCell[][] = [];
  for (const block of table.blocks) {
    if (block.caption !== undefined) rows.push([cell(block.caption)]);
    rows.push(...(block.direction === 'across' ? acrossRows(block, textOf) : downRows(block, textOf)));
  }
  const [first] = table.blocks;
  return { rows: fillWidth(rows, columns), columns, headRows: first ? headHeight(first) : 0 };
}

/** Each line holds a row of every block; a block that is shorter ends in blank cells. */
function besideGrid({ blocks }: FormTable, textOf: CellText): Grid {
  const parts = blocks.map((block) => ({
    rows: downRows(block, textOf),
    width: blockWidth(block),
    head: headHeight(block),
  }));
  const height = Math.max(...parts.map(({ rows }) => rows.length));
  const rows = Array.from({ length: height }, (_, at) =>
    parts.flatMap(({ rows: own, width }) => own[at] ?? Array.from({ length: width }, () => cell(''))),
  );
  return {
    rows,
    columns: parts.reduce((all, { width }) => all + width, 0),
    headRows: Math.max(...parts.map(({ head }) => head)),
  };
}

function blockWidth(block: FormBlock): number {
  return block.direction === 'across'
    ? block.rows.length * block.columns.length
    : labelDepth(block) + block.columns.length;
}

/** How many columns the row labels take: one for the label and one for each level of groups. */
function labelDepth(block: FormBlock): number {
  return 1 + Math.max(...block.rows.map((row) => row.groups.length));
}

function headHeight(block: FormBlock): number {
  if (block.caption !== undefined) return 1;
  if (block.direction === 'across') return 2 + Math.max(...block.rows.map((row) => row.groups.length));
  return (block.over === undefined ? 0 : 1) + (block.columns.some((column) => column.group) ? 2 : 1);
}

function downRows(block: FormBlock, textOf: CellText): GridCell[][] {
  return [...downHead(block), ...block.rows.map((row, index) => downRow(block, row, index, textOf))];
}

function downHead(block: FormBlock): GridCell[][] {
  const grouped = block.columns.some((column) => column.group !== undefined);
  const height = (block.over === undefined ? 0 : 1) + (grouped ? 2 : 1);
  const upper: GridCell[] = [];
  const lower: GridCell[] = [];
  for (const [index, column] of block.columns.entries()) {
    if (column.group === undefined) {
      upper.push(cell(column.label, 1, grouped ? 2 : 1));
      continue;
    }
    if (block.columns[index - 1]?.group !== column.group) {
      upper.push(cell(column.group, groupSize(block.columns, index)));
    }
    lower.push(cell(column.label));
  }
  const corner = cell(block.corner ?? '', labelDepth(block), height);
  const rows = block.over === undefined ? [] : [[corner, cell(block.over, block.columns.length)]];
  rows.push(block.over === undefined ? [corner, ...upper] : upper);
  if (grouped) rows.push(lower);
  return rows;
}

function groupSize(columns: readonly FormColumn[], from: number): number {
  const end = columns.findIndex((column, index) => index > from && column.group !== columns[from]?.group);
  return (end < 0 ? columns.length : end) - from;
}

function downRow(block: FormBlock, row: FormRow, index: number, textOf: CellText): GridCell[] {
  const labels: GridCell[] = [];
  for (const [level, group] of row.groups.entries()) {
    const height = groupHeight(block.rows, index, level);
    if (height > 0) labels.push(cell(group, 1, height));
  }
  labels.push(cell(row.label, labelDepth(block) - row.groups.length));
  const figures = block.columns.map((column) =>
    holdsFigures(column) ? figure(row, column, textOf) : cell(String(block.firstOrdinal + index)),
  );
  return [...labels, ...figures];
}

/** How many rows from `index` on share the group at `level`; 0 where the group has begun above. */
function groupHeight(rows: readonly FormRow[], index: number, level: number): number {
  const prefix = groupPrefix(rows[index], level);
  if (groupPrefix(rows[index - 1], level) === prefix) return 0;
  const end = rows.findIndex((row, at) => at > index && groupPrefix(row, level) !== prefix);
  return (end < 0 ? rows.length : end) - index;
}

function groupPrefix(row: FormRow | undefined, level: number): string | undefined {
  const groups = row?.groups ?? [];
  return groups.length > level ? groups.slice(0, level + 1).join('\n') : undefined;
}

function acrossRows(block: FormBlock, textOf: CellText): GridCell[][] {
  const levels = Math.max(...block.rows.map((row) => row.groups.length)) + 2;
  const head: GridCell[][] = Array.from({ length: levels }, () => []);
  for (const [index, row] of block.rows.entries()) {
    for (const [level, group] of row.groups.entries()) {
      const count = groupHeight(block.rows, index, level);
      if (count > 0) head[level]!.push(cell(group, count * block.columns.length));
    }
    head[row.groups.length]!.push(cell(row.label, block.columns.length));
    const rest = levels - row.groups.length - 1;
    head[row.groups.length + 1]!.push(...block.columns.map((column) => cell(column.label, 1, rest)));
  }
  const values = block.rows.flatMap((row) => block.columns.map((column) => figure(row, column, textOf)));
  return [...head, values];
}

/** Lets the last cell of a row that is too short reach the table's right edge. */
function fillWidth(rows: readonly GridCell[][], columns: number): GridCell[][] {
  const reach = new Array<number>(columns).fill(0);
  return rows.map((row, index) => {
    let column = 0;
    const placed = row.map((item) => {
      while (column < columns && reach[column]! > index) column++;
      const start = column;
      column += item.columnSpan;
      for (let at = start; at < column; at++) reach[at] = index + item.rowSpan;
      return { item, end: column };
    });
    while (column < columns && reach[column]! > index) column++;
    const last = placed[placed.length - 1];
    if (column >= columns || last?.end !== column) return [...row];
    for (let at = column; at < columns; at++) reach[at] = index + last.item.rowSpan;
    return [...row.slice(0, -1), { ...last.item, columnSpan: last.item.columnSpan + columns - column }];
  });
}

function figure({ id: row }: FormRow, { id: column }: FormColumn, textOf: CellText): GridCell {
  return { ...cell(textOf(row, column)), figure: { row, column } };
}

function cell(text: string, columnSpan = 1, rowSpan = 1): GridCell {
  return { text, columnSpan, rowSpan };
}
