import { cellNames } from '../../archive/compareFigures';
import { figureIn } from '../../archive/record';
import type { RollUp } from '../../archive/rollUp';
import { rounded } from '../../repair/search';
import type { Locale } from '../../rules/rule';
import type { CsvField } from '../../text/csv';
import { memberState, type CountsOf } from './members';
import { rollUpWords } from './words';

/** A row of a table for spreadsheets. */
export type CsvRow = readonly CsvField[];

/** Every cell of the form in a row: the sum, the summary's figure, the difference, and each member's figure. */
export function rollUpRows(rollUp: RollUp, countsOf: CountsOf, locale: Locale): readonly CsvRow[] {
  const { summary, members, cells } = rollUp;
  const say = rollUpWords[locale];
  const { table, row, column, name } = say.columns;
  const ofMembers = members.map(({ reports }) => (reports.length === 1 ? reports[0]! : null));
  return [
    [table, row, column, name, say.sum, say.reported, say.difference, ...members.map(({ agency }) => agency)],
    [
      null,
      null,
      null,
      say.state,
      null,
      null,
      null,
      ...members.map((member) => memberState(member, countsOf, say)),
    ],
    ...cells.map((summed): CsvRow => {
      const { cell, sum } = summed;
      const id = summed.table.id;
      const own = summary && figureIn(summary, id, cell)?.value;
      const names = cellNames(summed.table, cell);
      return [
        id,
        cell.row,
        cell.column,
        `${names.row} · ${names.column}`,
        sum,
        own ?? null,
        own === null || own === undefined ? null : rounded(own - sum),
        ...ofMembers.map((report) => report && (figureIn(report, id, cell)?.value ?? null)),
      ];
    }),
  ];
}
