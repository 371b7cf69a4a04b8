import { labelMatch, splitNumber } from '../../binding/label';
import type {
  PrintedRow,
  Report,
  ReportColumn,
  ReportRow,
  ReportTable,
  ReportTableBlock,
} from '../../binding/report';
import { impliedValue } from '../../repair/judge';
import type { LayoutId } from '../../syntax/tree';
import type { TextEdit, TextRange } from '../../text/textRange';
import type { Fix, Message } from '../finding';
import { rewriteTable } from '../rewriteTable';
import type { Rule, RuleFinding } from '../rule';
import { columnName, firstLine, rowName } from '../tableCells';

/** F21, F19: each row and column of the form stands in its table once, each row in a line of its own. */
export const tableShape: Rule = {
  id: 'table/shape',
  severity: 'error',
  ofForm: true,
  title: { 'zh-cn': '表格的行列不完整', en: 'A row or column of the form is missing, doubled or glued' },
  messages: {
    'zh-cn': {
      missingRows: '缺少 {count} 行：{rows}',
      missingColumns: '缺少列：{columns}',
      doubled: '“{row}”重复出现',
      lost: '“{row}”少了“{column}”一格{value}',
      swallowed: '“{row}”与下一行“{next}”粘连',
      lostAndSwallowed: '“{row}”少了“{column}”一格{value}，并与下一行“{next}”粘连',
      surplus: '“{row}”有 {actual} 个数字，应为 {expected} 个',
      shouldBe: '，应为 {expected}',
      unknown: '',
      insertRows: '补上缺少的行（重排本表）',
      insertCell: '补上缺少的 {expected}',
      insertAndSplit: '补上缺少的 {expected} 并把两行分开',
      split: '把两行分开',
    },
    en: {
      missingRows: '{count} rows are missing: {rows}',
      missingColumns: 'Columns are missing: {columns}',
      doubled: '“{row}” stands here twice',
      lost: '“{row}” lost its cell “{column}”{value}',
      swallowed: '“{row}” has swallowed the next row “{next}”',
      lostAndSwallowed: '“{row}” lost its cell “{column}”{value} and has swallowed the next row “{next}”',
      surplus: '“{row}” has {actual} figures where the form has {expected} columns',
      shouldBe: ', which should be {expected}',
      unknown: '',
      insertRows: 'Insert what is missing (writes the table anew)',
      insertCell: 'Insert the missing {expected}',
      insertAndSplit: 'Insert the missing {expected} and separate the rows',
      split: 'Separate the rows',
    },
  },
  scope: 'table-words',
  *check(report: Report) {
    for (const table of report.tables) {
      for (const block of table.blocks) {
        yield* missingRows(report, table, block);
        yield* missingColumns(report, table, block);
        yield* damagedRows(report.tree.text, table, block);
      }
      yield* doubledRows(table);
    }
  },
};

/** Rows that are not there, neighbours in one finding. Rows of an older form in their place are table/outdated-form's. */
function* missingRows(report: Report, table: ReportTable, block: ReportTableBlock): Generator<RuleFinding> {
  if (block.form.direction === 'across') return;
  let before: ReportRow | undefined;
  let run: ReportRow[] = [];
  for (const row of block.rows) {
    if (row.origin === 'form' && !row.printed && !isReplaced(row, block)) {
      run.push(row);
      continue;
    }
    if (run.length > 0) yield missingRun(report, table, run, before ?? row);
    run = [];
    if (row.printed) before = row;
  }
  if (run.length > 0) yield missingRun(report, table, run, before);
}

function isReplaced(row: ReportRow, block: ReportTableBlock): boolean {
  const group = row.form.groups[row.form.groups.length - 1];
  return block.rows.some(
    (other) => other.origin === 'other-form' && other.printed && other.form.label === group,
  );
}

function missingRun(
  report: Report,
  table: ReportTable,
  run: readonly ReportRow[],
  neighbour: ReportRow | undefined,
): RuleFinding {
  const edits = rewriteTable(table, report.tree.text);
  return {
    range: neighbour?.printed?.label?.range ?? firstLine(table),
    message: {
      key: 'missingRows',
      facts: { count: run.length, rows: run.map((row) => rowName(row.form)).join('；') },
    },
    anchor: { table: table.form.id, row: run[0]!.form.id },
    fixes: edits ? [fix('insertRows', {}, edits, false)] : [],
  };
}

function* missingColumns(
  report: Report,
  table: ReportTable,
  block: ReportTableBlock,
): Generator<RuleFinding> {
  const isOlder = block.columns.some((column) => column.origin === 'other-form');
  const missing = block.columns.filter((column) => !column.printed && column.origin === 'form');
  if (isOlder || missing.length === 0 || block.rows.every((row) => !row.printed)) return;
  const edits = rewriteTable(table, report.tree.text);
  yield {
    range: neighbourOf(block.columns) ?? firstLine(table),
    message: {
      key: 'missingColumns',
      facts: { columns: missing.map((column) => column.form.label).join('、') },
    },
    anchor: { table: table.form.id, column: missing[0]!.form.id },
    fixes: edits ? [fix('insertRows', {}, edits, false)] : [],
  };
}

function neighbourOf(columns: readonly ReportColumn[]): TextRange | undefined {
  return columns.find((column) => column.label)?.label?.range;
}

/** Rows that lost a cell, swallowed the next row, or have more figures than columns. */
function* damagedRows(text: string, table: ReportTable, block: ReportTableBlock): Generator<RuleFinding> {
  if (block.form.direction === 'across') return;
  for (const [index, row] of block.rows.entries()) {
    const { printed } = row;
    if (!printed) continue;
    const lost = row.cells.findIndex((cell) => cell.state === 'lost');
    const next = printed.swallowsNext
      ? block.rows.slice(index + 1).find((other) => other.printed)
      : undefined;
    if (lost >= 0 || next) yield damaged(text, table, block, row, printed, lost, next);
    else yield* surplus(table, block, row, printed);
  }
}

function damaged(
  text: string,
  table: ReportTable,
  block: ReportTableBlock,
  row: ReportRow,
  printed: PrintedRow,
  lost: number,
  next: ReportRow | undefined,
): RuleFinding {
  const cell = row.cells[lost];
  const expected = cell ? impliedValue(table, cell) : null;
  const value: Message =
    expected === null ? { key: 'unknown', facts: {} } : { key: 'shouldBe', facts: { expected } };
  const facts = {
    row: rowName(row.form),
    column: cell ? columnName(block, cell.column) : '',
    next: next ? rowName(next.form) : '',
    value: [value],
  };
  const end = next?.printed?.label?.range.end ?? printed.range.end;
  return {
    range: { start: printed.range.start, end },
    message: { key: cell ? (next ? 'lostAndSwallowed' : 'lost') : 'swallowed', facts },
    ...(expected === null ? {} : { expected }),
    anchor: { table: table.form.id, row: row.form.id, ...(cell ? { column: cell.column } : {}) },
    fixes: mend(text, printed, lost, expected, next),
  };
}

/** What stands between two cells of a row, and between two rows. */
const separators: Readonly<Record<LayoutId, { cell: string; row: string }>> = {
  gfm: { cell: ' | ', row: ' |\n| ' },
  'loose-pipes': { cell: ' | ', row: '\n' },
  tabs: { cell: '\t', row: '\n' },
  'cell-per-line': { cell: '\n\t', row: '\n\n\t' },
  html: { cell: '</td><td>', row: '</td></tr>\n<tr><td>' },
  aligned: { cell: '  ', row: '\n' },
};

function mend(
  text: string,
  printed: PrintedRow,
  lost: number,
  expected: number | null,
  next: ReportRow | undefined,
): Fix[] {
  const separator = separators[printed.layout];
  const last = printed.values[printed.values.length - 1];
  const nextLabel = next?.printed?.labels[0];
  if (!last || (lost >= 0 && expected === null)) return [];
  const edits: TextEdit[] = [];
  const isLast = lost === printed.values.length;
  if (lost >= 0 && !isLast) {
    const at = printed.values[lost]!.range.start;
    edits.push({ range: { start: at, end: at }, newText: `${String(expected)}${separator.cell}` });
  }
  const appended = isLast ? `${separator.cell}${String(expected)}` : '';
  if (nextLabel) {
    const between = { start: last.range.end, end: nextLabel.range.start };
    edits.push(rowBreak(text, between, printed.layout, appended));
  } else if (appended !== '') {
    edits.push({ range: { start: last.range.end, end: last.range.end }, newText: appended });
  }
  if (lost < 0) return [fix('split', {}, edits, true)];
  return [fix(next ? 'insertAndSplit' : 'insertCell', { expected: expected! }, edits, true)];
}

/** Ends a row before the next one's label; a tag that opens the label's cell keeps what it says of merged cells. */
function rowBreak(text: string, between: TextRange, layout: LayoutId, appended: string): TextEdit {
  const closed = /^\s*<\/t[dh]>/i.exec(text.slice(between.start, between.end));
  if (layout !== 'html' || !closed) return { range: between, newText: appended + separators[layout].row };
  const end = between.start + closed[0].length;
  return { range: { start: between.start, end }, newText: `${appended}</td></tr>\n<tr>` };
}

function* surplus(
  table: ReportTable,
  block: ReportTableBlock,
  row: ReportRow,
  printed: PrintedRow,
): Generator<RuleFinding> {
  const columns = block.columns.filter((column) => column.printed).length;
  const others = block.rows.filter((other) => other !== row && other.printed);
  const isAlone = others.length > 0 && others.every((other) => other.unplaced.length === 0);
  if (row.unplaced.length <= columns || !isAlone) return;
  yield {
    range: printed.range,
    message: {
      key: 'surplus',
      facts: { row: rowName(row.form), actual: row.unplaced.length, expected: columns },
    },
    anchor: { table: table.form.id, row: row.form.id },
  };
}

function* doubledRows(table: ReportTable): Generator<RuleFinding> {
  const rows = table.blocks.filter((block) => block.form.direction === 'down').flatMap((block) => block.rows);
  for (const extra of table.extras) {
    if (!extra.label) continue;
    const label = splitNumber(extra.label.text);
    const twin = rows.find((row) => row.printed && labelMatch(label, splitNumber(row.form.label)) >= 1);
    if (!twin) continue;
    yield {
      range: extra.range,
      message: { key: 'doubled', facts: { row: rowName(twin.form) } },
      anchor: { table: table.form.id, row: twin.form.id },
    };
  }
}

function fix(key: string, facts: Message['facts'], edits: readonly TextEdit[], preferred: boolean): Fix {
  return { title: { key, facts }, preferred, safety: 'needs-a-look', edits };
}
