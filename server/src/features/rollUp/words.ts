import type { Locale } from '../../rules/rule';

/** What a sum of members' reports says, apart from the form's own words. */
export interface RollUpWords {
  readonly title: (agency: string | null, year: number) => string;
  readonly counts: (members: number, present: number) => string;
  readonly left: string;
  readonly members: string;
  readonly member: string;
  readonly state: string;
  readonly sum: string;
  readonly reported: string;
  readonly difference: string;
  readonly sound: string;
  readonly found: (errors: number, warnings: number) => string;
  readonly missing: string;
  readonly several: (count: number) => string;
  readonly open: string;
  readonly differing: string;
  readonly agrees: string;
  readonly noSummary: string;
  readonly cell: (name: string, reported: number, sum: number) => string;
  readonly tables: string;
  readonly columns: Readonly<Record<'table' | 'row' | 'column' | 'name', string>>;
}

export const rollUpWords: Readonly<Record<Locale, RollUpWords>> = {
  'zh-cn': {
    title: (agency, year) => `${agency ?? '各机关'} ${year} 年度报告汇总`,
    counts: (members, present) => `成员单位 ${members} 个，计入 ${present} 份报告。`,
    left: '没有报告和有几份报告的成员单位没有计入，以下各数不是全部。',
    members: '成员单位',
    member: '成员单位',
    state: '状态',
    sum: '合计',
    reported: '汇总报告',
    difference: '差',
    sound: '无误',
    found: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
    missing: '缺报告',
    several: (count) => `有 ${count} 份报告`,
    open: '* 有成员单位的这一格没有数，按 0 计。',
    differing: '与汇总报告不一致',
    agrees: '汇总报告的各格都等于成员单位之和。',
    noSummary: '没有汇总报告，或者不止一份。',
    cell: (name, reported, sum) => `${name}：汇总报告为 ${reported}，成员单位之和为 ${sum}`,
    tables: '各表之和',
    columns: { table: '表', row: '行', column: '列', name: '名称' },
  },
  en: {
    title: (agency, year) => `${agency ?? 'All agencies'}: sum of the reports on ${year}`,
    counts: (members, present) => `${members} members; ${present} reports are added up.`,
    left: 'Members without a report, and those with several, are left out: these figures are not all.',
    members: 'Members',
    member: 'Member',
    state: 'State',
    sum: 'Sum',
    reported: 'Summary',
    difference: 'Difference',
    sound: 'Sound',
    found: (errors, warnings) => `${errors} errors, ${warnings} warnings`,
    missing: 'No report',
    several: (count) => `${count} reports`,
    open: '* A member’s cell holds no number and counts as 0.',
    differing: 'Where the summary differs',
    agrees: 'Every cell of the summary is the sum of its members.',
    noSummary: 'There is no summary, or more than one.',
    cell: (name, reported, sum) => `${name}: the summary has ${reported}, its members make ${sum}`,
    tables: 'Sums by table',
    columns: { table: 'table', row: 'row', column: 'column', name: 'name' },
  },
};
