import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { CommandLine } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

function github(args: readonly string[], input?: string) {
  return commandLine.run(['check', '--format', 'github', ...args], input === undefined ? {} : { input });
}

/** The 1-based line and column of the last place of some words in the line that holds others. */
function placeOf(text: string, line: string, words: string) {
  const at = text.split('\n').findIndex((candidate) => candidate.includes(line));
  return { line: at + 1, column: text.split('\n')[at]!.lastIndexOf(words) + 1 };
}

beforeEach(() => {
  commandLine.clear();
});

afterAll(() => {
  commandLine.remove();
});

describe('annotations', () => {
  it('give the file, the place from 1, the rule and the message', () => {
    commandLine.write('wrong.md', wrong);
    const { code, lines } = github(['wrong.md']);
    const { line, column } = placeOf(wrong, '予以公开', '6');
    expect(code).toBe(1);
    expect(lines[0]).toMatch(
      new RegExp(
        `^::error file=wrong\\.md,line=${line},col=${column},endLine=${line},endColumn=${column + 1},title=table/arithmetic::.*应为 5`,
      ),
    );
    expect(lines[1]).toBe('共 1 个文件，1 份报告：1 个错误');
  });

  it('escape what would end a property or the line', () => {
    const name = '50%,a:b.md';
    if (process.platform === 'win32') return;
    commandLine.write(name, wrong);
    expect(github([name]).lines[0]).toContain('file=50%25%2Ca%3Ab.md,');
  });

  it('leave out the columns of a finding on several lines, which GitHub refuses', () => {
    const rows = sampleReport({ layout: 'cell-per-line' });
    commandLine.write('broken.md', rows.replace(/(规章\n\t0)\n\t0/, '$1'));
    const lines = github(['broken.md']).lines.filter((line) => line.startsWith('::'));
    const places = lines.map((line) => /line=(\d+),(col=\d+,)?endLine=(\d+)/.exec(line)!);
    expect(places.some(([, start, , end]) => start !== end)).toBe(true);
    for (const [, start, column, end] of places) expect(column !== undefined).toBe(start === end);
  });

  it('name no file for standard input', () => {
    expect(github(['-'], wrong).lines[0]).toMatch(/^::error line=/);
  });

  it('make infos and hints notices', () => {
    commandLine.write('wrong.md', wrong);
    for (const severity of ['info', 'hint']) {
      commandLine.write('gongkai.json', `{ "rules": { "table/arithmetic": "${severity}" } }`);
      expect(github(['wrong.md']).lines[0]).toMatch(/^::notice /);
    }
  });

  it('say it when GitHub shows only some of a kind', () => {
    commandLine.write('some.md', wrong.replace('（一）主动公开。', '2023年2月30日召开会议。'.repeat(9)));
    expect(github(['some.md']).lines.at(-2)).not.toContain('GitHub');
    commandLine.write('many.md', wrong.replace('（一）主动公开。', '2023年2月30日召开会议。'.repeat(10)));
    expect(github(['many.md']).lines.at(-2)).toContain('（GitHub 每一步每类只显示前 10 条标注');
  });

  it('is read by the problem matcher of the extension', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { problemMatchers: { pattern: { regexp: string } }[] };
    };
    const { regexp } = contributes.problemMatchers[0]!.pattern;
    commandLine.write('wrong.md', wrong);
    commandLine.write('short.md', sampleReport({ without: ['problems'] }));
    const lines = github(['wrong.md', 'short.md']).lines.filter((line) => line.startsWith('::'));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(new RegExp(regexp));
  });
});
