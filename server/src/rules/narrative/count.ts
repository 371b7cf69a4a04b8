import type { Report } from '../../binding/report';
import { addUp, type Statement } from '../../narrative/statements';
import { versionsOf } from '../../repair/judge';
import { contradictionsIn } from '../contradictions';
import type { Message } from '../finding';
import type { Rule, RuleFinding } from '../rule';

/**
 * A number in the text is one of the figures that its words may mean (domain.md: what cells mean), as the table is
 * written or as its own sums would have it.
 */
export const narrativeCount: Rule = {
  id: 'narrative/count',
  severity: 'warning',
  title: { 'zh-cn': '正文中的数与表中的数不一致', en: 'A number in the text contradicts the tables' },
  messages: {
    'zh-cn': {
      differs: '这里写的是 {actual}，与“{table}”表不一致：表中{readings}',
      none: '这里说没有，与“{table}”表不一致：表中{readings}',
      reading: '“{name}”为 {value}',
      cell: '表中为 {value}',
      take: '按表改为 {value}',
    },
    en: {
      differs: 'This says {actual}, but the table “{table}” has {readings}',
      none: 'This says none, but the table “{table}” has {readings}',
      reading: '“{name}” {value}',
      cell: 'The table has {value}',
      take: 'Take {value} from the table',
    },
  },
  scope: 'statement',
  *check(report: Report) {
    for (const statement of contradictionsIn(report)) yield finding(statement);
  },
};

function finding(statement: Statement): RuleFinding {
  const { table, readings, value, isNumeral, range } = statement;
  const [, mended] = versionsOf(table);
  const valued = readings.map((reading) => ({ name: reading.name, value: addUp(reading, mended!)! }));
  const [usual] = valued;
  const cells = readings[0]!.plus.filter((cell) => cell.range !== null);
  const facts = {
    actual: value,
    table: table.form.title,
    readings: distinct(valued).map((fact): Message => ({ key: 'reading', facts: fact })),
  };
  const isExact = isNumeral && statement.least === statement.most;
  const [cell] = readings[0]!.plus;
  return {
    range,
    message: { key: isNumeral ? 'differs' : 'none', facts },
    ...(isExact ? { expected: usual!.value, actual: value } : {}),
    anchor: {
      section: statement.section.form.id,
      table: table.form.id,
      row: cell!.row,
      column: cell!.column,
    },
    related: cells.slice(0, mostRelated).map((related) => ({
      cell: { table: table.form.id, row: related.row, column: related.column },
      message: { key: 'cell', facts: { value: related.text } },
    })),
    fixes:
      isExact && !statement.isPart
        ? [
            {
              title: { key: 'take', facts: usual! },
              preferred: true,
              safety: 'needs-a-look',
              edits: [{ range, newText: String(usual!.value) }],
            },
          ]
        : [],
  };
}

/** More cells than these are not shown beside a number. */
const mostRelated = 8;

function distinct(readings: readonly { name: string; value: number }[]): { name: string; value: number }[] {
  return readings.filter(
    ({ name, value }, at) =>
      readings.findIndex((other) => other.name === name && other.value === value) === at,
  );
}
