import type {
  BoundTable,
  ReportColumn,
  ReportRow,
  ReportSection,
  ReportTableBlock,
  WholeReport,
} from '../binding/report';
import { placeOf, type Place } from '../binding/tables/placeTable';
import type { Statement } from '../narrative/statements';
import type { TableCell } from '../syntax/tree';
import { cellsOfTable, type PlacedCell } from '../rules/tableCells';
import { shiftRange, type TextRange } from '../text/textRange';
import type { CheckedReport } from './checkText';
import { meet } from './ranges';

/** What stands at an offset of a report, with its range in the text. */
export type Target = CellTarget | RowTarget | ColumnTarget | HeadingTarget | StatementTarget;

/** A cell for a figure. It is in its table's own positions. */
export interface CellTarget {
  readonly kind: 'cell';
  readonly range: TextRange;
  readonly bound: BoundTable;
  readonly place: PlacedCell;
}

/** A row's label. */
export interface RowTarget {
  readonly kind: 'row';
  readonly range: TextRange;
  readonly bound: BoundTable;
  readonly block: ReportTableBlock;
  readonly row: ReportRow;
}

/** A column's label. */
export interface ColumnTarget {
  readonly kind: 'column';
  readonly range: TextRange;
  readonly column: ReportColumn;
}

/** The heading of a section. */
export interface HeadingTarget {
  readonly kind: 'heading';
  readonly range: TextRange;
  readonly section: ReportSection;
}

/** A number in a sentence that states figures of a table. */
export interface StatementTarget {
  readonly kind: 'statement';
  readonly range: TextRange;
  readonly statement: Statement;
}

/** Only the passage at the offset is looked at. The end of a cell or a number counts as its inside. */
export function targetAt(checked: CheckedReport, offset: number): Target | null {
  const index = passageAt(checked.report, offset);
  return (
    statementAt(checked, index, offset) ??
    tableTargetAt(checked.report, index, offset) ??
    headingAt(checked.report, offset)
  );
}

/** The passage that holds an offset, by its index in the tree; -1 in an empty text. */
export function passageAt({ tree }: WholeReport, offset: number): number {
  return tree.passageFrom(offset + 1) - 1;
}

/** Every number of the text that states figures of a table, in text order. */
export function* statementTargets({ report, parts }: CheckedReport): Generator<StatementTarget> {
  for (const [index, { statements }] of parts.passages.entries()) {
    for (const statement of statements) yield statementTarget(statement, report.tree.starts[index]!);
  }
}

/** Where the ranges of a table of the report stand in the text; null for one that cannot be read. */
export function placeIn({ tree, bound }: WholeReport, table: BoundTable['table']): Place | null {
  const found = bound.find((candidate) => candidate.table === table);
  return found && found.passages.length > 0 ? placeOf(tree, found.passages) : null;
}

function statementAt(
  { report, parts }: CheckedReport,
  index: number,
  offset: number,
): StatementTarget | null {
  const statement = parts.passages[index]?.statements.find(({ range }) =>
    touches(range, offset - report.tree.starts[index]!),
  );
  return statement ? statementTarget(statement, report.tree.starts[index]!) : null;
}

function statementTarget(statement: Statement, start: number): StatementTarget {
  return { kind: 'statement', range: shiftRange(statement.range, start), statement };
}

function tableTargetAt(
  { tree, bound }: WholeReport,
  index: number,
  offset: number,
): CellTarget | RowTarget | ColumnTarget | null {
  const found = bound.find(({ passages }) => passages.includes(index));
  if (!found) return null;
  const placed = placeOf(tree, found.passages);
  return cellAt(tree.text, found, placed, offset) ?? labelAt(found, placed, offset);
}

function cellAt(text: string, bound: BoundTable, placed: Place, offset: number): CellTarget | null {
  for (const place of cellsOfTable(bound.table)) {
    if (!place.cell.range) continue;
    const range = placed(place.cell.range);
    if (touches(widened(text, range, place), offset)) return { kind: 'cell', range, bound, place };
  }
  return null;
}

function labelAt(bound: BoundTable, placed: Place, offset: number): RowTarget | ColumnTarget | null {
  const rangeOf = (label: TableCell | null | undefined) => {
    const range = label && placed(label.range);
    return range && touches(range, offset) ? range : null;
  };
  for (const block of bound.table.blocks) {
    for (const row of block.rows) {
      const range = rangeOf(row.printed?.label);
      if (range) return { kind: 'row', range, bound, block, row };
    }
    for (const column of block.columns) {
      const range = rangeOf(column.label);
      if (range) return { kind: 'column', range, column };
    }
  }
  return null;
}

function headingAt({ tree, sections }: WholeReport, offset: number): HeadingTarget | null {
  const section = sections.find(({ heading: { range } }) => range.start <= offset && offset < range.end);
  if (!section) return null;
  const { range, title } = section.heading;
  const start = range.start + /^\s*/.exec(tree.text.slice(range.start, title.start))![0].length;
  return { kind: 'heading', range: { start, end: title.end }, section };
}

function touches(range: TextRange, offset: number): boolean {
  return meet(range, { start: offset, end: offset });
}

/** A cell with the blanks around it: they are all there is of a blank one. Where blanks part the columns they are nobody's. */
function widened(text: string, range: TextRange, { row }: PlacedCell): TextRange {
  if (row.printed?.layout === 'aligned') return range;
  let { start, end } = range;
  while (isSpace(text[start - 1])) start--;
  while (isSpace(text[end])) end++;
  return { start, end };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\u3000';
}
