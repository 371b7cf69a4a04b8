import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { CommandLine } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
const accounts = readFileSync('forms/final-accounts.json', 'utf8');
const ruleOfLaw = readFileSync('forms/rule-of-law.json', 'utf8');
const report = readFileSync('examples/其他报告/白鹭县水务局2023年度收入支出决算总表.md', 'utf8');

beforeEach(() => {
  commandLine.clear();
  commandLine.write('all/.gongkai/forms/accounts.json', accounts);
  commandLine.write('all/deeper/accounts.md', report);
  commandLine.write('all/report.md', sampleReport());
});

afterAll(() => {
  commandLine.remove();
});

function formsIn(...args: readonly string[]): readonly (string | null)[] {
  const { out } = commandLine.run(['check', '--format', 'json', ...args]);
  return (JSON.parse(out) as { files: { form: string | null }[] }).files.map(({ form }) => form);
}

it('a form at or above a file is known, and the official ones besides', () => {
  expect(formsIn('all')).toEqual(['final-accounts', 'disclosure-2021']);
  const { code, out } = commandLine.run(['check', '--locale', 'en', 'all/deeper']);
  expect(code).toBe(1);
  expect(out).toContain('should be 1724, not 1742');
});

it('elsewhere it is not', () => {
  commandLine.write('elsewhere/accounts.md', report);
  expect(formsIn('elsewhere')).toEqual([null]);
});

it('a broken one is told in one line, and the others are read', () => {
  commandLine.write('all/.gongkai/forms/broken.json', ruleOfLaw.replace('"rule-of-law"', '"Rule of law"'));
  const { code, errors } = commandLine.run(['check', '--locale', 'en', 'all']);
  expect(code).toBe(2);
  expect(errors).toEqual([
    `${commandLine.path('all/.gongkai/forms/broken.json')}:2:9: id has a wrong value, it has to be: small letters, digits and hyphens, a letter first`,
  ]);
  expect(formsIn('all')).toEqual(['final-accounts', 'disclosure-2021']);
});

it('one that is asked for has to be there', () => {
  const { code, errors } = commandLine.run(['check', '--locale', 'en', '--form', 'mine', 'all']);
  expect(code).toBe(2);
  expect(errors).toEqual([
    '--form: there is no form “mine”, there are: disclosure-2021, disclosure-2019, final-accounts',
  ]);
  commandLine.write('all/part.md', report.slice(report.indexOf('|')));
  expect(formsIn('--form', 'final-accounts', 'all/part.md')).toEqual(['final-accounts']);
});

it('gongkai.json can name it, and no other', () => {
  commandLine.write('all/gongkai.json', '{ "form": "final-accounts" }');
  expect(commandLine.run(['check', 'all/report.md'])).toMatchObject({ code: 0 });
  commandLine.write('all/gongkai.json', '{ "form": "mine" }');
  expect(commandLine.run(['check', 'all/report.md']).errors[0]).toMatch(
    /all.gongkai\.json:1:11: form: 没有名为“mine”的报告格式/,
  );
});

it('what was found is found anew where the form has changed', () => {
  for (let at = 0; at < 40; at++)
    commandLine.write(`all/deeper/${at}.md`, report.replaceAll('白鹭县', `第${at}县`));
  const check = () =>
    commandLine.run(['check', '--cache', 'cache', 'all']).out.match(/table\/arithmetic/g)?.length;
  expect(check()).toBe(82);
  expect(check()).toBe(82);
  commandLine.write(
    'all/.gongkai/forms/accounts.json',
    accounts.replace(/"sums": \[[^]*\]\n {4}\}/, '"sums": [] }'),
  );
  expect(check()).toBeUndefined();
});

it('extract tells its tables by their ids', () => {
  const { out } = commandLine.run(['extract', 'all/deeper/accounts.md']);
  const { reports } = JSON.parse(out) as {
    reports: { tables: { accounts: Record<string, { amount: { value: number } }> } }[];
  };
  expect(reports[0]!.tables.accounts.incomeOfYear!.amount.value).toBe(1742);
});

it('sums of other tables are checked where gongkai.json asks for it', () => {
  commandLine.write(
    'other/notes.md',
    '会议\n\n| 项目 | 数量 |\n| --- | --- |\n| 甲 | 1 |\n| 乙 | 2 |\n| 合计 | 4 |\n',
  );
  expect(commandLine.run(['check', 'other']).out).not.toContain('table/arithmetic');
  commandLine.write('other/gongkai.json', '{ "otherTables": true }');
  const { code, out } = commandLine.run(['check', '--locale', 'en', 'other']);
  expect(code).toBe(0);
  expect(out).toMatch(/7:8 +warning .*table\/arithmetic/);
});
