import { readFileSync } from 'node:fs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { displayWidth } from '../../server/src/text/width';
import { CommandLine } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
/** With an error, a warning, and an info far behind. */
const wrong = sampleReport({
  cells: { 'requests.granted.total': '6', 'requests.denied1.total': '' },
}).replace('六、其他需要报告的事项', '六、其他需报告事项');
const colour = '\u001B[';

function pretty(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return commandLine.run(['check', ...args], { env: { FORCE_COLOR: '', NO_COLOR: '', ...env } });
}

beforeEach(() => {
  commandLine.clear();
  commandLine.write('wrong.md', wrong);
});

afterAll(() => {
  commandLine.remove();
});

describe('pretty', () => {
  it.each(['zh-cn', 'en'])('lines up places, severities and messages (%s)', (locale) => {
    const { lines } = pretty(['--locale', locale, 'wrong.md']);
    expect(lines[0]).toBe('wrong.md');
    const findings = lines.slice(1, lines.indexOf(''));
    const parts = findings.map((line) => /^( {2}\d+:\d+ +)(\S+ +)(\S.*) {2}\S+\/\S+$/.exec(line)!.slice(1));
    expect(parts.length).toBeGreaterThan(2);
    expect(new Set(parts.map(([place]) => place!.length)).size).toBe(1);
    expect(new Set(parts.map(([, severity]) => displayWidth(severity!))).size).toBe(1);
  });

  it('sums up what there is', () => {
    expect(pretty(['--locale', 'en', 'wrong.md']).lines.at(-2)).toMatch(
      /^1 file, 1 report: 1 error, 1 warning/,
    );
    commandLine.write('notes.txt', '会议记录\n');
    expect(pretty(['notes.txt']).lines.at(-2)).toBe('共 1 个文件，0 份报告：没有发现问题');
  });

  it('has colours on a terminal only, and when it is told to', () => {
    expect(pretty(['wrong.md']).out).not.toContain(colour);
    expect(pretty(['wrong.md'], { FORCE_COLOR: '1' }).out).toContain(`${colour}31m错误`);
    expect(pretty(['wrong.md'], { FORCE_COLOR: '0' }).out).not.toContain(colour);
    expect(pretty(['wrong.md'], { FORCE_COLOR: '1', NO_COLOR: '1' }).out).toContain(colour);
  });

  it('passes no orders on to the terminal', () => {
    commandLine.write('odd.md', wrong.replace('六、其他需报告事项', '六、其他\u001B[2J需报告事项'));
    const { out } = pretty(['odd.md']);
    expect(out).toContain('section/heading');
    expect(out).not.toContain('\u001B');
  });
});

describe('entries of gongkai.json that accept nothing any more', () => {
  const reason = '已公布';
  const written = (...ignore: readonly object[]) =>
    `{\n  "ignore": [\n${ignore.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`;
  const unused = { rule: 'table/arithmetic', file: '青溪\\(1\\).md', table: 'requests', reason };
  const check = (...args: readonly string[]) =>
    pretty(args).lines.filter((line) => line.includes('gongkai.json'));

  beforeEach(() => {
    commandLine.write('青溪(1).md', sampleReport());
    commandLine.write(
      'gongkai.json',
      written({ rule: 'table/arithmetic', file: 'wrong.md', reason }, unused),
    );
  });

  it('are told where their own file was checked, and no exit code comes of it', () => {
    const place = `${commandLine.path('gongkai.json')}:4:5`;
    const { code, lines } = pretty(['青溪(1).md', 'wrong.md']);
    expect(code).toBe(0);
    expect(lines).toContain(
      `${place}: 这里接受的问题（table/arithmetic）在 青溪(1).md 中已不存在，可以删除这一项`,
    );
    expect(check('--locale', 'en', '青溪(1).md')).toEqual([
      `${place}: the finding accepted here (table/arithmetic) is no longer in 青溪(1).md: the entry can be removed`,
    ]);
    expect(check('wrong.md')).toEqual([]);
  });

  it('are not told where the file is read otherwise, or something could not be read', () => {
    expect(check('--form', 'disclosure-2021', '青溪(1).md')).toEqual([]);
    commandLine.write('.gongkai/forms/broken.json', '{}');
    expect(check('青溪(1).md')).toEqual([]);
    commandLine.write('青溪(1).md', '会议记录\n');
    commandLine.write('.gongkai/forms/broken.json', readFileSync('forms/rule-of-law.json', 'utf8'));
    expect(check('青溪(1).md')).toEqual([]);
  });

  it.each(['json', 'sarif', 'github'])('leave %s as it is', (format) => {
    const { out } = pretty(['--format', format, '青溪(1).md']);
    commandLine.write('gongkai.json', '{}');
    expect(pretty(['--format', format, '青溪(1).md']).out).toBe(out);
  });
});
