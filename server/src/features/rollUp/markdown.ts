import { cellNames } from '../../archive/compareFigures';
import { figureIn, type ArchivedReport, type FormCell } from '../../archive/record';
import { differencesOf, type RollUp, type SummedCell } from '../../archive/rollUp';
import type { FormTable } from '../../forms/schema';
import { tableGrid } from '../../forms/tableGrid';
import { rounded } from '../../repair/search';
import type { Locale } from '../../rules/rule';
import { plainRowName, shortRowName } from '../../rules/tableCells';
import { plainGrid } from '../../syntax/grid';
import { gfm } from '../../syntax/layouts/gfm';
import { isWhole, memberState, type CountsOf } from './members';
import { rollUpWords, type RollUpWords } from './words';

/** A sum of members' reports to be read: who is added up, where the summary differs, and the sums as the form's tables. */
export function rollUpMarkdown(rollUp: RollUp, countsOf: CountsOf, locale: Locale): string {
  const say = rollUpWords[locale];
  const { agency, year, members, counted, form } = rollUp;
  const parts = [
    `# ${say.title(agency, year)}`,
    say.counts(members.length, counted.length) + (isWhole(rollUp) ? '' : say.left),
    `## ${say.differing}`,
    differences(rollUp, say),
    `## ${say.members}`,
    asTable([
      [say.member, say.state],
      ...members.map((member) => [member.agency, memberState(member, countsOf, say)]),
    ]),
    ...form.tables.flatMap((table) => [`### ${table.title}`, memberTable(rollUp, table, say)]),
    `## ${say.tables}`,
    ...form.tables.flatMap((table) => [`### ${table.title}`, sumTable(rollUp, table)]),
    rollUp.cells.some(({ isOpen }) => isOpen) ? say.open : '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function differences(rollUp: RollUp, say: RollUpWords): string {
  if (!rollUp.summary) return say.noSummary;
  const lines = differencesOf(rollUp).map(({ own, summed: { table, cell, sum } }) => {
    const { row, column } = cellNames(table, cell);
    return `- ${say.cell(`${table.title} ${row} · ${column}`, own.value!, sum)}`;
  });
  return lines.length === 0 ? say.agrees : lines.join('\n');
}

/** The members' figures beside each other: of a table whose rows have totals, those. */
function memberTable(rollUp: RollUp, table: FormTable, say: RollUpWords): string {
  const shown = rollUp.cells.filter((summed) => summed.table === table && isShown(table, summed.cell));
  const figures = (report: ArchivedReport) =>
    shown.map(({ cell }) => figureIn(report, table.id, cell)?.value ?? null);
  const { summary } = rollUp;
  const own = summary && figures(summary);
  return asTable([
    [say.member, ...shown.map(({ cell }) => shortName(table, cell))],
    ...rollUp.members.map((member) => {
      const [only, another] = member.reports;
      const values = only && !another ? figures(only) : shown.map(() => null);
      return [member.agency, ...values.map(show)];
    }),
    [`**${say.sum}**`, ...shown.map(showSum)],
    ...(own
      ? [
          [say.reported, ...own.map(show)],
          [
            say.difference,
            ...own.map((value, at) => (value === null ? '' : show(rounded(value - shown[at]!.sum)))),
          ],
        ]
      : []),
  ]);
}

function isShown({ blocks }: FormTable, { row, column }: FormCell): boolean {
  const block = blocks.find(({ rows }) => rows.some(({ id }) => id === row));
  const columns = block?.columns ?? [];
  return !columns.some(({ total }) => total) || columns.some(({ id, total }) => total && id === column);
}

function shortName({ blocks }: FormTable, { row, column }: FormCell): string {
  const block = blocks.find(({ rows }) => rows.some(({ id }) => id === row))!;
  const formRow = block.rows.find(({ id }) => id === row)!;
  const name = formRow.groups.length > 1 ? shortRowName(formRow) : plainRowName(formRow);
  const label = block.columns.find(({ id }) => id === column)!;
  return label.total || block.columns.length === 1 ? name : `${name} ${label.label}`;
}

/** The table as the form prints it, filled with the sums: what a summary has to hold. */
function sumTable({ cells }: RollUp, table: FormTable): string {
  const sums = new Map(
    cells.map((summed) => [`${summed.table.id} ${summed.cell.row} ${summed.cell.column}`, summed]),
  );
  return gfm
    .write(tableGrid(table, (row, column) => showSum(sums.get(`${table.id} ${row} ${column}`)!)))
    .trimEnd();
}

function show(value: number | null): string {
  return value === null ? '' : String(value);
}

function showSum({ sum, isOpen }: SummedCell): string {
  return isOpen ? `${sum}*` : String(sum);
}

function asTable(rows: readonly (readonly string[])[]): string {
  return gfm.write(plainGrid(rows)).trimEnd();
}
