import { officialForms } from '../../server/src/forms';
import { writeBlankTable } from '../../server/src/forms/blankTable';
import type { FormSection, FormTable } from '../../server/src/forms/schema';
import { formatChineseNumeral } from '../../server/src/text/numerals';

const form = officialForms.forms[0]!;

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** The snippets: the whole report, each section, each table, by the form in force. */
export function snippets(): string {
  const whole: Snippet = {
    prefix: ['report', '年度报告'],
    description: form.title,
    body: [
      '${1:机关名称}${2:2025}年政府信息公开工作年度报告',
      '',
      '本报告所列数据的统计期限自${2:2025}年1月1日起至${2:2025}年12月31日止。',
      '',
      ...form.sections.flatMap((section) => [...sectionLines(section), '']),
      '$0',
    ],
  };
  const sections = form.sections.map((section): readonly [string, Snippet] => [
    heading(section),
    { prefix: [section.id, section.label], description: section.label, body: sectionLines(section) },
  ]);
  const tables = form.tables.map((table): readonly [string, Snippet] => [
    `表格：${table.title}`,
    {
      prefix: [`table-${table.id}`, `表格${table.title}`],
      description: table.title,
      body: tableLines(table),
    },
  ]);
  return JSON.stringify(Object.fromEntries([['年度报告', whole], ...sections, ...tables]));
}

function heading(section: FormSection): string {
  return `${formatChineseNumeral(form.sections.indexOf(section) + 1)}、${section.label}`;
}

function sectionLines(section: FormSection): string[] {
  const table = form.tables.find(({ id }) => id === section.table);
  const topics = section.topics.flatMap(({ label }, at) => [
    `（${formatChineseNumeral(at + 1)}）${label}`,
    '',
  ]);
  return [heading(section), '', ...(table ? tableLines(table) : topics)];
}

function tableLines(table: FormTable): string[] {
  return writeBlankTable(table, 'gfm').trimEnd().split('\n');
}
