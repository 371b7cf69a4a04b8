import type { WholeReport } from '../binding/report';
import { formById } from '../forms';
import type { FormTable } from '../forms/schema';
import { versionsOf } from '../repair/judge';
import { plainName } from '../rules/agencyNames';
import { cellRange, cellsOfTable } from '../rules/tableCells';
import type { LineIndex, LineRange } from '../text/lineIndex';

/** What of one report matters to others: plain data, so that it can be stored and handed from thread to thread. */
export interface ReportRecord {
  /** The form's id. */
  readonly form: string;
  /** As the report has it; null if nothing says it. */
  readonly organization: string | null;
  /** The name by which the agency's reports find each other. */
  readonly agency: string | null;
  readonly year: number | null;
  /** Where the report says whose it is. */
  readonly name: LineRange;
  /** By the table's id; a table that is missing or unreadable has none. */
  readonly tables: Readonly<Record<string, TableRecord>>;
}

/** A report that others can be compared with. */
export interface ArchivedReport {
  /** Its path or URI, with `/`: those of reports in one folder begin alike. */
  readonly path: string;
  readonly record: ReportRecord;
}

export interface TableRecord {
  /**
   * For each cell of the form, in its order: the value, null where it is not known, and the range of the cell, as line
   * and character of its start and of its end. Flat, because an archive has millions of cells.
   */
  readonly cells: readonly (number | null)[];
  /** Other values that mend the table's own sums: the cell's place in the form's order, and the value. */
  readonly repairs: readonly (readonly [cell: number, value: number])[];
}

/** A figure of a report that is known by its record. */
export interface Figure {
  /** Null where it is not known. */
  readonly value: number | null;
  /** Values that the cell may have had in mind: what is wrong in a table is said there, not in every other report. */
  readonly repairs: readonly number[];
  /** The cell, or what names it where it is blank. */
  readonly range: LineRange;
}

/** A cell of a form by the ids of its row and column. */
export interface FormCell {
  readonly row: string;
  readonly column: string;
}

/** The entries of `TableRecord.cells` for one cell. */
const stride = 5;

export function recordOf(report: WholeReport, lines: LineIndex): ReportRecord {
  const { form, organization, year, title, tables } = report;
  const name = title?.range ?? organization?.range ?? { start: 0, end: 0 };
  const bound = form.tables.flatMap((table) => {
    const found = tables.find((candidate) => candidate.form === table && !candidate.unreadable);
    return found ? [[table.id, recordTable(table, found, lines)] as const] : [];
  });
  return {
    form: form.id,
    organization: organization?.name ?? null,
    agency: organization && agencyKey(organization.name),
    year,
    name: lines.rangeAt(name),
    tables: Object.fromEntries(bound),
  };
}

/** The name by which reports of one agency find each other: brackets' width and blanks make no difference. */
export function agencyKey(name: string): string {
  return plainName(name);
}

function recordTable(form: FormTable, table: WholeReport['tables'][number], lines: LineIndex): TableRecord {
  const order = cellOrder(form);
  const cells: (number | null)[] = new Array<number | null>(order.size * stride).fill(null);
  const repairs: [number, number][] = [];
  const [, ...mended] = versionsOf(table);
  for (const place of cellsOfTable(table)) {
    const { cell } = place;
    const at = order.get(`${cell.row}.${cell.column}`);
    if (at === undefined) continue;
    const { start, end } = lines.rangeAt(cellRange(place));
    const entries = [cell.value, start.line, start.character, end.line, end.character];
    for (const [offset, entry] of entries.entries()) cells[at * stride + offset] = entry;
    const values = new Set(mended.map((valueOf) => valueOf(cell)));
    for (const value of values) if (value !== null && value !== cell.value) repairs.push([at, value]);
  }
  return { cells, repairs };
}

/** A figure; null where the form has no such cell, or the report no such table. */
export function figureIn(record: ReportRecord, table: string, { row, column }: FormCell): Figure | null {
  const known = record.tables[table];
  const form = formById(record.form)?.tables.find(({ id }) => id === table);
  const at = form && cellOrder(form).get(`${row}.${column}`);
  if (!known || at === undefined) return null;
  const [value, line, character, endLine, endCharacter] = known.cells.slice(at * stride, (at + 1) * stride);
  return {
    value: value ?? null,
    repairs: known.repairs.flatMap(([cell, other]) => (cell === at ? [other] : [])),
    range: {
      start: { line: line ?? 0, character: character ?? 0 },
      end: { line: endLine ?? 0, character: endCharacter ?? 0 },
    },
  };
}

/** Every cell of a table of a form, in its order. */
export function cellsOfForm({ blocks }: FormTable): FormCell[] {
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ row: row.id, column: column.id }))),
  );
}

const orders = new WeakMap<FormTable, ReadonlyMap<string, number>>();

/** The place of each cell in a form's order, by `row.column`. */
function cellOrder(form: FormTable): ReadonlyMap<string, number> {
  let order = orders.get(form);
  if (!order) {
    order = new Map(cellsOfForm(form).map(({ row, column }, at) => [`${row}.${column}`, at]));
    orders.set(form, order);
  }
  return order;
}
