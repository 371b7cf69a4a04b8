import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readWhole, type ReadableFile } from '../../server/src/cli/readBytes';
import { cli, CommandLine, type RunOptions } from '../support/commandLine';
import { sampleReport } from '../support/sampleReport';

const commandLine = new CommandLine();
const isWindows = process.platform === 'win32';

/** The lines on stderr; the sound report beside the fault is still checked. */
function faults(paths: readonly string[], options: RunOptions = {}): readonly string[] {
  const { code, errors, lines } = commandLine.run(['check', ...paths], options);
  expect(code).toBe(2);
  expect(lines.at(-2)).toContain('1 份报告');
  return errors;
}

beforeEach(() => {
  commandLine.clear();
  commandLine.write('all/sound.md', sampleReport());
});

afterAll(() => {
  commandLine.remove();
});

describe('one clear line each, and the rest is still checked', () => {
  it('a file of 200 MB, of which nothing is read', () => {
    commandLine.write('all/large.txt', '');
    truncateSync(commandLine.path('all/large.txt'), 200_000_000);
    expect(faults(['all'])).toEqual(['all/large.txt: 文本超过 1600 万字符，未作检查']);
  });

  it.skipIf(isWindows)('links that lead in a circle, and links to nothing', () => {
    symlinkSync('b.md', commandLine.path('all/a.md'));
    symlinkSync('a.md', commandLine.path('all/b.md'));
    symlinkSync('nowhere.md', commandLine.path('all/c.md'));
    symlinkSync('.', commandLine.path('all/self.md'));
    expect(faults(['all'])).toEqual([
      'all/a.md: 无法读取：符号链接循环（ELOOP）',
      'all/b.md: 无法读取：符号链接循环（ELOOP）',
      'all/c.md: 无法读取：路径不存在（ENOENT）',
    ]);
    expect(faults(['all/sound.md', 'all/a.md'])).toEqual(['all/a.md: 无法读取：符号链接循环（ELOOP）']);
  });

  it.skipIf(isWindows)('a pipe and a socket', async () => {
    execFileSync('mkfifo', [commandLine.path('all/pipe.txt')]);
    const server = createServer();
    await new Promise<void>((done) => server.listen(commandLine.path('all/socket.txt'), done));
    try {
      expect(faults(['all'])).toEqual([
        'all/pipe.txt: 不是普通文件（可能是管道或设备），未作检查',
        'all/socket.txt: 无法读取：不是普通文件（ENXIO）',
      ]);
    } finally {
      server.close();
    }
  });

  it('a gongkai.json that is a folder', () => {
    mkdirSync(commandLine.path('all/gongkai.json'));
    expect(faults(['all'])).toHaveLength(1);
    expect(faults(['all'])[0]).toMatch(/gongkai\.json: 无法读取：这是文件夹，不是文件（EISDIR）$/);
  });

  it.skipIf(isWindows)('files and folders without permission', () => {
    commandLine.write('all/closed.md', sampleReport());
    commandLine.write('all/inner/1.md', sampleReport());
    chmodSync(commandLine.path('all/closed.md'), 0);
    chmodSync(commandLine.path('all/inner'), 0);
    // Nothing is closed to root, so the command line is run as nobody, who sees this folder only.
    const program = commandLine.path('cli.js');
    copyFileSync(cli, program);
    chmodSync(commandLine.folder, 0o755);
    const options = process.getuid?.() === 0 ? { program, uid: 65_534 } : {};
    expect(faults(['all'], options)).toEqual([
      'all/inner: 无法读取：没有权限（EACCES）',
      'all/closed.md: 无法读取：没有权限（EACCES）',
    ]);
    chmodSync(commandLine.path('all/inner'), 0o755);
  });

  it('says it in English too', () => {
    mkdirSync(commandLine.path('all/gongkai.json'));
    const { errors } = commandLine.run(['check', '--locale', 'en', 'all']);
    expect(errors[0]).toMatch(/gongkai\.json: cannot be read: it is a folder, not a file \(EISDIR\)$/);
  });

  it.skipIf(isWindows)('reads a pipe that is named', () => {
    commandLine.write('wrong.md', sampleReport({ cells: { 'requests.granted.total': '6' } }));
    const piped = `cat wrong.md | '${process.execPath}' '${cli}' check /dev/stdin`;
    const run = spawnSync('sh', ['-c', piped], { cwd: commandLine.folder, encoding: 'utf8' });
    expect(run.stdout).toContain('table/arithmetic');
  });
});

describe('a file that changes while it is read', () => {
  /** A file of ten bytes that is another one when it is looked at again. */
  function changing(after: {
    readonly size?: number;
    readonly mtimeMs?: number;
    readonly read?: number;
  }): ReadableFile {
    let looks = 0;
    const stat = () => {
      const known = { isDirectory: () => false, isFile: () => true, size: 10, mtimeMs: 1 };
      return Promise.resolve(looks++ === 0 ? known : { ...known, ...after });
    };
    let left = after.read ?? 10;
    const read = (_: Buffer, __: number, length: number) => {
      const bytesRead = Math.min(left, length);
      left -= bytesRead;
      return Promise.resolve({ bytesRead });
    };
    return { stat, read } as unknown as ReadableFile;
  }

  it.each([{ size: 11 }, { mtimeMs: 2 }, { read: 9 }])('is told: %o', async (after) => {
    await expect(readWhole(changing(after))).rejects.toThrow('changed');
  });

  it('is read when it does not', async () => {
    expect(await readWhole(changing({}))).toHaveLength(10);
  });

  it('reads nothing of one that is too long', async () => {
    const stat = () => Promise.resolve({ isDirectory: () => false, isFile: () => true, size: 200_000_000 });
    const read = () => Promise.reject(new Error('It is read.'));
    await expect(readWhole({ stat, read } as unknown as ReadableFile)).rejects.toThrow('tooLong');
  });
});

describe('globs', () => {
  it('match below the folder that they begin with, whatever characters its name has', () => {
    commandLine.write('报告(2023)[1]/a/1.md', sampleReport());
    commandLine.write('报告(2023)[1]/2.md', sampleReport());
    const checked = (glob: string) => commandLine.run(['check', glob]).lines.at(-2);
    expect(checked('报告(2023)[1]/*.md')).toContain('1 份报告');
    expect(checked('报告(2023)[1]/**/*.md')).toContain('2 份报告');
    expect(checked(`${commandLine.folder}/报告*/*/*.MD`)).toContain('1 份报告');
    rmSync(commandLine.path('报告(2023)[1]'), { recursive: true });
  });

  it('say that nothing matches', () => {
    expect(commandLine.run(['check', 'all/*.html'])).toMatchObject({
      code: 2,
      errors: ['all/*.html: 找不到文件'],
    });
    expect(commandLine.run(['check', 'none/*.md'])).toMatchObject({
      code: 2,
      errors: ['none/*.md: 找不到文件'],
    });
  });
});
