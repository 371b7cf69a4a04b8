import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { LanguageClient } from '../support/languageClient';
import { sampleReport } from '../support/sampleReport';

const onWindows = process.platform === 'win32';
const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });

const folder = mkdtempSync(join(tmpdir(), 'gongkai-package-'));
const project = join(folder, 'project');

/** What npm says of the package that it has made. */
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

beforeAll(() => {
  const [made] = JSON.parse(
    npm(['pack', '--json', '--ignore-scripts', `--pack-destination=${folder}`], '.'),
  ) as [typeof packed];
  packed = made;
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true }');
  writeFileSync(join(project, 'report.md'), wrong);
  npm(['install', '--offline', '--no-audit', '--no-fund', join(folder, packed.filename)], project);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: onWindows });
}

/** Runs `npx gongkai` in the project, as its README says. */
function gongkai(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('npx', ['--offline', 'gongkai', ...args], {
    cwd: project,
    encoding: 'utf8',
    shell: onWindows,
  });
  return { code: status, out: stdout, errors: stderr };
}

describe('the package for the command line', () => {
  it('holds what the commands load, and no more', () => {
    expect(packed.files.map(({ path }) => path).sort()).toEqual([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/convert.js',
      'dist/server.js',
      'package.json',
      'schemas/form.schema.json',
      'schemas/gongkai.schema.json',
    ]);
  });

  it('is installed without a network, alone', () => {
    const modules = join(project, 'node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['gongkai']);
    expect(readdirSync(join(modules, 'gongkai'))).not.toContain('node_modules');
  });

  it('says its version and helps', () => {
    expect(gongkai('--version')).toMatchObject({ code: 0, out: `${version}\n` });
    expect(gongkai('--help').out).toContain('用法： gongkai <命令>');
  });

  it('checks', () => {
    const { code, out } = gongkai('check', 'report.md');
    expect(out).toContain('table/arithmetic');
    expect(code).toBe(1);
  });

  it('converts to Word and back', () => {
    expect(gongkai('convert', '--to', 'docx', '-o', 'report.docx', 'report.md')).toMatchObject({ code: 0 });
    expect(readFileSync(join(project, 'report.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(gongkai('convert', '--to', 'md', 'report.docx').out).toContain('青溪市文化局');
  });

  it('serves an editor', async () => {
    const command = [join(project, 'node_modules/gongkai/dist/cli.js'), 'lsp', '--stdio'];
    const editor = await LanguageClient.start({ command, capabilities: {} });
    await editor.open('file:///reports/report.md', wrong);
    expect(await editor.publishedFor('file:///reports/report.md', 1)).toHaveLength(1);
    await editor.stop();
    expect(await editor.ended).toBe(0);
  });
});
