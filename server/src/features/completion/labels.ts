import type { ReportRow, ReportTable, ReportTableBlock } from '../../binding/report';
import { rowName } from '../../rules/tableCells';
import type { TableCell, TableRow } from '../../syntax/tree';
import { containsRange, type TextRange } from '../../text/textRange';
import type { CheckedReport } from '../checkText';
import { cellAt, rowAt, wordsRange, type TableAt } from '../tableAt';
import { missingInPlace } from './inPlace';
import type { Proposal } from './proposal';

/** What takes the place of the words of a table's cell. */
export interface LabelProposals {
  readonly range: TextRange;
  readonly proposals: readonly Proposal[];
}

/** The labels that a cell may be given: of rows that the table lacks here, or of columns in its head. */
export function labelProposals(
  { report, lines }: CheckedReport,
  at: TableAt,
  offset: number,
): LabelProposals | null {
  const { text } = report.tree;
  const { printed, table } = at;
  const row = rowAt(printed, lines, offset);
  const cell = row && cellAt(text, printed, row, offset);
  if (!table || !cell) return null;
  const range = wordsRange(text, printed, cell.range);
  const proposals = table.blocks.flatMap((block) => [
    ...columnProposals(table, block, cell),
    ...rowProposals(table, block, row, cell),
  ]);
  return { range, proposals };
}

/** Of a cell that is no figure: a row that has no label yet, or is named otherwise, may get another one. */
function rowProposals(
  table: ReportTable,
  block: ReportTableBlock,
  line: TableRow,
  cell: TableCell,
): Proposal[] {
  if (isFigure(table, cell) || block.form.direction === 'across') return [];
  const isNamed = ({ form, printed }: ReportRow) => {
    if (!printed || !containsRange(line.range, printed.range)) return printed !== null;
    const isElsewhere = printed.label !== null && printed.label.range.start !== cell.range.start;
    return isElsewhere || form.label === cell.text;
  };
  const present = block.rows.flatMap((row, place) =>
    isNamed(row) ? [{ place, start: row.printed!.range.start }] : [],
  );
  return missingInPlace(block.rows, present, cell.range.start).map(({ form }) => ({
    kind: 'row',
    label: form.label,
    name: form.label.replace(/^[（(]?[\d一二三四五六七八九十]+[）).、]/, ''),
    text: form.label,
    ...(form.groups.length > 0 && { preview: rowName(form) }),
  }));
}

function isFigure({ blocks }: ReportTable, { range: { start } }: TableCell): boolean {
  return blocks.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ range }) => range?.start === start)),
  );
}

/** A cell of the block's head: behind the rows of the block before, and before its own. */
function columnProposals(table: ReportTable, block: ReportTableBlock, cell: TableCell): Proposal[] {
  const [own, before] = [block, table.blocks[table.blocks.indexOf(block) - 1]].map(rowStarts);
  if (block.columns.some(({ form }) => form.label === cell.text)) return [];
  const isHead = Math.max(...before!) < cell.range.start && cell.range.start < Math.min(...own!);
  if (!isHead || own!.length === 0 || block.form.direction === 'across') return [];
  return block.columns
    .filter(({ label }) => label === null || label.range.start === cell.range.start)
    .map(({ form: { label } }) => ({ kind: 'column', label, text: label }));
}

function rowStarts(block: ReportTableBlock | undefined): number[] {
  return block?.rows.flatMap(({ printed }) => printed?.range.start ?? []) ?? [];
}
