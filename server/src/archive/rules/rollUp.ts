import type { Message } from '../../rules/finding';
import type { ArchiveFinding, ArchiveRule } from '../archiveRule';
import { rounded } from '../../repair/search';
import { cellFacts } from '../compareFigures';
import { explainsLackingMember } from '../lackingMember';
import { findMembers } from '../members';
import { figureIn, type ArchivedReport, type Figure } from '../record';
import { isSum, sumUp, type SummedCell } from '../rollUp';

/** F21: a government's summary is the sum of its own office, its departments and the governments below it, cell by cell. */
export const archiveRollUp: ArchiveRule = {
  id: 'archive/roll-up',
  severity: 'warning',
  title: {
    'zh-cn': '汇总数不等于各成员单位之和',
    en: 'A summary is not the sum of its members’ reports',
  },
  messages: {
    'zh-cn': {
      differs:
        '{row} · {column}为 {actual}，但 {count} 个成员单位之和为 {expected}；请核对汇总数和各成员单位的数',
      many: '“{table}”表有 {cells} 格不等于 {count} 个成员单位之和，如{row} · {column}为 {actual}，之和为 {expected}；请核对是否漏计或多计了成员单位',
      cell: '{row} · {column}为 {actual}，{count} 个成员单位之和为 {expected}',
      member: '{agency}：{value}',
      take: '改为成员单位之和 {expected}',
    },
    en: {
      differs:
        '{row} · {column} is {actual}, but its {count} members make {expected}; check the summary and the members',
      many: '{cells} cells of the table “{table}” are not the sums of {count} members: {row} · {column} is {actual}, they make {expected}; check whether a member is left out or counted twice',
      cell: '{row} · {column} is {actual}, its {count} members make {expected}',
      member: '{agency}: {value}',
      take: 'Change to {expected}, the sum of the members',
    },
  },
  *check(report, archive) {
    const members = findMembers(report, archive);
    const { form } = report;
    if (!members) return;
    const compared = sumUp(form, members.reports).flatMap((summed) => {
      const own = figureIn(report, summed.table.id, summed.cell);
      const holds = own ? isSum(own, summed) : undefined;
      const isEmpty = own?.value === 0 && summed.sum === 0;
      return holds === undefined || isEmpty ? [] : [{ own: own!, summed, holds }];
    });
    const differing = compared.filter(({ holds }) => !holds);
    // Whether an agency of a folder is lacking is not known: that all are there shows where nearly all sums are right,
    // and no other report could explain the rest.
    if (!members.isListed) {
      const surpluses = differing.map(({ own, summed: { table, cell, sum } }) => ({
        table,
        cell,
        value: rounded(own.value! - sum),
      }));
      const isMany = differing.length > compared.length * fewOf;
      if (isMany || explainsLackingMember(form, surpluses)) return;
    }
    for (const table of form.tables) {
      const ofTable = differing.filter(({ summed }) => summed.table === table);
      if (ofTable.length > mostFindings) yield findingOnTable(report, members.reports, ofTable);
      else for (const difference of ofTable) yield findingOnCell(report, members.reports, difference);
    }
  },
};

/** The part of the sums that may differ where members are not listed. */
const fewOf = 0.2;
/** With more differing cells in a table there is one cause for all. */
const mostFindings = 8;
/** More places than these are not shown beside a finding. */
const mostRelated = 8;

interface Difference {
  readonly own: Figure;
  readonly summed: SummedCell;
}

function findingOnCell(
  report: ArchivedReport,
  members: readonly ArchivedReport[],
  difference: Difference,
): ArchiveFinding {
  const { own, summed } = difference;
  const facts = factsOf(report, members, difference);
  return {
    range: own.range,
    message: { key: 'differs', facts },
    expected: summed.sum,
    actual: own.value!,
    anchor: { table: summed.table.id, ...summed.cell },
    related: largest(members, summed).map(({ member, figure }) => ({
      report: member,
      range: figure.range,
      message: {
        key: 'member',
        facts: { agency: member.record.organization!, value: figure.value! },
      },
    })),
    fixes: [
      {
        title: { key: 'take', facts },
        // Which of the reports is wrong, only the offices know.
        preferred: false,
        safety: 'needs-a-look',
        edits: [{ range: own.range, newText: String(summed.sum) }],
      },
    ],
  };
}

function findingOnTable(
  report: ArchivedReport,
  members: readonly ArchivedReport[],
  differing: readonly Difference[],
): ArchiveFinding {
  const [first] = differing;
  const { table } = first!.summed;
  const facts = { ...factsOf(report, members, first!), table: table.title, cells: differing.length };
  return {
    range: first!.own.range,
    message: { key: 'many', facts },
    anchor: { table: table.id },
    related: differing.slice(0, mostRelated).map((difference) => ({
      report,
      range: difference.own.range,
      message: { key: 'cell', facts: factsOf(report, members, difference) },
    })),
  };
}

function factsOf(
  report: ArchivedReport,
  members: readonly ArchivedReport[],
  { own, summed: { table, cell, sum } }: Difference,
): Message['facts'] {
  return { ...cellFacts(report, table.id, cell), actual: own.value!, expected: sum, count: members.length };
}

/** The members that add most to a sum. */
function largest(
  members: readonly ArchivedReport[],
  { figures }: SummedCell,
): { member: ArchivedReport; figure: Figure }[] {
  return members
    .map((member, at) => ({ member, figure: figures[at]! }))
    .filter(({ figure }) => figure.value !== 0)
    .sort((a, b) => b.figure.value! - a.figure.value!)
    .slice(0, mostRelated);
}
