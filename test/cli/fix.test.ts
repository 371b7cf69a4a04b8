import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import iconv from 'iconv-lite';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile } from '../../server/src/cli/replaceFile';
import { CommandLine } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
const isWindows = process.platform === 'win32';
const sound = sampleReport();
const words = '公开36条，含图解。';
const right = sound.replace('（二）依申请', `${words}\n\n（二）依申请`);
const wrong = right.replace(words, words.replace('，', ','));

function read(name: string): Buffer {
  return readFileSync(commandLine.path(name));
}

beforeEach(() => {
  commandLine.clear();
});

afterAll(() => {
  commandLine.remove();
});

describe('fix', () => {
  it('repairs what needs no look, says so, and leaves nothing to do', () => {
    commandLine.write('a.md', wrong);
    commandLine.write('sound.md', sound);
    expect(commandLine.run(['fix', '.'])).toMatchObject({
      code: 0,
      lines: ['./a.md: 已修正 1 个问题', '已修正 1 个文件中的 1 个问题；没有其他问题', ''],
      errors: [],
    });
    expect(read('a.md').toString()).toBe(right);
    expect(commandLine.run(['fix', '.']).lines).toEqual(['没有可自动修正的问题；没有其他问题', '']);
    expect(readdirSync(commandLine.folder).sort()).toEqual(['a.md', 'sound.md']);
  });

  it('never changes a figure, and ends with 1 where errors are left', () => {
    const figures = sampleReport({ cells: { 'requests.granted.total': '6' } })
      .replace('（二）依申请', `${words}\n\n（二）依申请`)
      .replace('，含', ',含');
    commandLine.write('a.md', figures);
    const { code, lines } = commandLine.run(['fix', '--locale', 'en', 'a.md']);
    expect(code).toBe(1);
    expect(lines[1]).toMatch(
      /^1 finding in 1 file was fixed; \d+ findings? needs? a look, 1 error among them$/,
    );
    expect(read('a.md').toString()).toBe(figures.replace(',含', '，含'));
  });

  it.each([
    ['UTF-8', 'utf8', false],
    ['UTF-8 with its mark', 'utf8', true],
    ['UTF-16', 'utf-16le', true],
    ['UTF-16, big endian', 'utf-16be', true],
    ['GB18030', 'gb18030', false],
  ])('keeps the encoding and the line ends: %s', (_, encoding, addBOM) => {
    const write = (text: string) => iconv.encode(text.replaceAll('\n', '\r\n'), encoding, { addBOM });
    commandLine.write('a.txt', write(wrong));
    expect(commandLine.run(['fix', 'a.txt']).code).toBe(0);
    expect(read('a.txt')).toEqual(write(right));
  });

  it('leaves a file alone that could not be written back as it was', () => {
    // Some programs wrote the euro's sign as one byte, which is read, but written as two.
    const bytes = Buffer.concat([iconv.encode(wrong, 'gb18030'), Buffer.from([0x80])]);
    commandLine.write('a.txt', bytes);
    const { code, errors } = commandLine.run(['fix', 'a.txt']);
    expect(errors).toEqual(['a.txt: 无法按原编码（gb18030）原样写回，未作修改']);
    expect(code).toBe(2);
    expect(read('a.txt')).toEqual(bytes);
  });

  it.skipIf(isWindows)('keeps the mode, and follows links', () => {
    commandLine.write('real/a.md', wrong);
    chmodSync(commandLine.path('real/a.md'), 0o640);
    symlinkSync('real/a.md', commandLine.path('link.md'));
    expect(commandLine.run(['fix', 'link.md']).code).toBe(0);
    expect(read('real/a.md').toString()).toBe(right);
    expect(lstatSync(commandLine.path('link.md')).isSymbolicLink()).toBe(true);
    expect(statSync(commandLine.path('real/a.md')).mode & 0o777).toBe(0o640);
  });

  it('leaves alone what gongkai.json accepts', () => {
    commandLine.write('a.md', wrong);
    const entry = { rule: 'text/punctuation', text: '公开36条,', reason: '原文如此' };
    commandLine.write('gongkai.json', JSON.stringify({ ignore: [entry] }));
    commandLine.run(['fix', 'a.md']);
    expect(read('a.md').toString()).toBe(wrong);
  });

  it('says of a named file that it is no report', () => {
    commandLine.write('notes.txt', '会议记录\n');
    expect(commandLine.run(['fix', 'notes.txt'])).toMatchObject({ code: 0 });
    expect(commandLine.run(['fix', 'notes.txt']).lines[0]).toBe('notes.txt: 不是政府信息公开工作年度报告');
  });
});

describe('fix --dry-run', () => {
  it('shows a diff and changes nothing', () => {
    commandLine.write('a.md', wrong);
    const { code, lines, errors } = commandLine.run(['fix', '--dry-run', 'a.md']);
    expect(code).toBe(0);
    expect(lines.slice(0, 2)).toEqual(['--- a.md', '+++ a.md']);
    expect(lines.filter((line) => /^[-+][^-+]/.test(line))).toEqual([
      `-${words.replace('，', ',')}`,
      `+${words}`,
    ]);
    expect(errors).toEqual(['a.md: 可修正 1 个问题', '可修正 1 个文件中的 1 个问题；没有其他问题']);
    expect(read('a.md').toString()).toBe(wrong);
  });
});

describe('fix -', () => {
  it('writes the fixed text, and it alone, to standard output', () => {
    const { code, out, errors } = commandLine.run(['fix', '-'], { input: wrong });
    expect([code, out]).toEqual([0, right]);
    expect(errors[0]).toBe('-: 已修正 1 个问题');
  });

  it('passes on what is no report', () => {
    expect(commandLine.run(['fix', '-'], { input: '会议记录\n' }).out).toBe('会议记录\n');
  });
});

describe('replaceFile', () => {
  it('leaves a file alone that has changed in the meantime', async () => {
    commandLine.write('a.md', '新');
    const path = commandLine.path('a.md');
    expect(await replaceFile(path, Buffer.from('旧'), Buffer.from('改'))).toBe(false);
    expect(read('a.md').toString()).toBe('新');
    expect(await replaceFile(path, Buffer.from('新'), Buffer.from('改'))).toBe(true);
    expect(read('a.md').toString()).toBe('改');
    expect(readdirSync(commandLine.folder)).toEqual(['a.md']);
  });
});
