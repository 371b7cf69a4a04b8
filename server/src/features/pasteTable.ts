import type { TextEdit as LspTextEdit } from 'vscode-languageserver-types';
import type { ReportTable, WholeReport } from '../binding/report';
import { bindTables } from '../binding/tables/bindTables';
import { vocabularyOf } from '../binding/vocabulary';
import { pastedRows } from '../convert/pastedRows';
import type { Form } from '../forms/schema';
import { fillBlank } from '../rules/fillBlank';
import { cellsOfTable, type PlacedCell } from '../rules/tableCells';
import { plainGrid } from '../syntax/grid';
import { gfm } from '../syntax/layouts/gfm';
import { parseReport } from '../syntax/parse';
import { readCell } from '../text/cellValue';
import type { TextEdit } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { toEdit } from './ranges';
import { tableAt } from './tableAt';
import { targetAt } from './target';

/** What the clipboard holds: Word, WPS and Excel give a table as HTML, and as lines with tabs. */
export interface PastedText {
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/**
 * The edits that put a pasted table into a report. Into a table of the form go its figures: by their labels where it has
 * such, else cell by cell from the cursor on. Elsewhere it becomes a Markdown table. Null where it is no table, or where
 * a figure of it would have no place: it is pasted as text then.
 */
export function pasteTable(
  checked: CheckedReport,
  offset: number,
  clipboard: PastedText,
): LspTextEdit[] | null {
  const pasted = readTable(clipboard);
  return pasted && (editsFor(checked, offset, pasted)?.map((edit) => toEdit(checked.lines, edit)) ?? null);
}

function editsFor(checked: CheckedReport, offset: number, pasted: PastedTable): TextEdit[] | null {
  const { report } = checked;
  const at = tableAt(report, offset);
  if (!at) return [{ range: { start: offset, end: offset }, newText: gfm.write(plainGrid(pasted)) }];
  if (!at.table || at.table.unreadable) return null;
  const figures =
    labelledFigures(pasted, at.table, report.form) ??
    figuresFromCursor(pasted, at.table, cellUnder(checked, offset));
  return figures && fillIn(report, figures);
}

/** Every row as wide as the widest. */
type PastedTable = readonly (readonly string[])[];

/** One column, or one cell, is no table. */
function readTable({ html = '', text = '' }: PastedText): PastedTable | null {
  const rows = pastedRows(html, text) ?? [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width < 2) return null;
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** A figure and the cell that it belongs to. */
interface PastedFigure {
  readonly place: PlacedCell;
  readonly text: string;
}

/** The figures of rows that have their labels with them; null where there is none. */
function labelledFigures(pasted: PastedTable, table: ReportTable, form: Form): PastedFigure[] | null {
  const tree = parseReport(gfm.write(plainGrid(pasted)), vocabularyOf(form.kind));
  const found = bindTables(tree, form, []).find((bound) => bound.table.form === table.form)?.table;
  if (!found) return null;
  const written = [...cellsOfTable(found)].filter(
    ({ row, cell }) => cell.state === 'written' && (row.printed?.label ?? null) !== null,
  );
  const own = [...cellsOfTable(table)];
  const figures = written.flatMap(({ cell }) => {
    const place = own.find((other) => other.cell.row === cell.row && other.cell.column === cell.column);
    return place ? [{ place, text: cell.text }] : [];
  });
  return figures.length > 0 ? figures : null;
}

function cellUnder(checked: CheckedReport, offset: number): PlacedCell | null {
  const target = targetAt(checked, offset);
  return target?.kind === 'cell' ? target.place : null;
}

/** The figures of rows without labels, beginning in the cell under the cursor; null where they would not fit. */
function figuresFromCursor(
  rows: PastedTable,
  table: ReportTable,
  cursor: PlacedCell | null,
): PastedFigure[] | null {
  const lines = cursor ? linesOfCells(table) : [];
  const isUnder = ({ cell }: PlacedCell) =>
    cell.row === cursor?.cell.row && cell.column === cursor.cell.column;
  const first = lines.findIndex((line) => line.some(isUnder));
  if (first < 0) return null;
  const column = lines[first]!.findIndex(isUnder);
  const figures: PastedFigure[] = [];
  for (const [down, row] of rows.entries()) {
    for (const [right, text] of row.entries()) {
      if (text === '') continue;
      const place = lines[first + down]?.[column + right];
      if (!place || readCell(text).kind === 'words') return null;
      figures.push({ place, text });
    }
  }
  return figures;
}

/** The cells of a table line by line: the rows of a block that runs across stand in one. */
function linesOfCells(table: ReportTable): PlacedCell[][] {
  return table.blocks.flatMap((block) => {
    const rows = block.rows.map((row) => row.cells.map((cell) => ({ table, block, row, cell })));
    return block.form.direction === 'across' ? [rows.flat()] : rows;
  });
}

/** Null where a cell has no place in the text. */
function fillIn({ tree }: WholeReport, figures: readonly PastedFigure[]): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { place, text } of figures) {
    if (place.cell.text === text) continue;
    const edit = fillBlank(tree.text, place, text);
    if (!edit) return null;
    edits.push(edit);
  }
  return edits;
}
