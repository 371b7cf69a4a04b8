import type { BoundTable, ReportCell, WholeReport } from '../binding/report';
import { placeOf } from '../binding/tables/placeTable';
import type { Form, FormTable } from '../forms/schema';
import { growthIn, type Growth } from '../narrative/growth';
import { addUp, type Reading, type Statement } from '../narrative/statements';
import { versionsOf } from '../repair/judge';
import { plainName } from '../rules/agencyNames';
import { fits } from '../rules/contradictions';
import { cellRange, cellsOfTable } from '../rules/tableCells';
import type { LineIndex, LineRange } from '../text/lineIndex';
import { fingerprintOf, type Fingerprint } from './fingerprint';

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
  /** By the section's id: those that have no table. */
  readonly sections: Readonly<Record<string, SectionRecord>>;
  /** What its sentences say of figures beside last year's. */
  readonly growth: readonly GrowthRecord[];
}

/** A report that others can be compared with. */
export interface ArchivedReport {
  /** Its path or URI, with `/`: those of reports in one folder begin alike. */
  readonly path: string;
  /** The record's form. */
  readonly form: Form;
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

export interface SectionRecord {
  readonly heading: LineRange;
  readonly sentences: Fingerprint;
}

/** A change from last year in a sentence, as `Growth` has it. */
export interface GrowthRecord extends Omit<Growth, 'range' | 'statements'> {
  readonly range: LineRange;
  /** The id of the section that it stands in. */
  readonly section: string;
  /** The numbers that it may hang on, the nearest first. */
  readonly bases: readonly [StatedFigure, ...StatedFigure[]];
}

/** A number in a sentence that states figures of a table. */
export interface StatedFigure {
  readonly value: number;
  readonly table: string;
  /** The figures that it agrees with. */
  readonly readings: readonly StatedSum[];
}

/** Cells that are added up, less others. */
export interface StatedSum {
  readonly name: string;
  readonly plus: readonly FormCell[];
  readonly minus: readonly FormCell[];
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
  const { form, organization, year, title, bound, sections } = report;
  const name = title?.range ?? organization?.range ?? { start: 0, end: 0 };
  const tables = form.tables.flatMap((table) => {
    const found = bound.find((candidate) => candidate.table.form === table && !candidate.table.unreadable);
    return found ? [[table.id, recordTable(found, report, lines)] as const] : [];
  });
  const words = sections
    .filter((section) => section.form.table === undefined)
    .map((section) => {
      const { heading } = section;
      const range = { start: heading.range.start, end: heading.title.end };
      return [
        section.form.id,
        { heading: lines.rangeAt(range), sentences: fingerprintOf(report, section) },
      ] as const;
    });
  return {
    form: form.id,
    organization: organization?.name ?? null,
    agency: organization && agencyKey(organization.name),
    year,
    name: lines.rangeAt(name),
    tables: Object.fromEntries(tables),
    sections: Object.fromEntries(words),
    growth: growthIn(report).flatMap((growth) => recordGrowth(growth, lines)),
  };
}

/**
 * The name by which reports of one agency find each other: brackets and blanks make no difference, and a place stands for
 * its government (青溪市2023年… is signed by 青溪市人民政府). What is 本级 is one agency of those whose sum bears the name.
 */
export function agencyKey(name: string): string {
  const plain = plainName(name.replace(/[（(]本级[）)]/, '本级'));
  return plain.replace(/(?<=[省区市州盟县旗镇乡木])人民政府$/, '');
}

function recordTable({ table, passages }: BoundTable, { tree }: WholeReport, lines: LineIndex): TableRecord {
  const order = cellOrder(table.form);
  const placeInText = placeOf(tree, passages);
  const cells: (number | null)[] = new Array<number | null>(order.size * stride).fill(null);
  const repairs: [number, number][] = [];
  const [, ...mended] = versionsOf(table);
  for (const place of cellsOfTable(table)) {
    const { cell } = place;
    const at = order.get(`${cell.row}.${cell.column}`);
    if (at === undefined) continue;
    const { start, end } = lines.rangeAt(placeInText(cellRange(place)));
    const first = at * stride;
    cells[first] = cell.value;
    cells[first + 1] = start.line;
    cells[first + 2] = start.character;
    cells[first + 3] = end.line;
    cells[first + 4] = end.character;
    const values = new Set(mended.map((valueOf) => valueOf(cell)));
    for (const value of values) if (value !== null && value !== cell.value) repairs.push([at, value]);
  }
  return { cells, repairs };
}

/** Nothing where the number in front of it contradicts the tables: that is said there. */
function recordGrowth({ statements, range, ...change }: Growth, lines: LineIndex): GrowthRecord[] {
  const [nearest, ...others] = statements;
  const stated = statedFigure(nearest);
  if (stated.readings.length === 0) return [];
  const bases = [stated, ...others.map(statedFigure)] as const;
  return [{ ...change, range: lines.rangeAt(range), section: nearest.section.form.id, bases }];
}

function statedFigure(statement: Statement): StatedFigure {
  const { table, value } = statement;
  const agrees = (reading: Reading) =>
    // What a sentence counts apart is not known of last year.
    reading.apart === 0 &&
    versionsOf(table).some((valueOf) => {
      const sum = addUp(reading, valueOf);
      return sum !== null && fits(statement, sum);
    });
  const names = (cells: readonly ReportCell[]) => cells.map(({ row, column }) => ({ row, column }));
  const readings = statement.readings
    .filter(agrees)
    .map(({ name, plus, minus }) => ({ name, plus: names(plus), minus: names(minus) }));
  return { value, table: table.form.id, readings };
}

/** A figure; null where the form has no such cell, or the report no such table. */
export function figureIn(report: ArchivedReport, table: string, { row, column }: FormCell): Figure | null {
  const known = report.record.tables[table];
  const at = orderIn(report, table)?.get(`${row}.${column}`);
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

/** The values of a report for all cells of a form's table, in its order; null where one is not known. */
export function valuesIn(report: ArchivedReport, table: FormTable): readonly (number | null)[] {
  const known = report.record.tables[table.id];
  const order = orderIn(report, table.id);
  return Array.from(cellOrder(table).keys(), (name) => {
    const at = order?.get(name);
    return at === undefined ? null : (known?.cells[at * stride] ?? null);
  });
}

function orderIn({ form }: ArchivedReport, table: string): CellOrder | undefined {
  const found = form.tables.find(({ id }) => id === table);
  return found && cellOrder(found);
}

/** Every cell of a table of a form, in its order. */
export function cellsOfForm({ blocks }: FormTable): FormCell[] {
  return blocks.flatMap(({ rows, columns }) =>
    rows.flatMap((row) => columns.map((column) => ({ row: row.id, column: column.id }))),
  );
}

/** The place of each cell in a form's order, by `row.column`. */
type CellOrder = ReadonlyMap<string, number>;

const orders = new WeakMap<FormTable, CellOrder>();

function cellOrder(form: FormTable): CellOrder {
  let order = orders.get(form);
  if (!order) {
    order = new Map(cellsOfForm(form).map(({ row, column }, at) => [`${row}.${column}`, at]));
    orders.set(form, order);
  }
  return order;
}
