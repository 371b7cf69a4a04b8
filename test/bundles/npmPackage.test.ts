import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { InstalledPackage } from '../support/installedPackage';
import { LanguageClient } from '../support/languageClient';
import { sampleReport } from '../support/sampleReport';

const wrong = sampleReport({ cells: { 'requests.granted.total': '6' } });
const project = new InstalledPackage();

beforeAll(() => {
  project.install();
  project.write('report.md', wrong);
});

afterAll(() => {
  project.remove();
});

describe('the package for the command line', () => {
  it('holds what the commands load, and no more', () => {
    expect([...project.files].sort()).toEqual([
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
    const modules = project.path('node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['gongkai']);
    expect(readdirSync(join(modules, 'gongkai'))).not.toContain('node_modules');
  });

  it('says its version and helps', () => {
    expect(project.npx('gongkai', '--version')).toMatchObject({ code: 0, out: `${version}\n` });
    expect(project.npx('gongkai', '--help').out).toContain('用法： gongkai <命令>');
  });

  it('checks', () => {
    const { code, out } = project.npx('gongkai', 'check', 'report.md');
    expect(out).toContain('table/arithmetic');
    expect(code).toBe(1);
  });

  it('converts to Word and back', () => {
    expect(project.npx('gongkai', 'convert', '--to', 'docx', '-o', 'report.docx', 'report.md')).toMatchObject(
      { code: 0 },
    );
    expect(readFileSync(project.path('report.docx')).subarray(0, 2).toString()).toBe('PK');
    expect(project.npx('gongkai', 'convert', '--to', 'md', 'report.docx').out).toContain('青溪市文化局');
  });

  it('serves an editor', async () => {
    const command = [project.path('node_modules/gongkai/dist/cli.js'), 'lsp', '--stdio'];
    const editor = await LanguageClient.start({ command, capabilities: {} });
    await editor.open('file:///reports/report.md', wrong);
    expect(await editor.publishedFor('file:///reports/report.md', 1)).toHaveLength(1);
    await editor.stop();
    expect(await editor.ended).toBe(0);
  });

  // pre-commit itself would fetch what this package is built with.
  it('is what the hook of pre-commit runs, with the names of files', () => {
    const hook = readFileSync('.pre-commit-hooks.yaml', 'utf8');
    const valueOf = (key: string) => new RegExp(`^[ -] ${key}: (.+)$`, 'm').exec(hook)![1]!;
    expect(valueOf('id')).toBe('gongkai');
    expect(valueOf('language')).toBe('node');
    const files = new RegExp(valueOf('files'));
    const name = '青溪市文化局2023年政府信息公开工作年度报告.md';
    expect([name, '2023年报.txt', 'README.md', '公开目录.json'].filter((file) => files.test(file))).toEqual([
      name,
      '2023年报.txt',
    ]);
    project.write(name, wrong);
    const [command, ...args] = valueOf('entry').split(' ');
    expect(project.npx(command!, ...args, name)).toMatchObject({ code: 1, errors: '' });
  });
});
