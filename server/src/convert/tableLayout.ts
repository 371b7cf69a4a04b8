import type { ReportRow, ReportTable, ReportTableBlock } from '../binding/report';
import type { Form, FormTable } from '../forms/schema';
import { bindTables } from '../binding/tables/bindTables';
import { vocabularyOf } from '../binding/vocabulary';
import { tableGrid } from '../forms/tableGrid';
import type { Grid } from '../syntax/grid';
import { layouts } from '../syntax/layouts';
import { parseReport } from '../syntax/parse';
import type { LayoutId } from '../syntax/tree';
import { labelKey } from '../text/labelKey';

const written = new WeakMap<ReportTable, Map<LayoutId, string | null>>();

/**
 * A table of a form in another layout, every cell and label as it is printed, ending in a line end. Null where a cell is not in
 * its place, or would not be read there again. Written once for each table.
 */
export function writeInLayout(table: ReportTable, layout: LayoutId, form: Form): string | null {
  let byLayout = written.get(table);
  if (!byLayout) written.set(table, (byLayout = new Map<LayoutId, string | null>()));
  let text = byLayout.get(layout);
  if (text === undefined) byLayout.set(layout, (text = write(table, layout, form)));
  return text;
}

function write(table: ReportTable, layout: LayoutId, form: Form): string | null {
  const grid = printedGrid(table);
  if (!grid || grid.rows.flat().some(({ text }) => marks.test(text))) return null;
  const text = layouts[layout].write(grid);
  const [read, ...others] = bindTables(parseReport(text, vocabularyOf(form.kind)), form, []);
  return read && others.length === 0 && valuesOf(read.table) === valuesOf(table) ? text : null;
}

/** What would begin a cell or an HTML table where the words of a cell stand as they are. */
const marks = /[\t\r\n<]/;

/** A table as its form prints it, with the cells and labels that it has; null where a cell is not in its place. */
export function printedGrid(table: ReportTable): Grid | null {
  if (!isWhole(table)) return null;
  const cells = new Map(
    table.blocks.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.text])),
    ),
  );
  const grid = tableGrid(printedForm(table), (row, column) => cells.get(`${row} ${column}`)!);
  const kept = new Set([...grid.rows.flat().map(({ text }) => labelKey(text)), ...joinedLabels(table)]);
  const isKept = table.sources.every(({ rows }) =>
    rows.every((row) => row.cells.every(({ text }) => text === '' || kept.has(labelKey(text)))),
  );
  return isKept ? grid : null;
}

/** The values of a table, by the form's rows and columns: the same for tables that say the same. */
export function valuesOf({ form, blocks }: ReportTable): string {
  const rows = blocks.flatMap((block) => block.rows);
  return JSON.stringify([
    form.id,
    rows.map(({ unplaced, cells }) => [unplaced.length, cells.map(({ text }) => text)]),
  ]);
}

/** Every cell of the form and of the agency's own sums has its place, and there are no others. */
function isWhole({ sources, extras, unreadable, blocks }: ReportTable): boolean {
  return (
    sources.length === 1 &&
    extras.length === 0 &&
    !unreadable &&
    blocks.every(({ columns, rows }) => columns.every(({ printed }) => printed) && rows.every(isPlaced))
  );
}

function isPlaced({ printed, unplaced, cells }: ReportRow): boolean {
  return printed !== null && unplaced.length === 0 && cells.every(({ range }) => range !== null);
}

/** The table's form with the labels that the table has. */
function printedForm({ form, blocks }: ReportTable): FormTable {
  return { ...form, blocks: blocks.map(printedBlock) };
}

/** Side by side, one printed row of labels stands for several rows of the form: they keep the form's. */
function printedBlock({ form, columns, rows }: ReportTableBlock): ReportTableBlock['form'] {
  if (form.direction === 'across') return form;
  return {
    ...form,
    columns: columns.map((column) => ({
      ...column.form,
      label: column.label ? column.label.text : column.form.label,
    })),
    rows: rows.map((row) => ({ ...row.form, label: printedLabel(row) })),
  };
}

/** A label that its cell shares with the labels of its groups is written in a cell of its own. */
function printedLabel({ form, printed }: ReportRow): string {
  const label = printed?.label;
  return label && labelKey(label.text) !== joinedLabel(form) ? label.text : form.label;
}

function joinedLabels({ blocks }: ReportTable): string[] {
  return blocks.flatMap(({ rows }) => rows.map(({ form }) => joinedLabel(form)));
}

function joinedLabel({ groups, label }: ReportRow['form']): string {
  return labelKey([...groups, label].join(''));
}
