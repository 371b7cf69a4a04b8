import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InstalledPackage } from '../support/installedPackage';
import { sampleReport } from '../support/sampleReport';

/** An editor of which docs/editors.md says how it is set up. */
interface Editor {
  readonly name: string;
  /** How its configuration is marked in the notes, and how it is installed. */
  readonly language: string;
  readonly debian: string;
  readonly command: string;
  /** Whether what is there can follow the notes. */
  readonly probe: readonly string[];
  readonly run: (script: string) => readonly string[];
  readonly script: string;
}

const editors: readonly Editor[] = [
  {
    name: 'Neovim',
    language: 'lua',
    debian: 'neovim',
    command: 'nvim',
    probe: ['--version'],
    // A script that fails comes to the second command.
    run: (script) => ['--headless', '-u', 'NONE', '-i', 'NONE', '-c', `luafile ${script}`, '-c', 'cquit'],
    script: 'neovim.lua',
  },
  {
    name: 'Emacs',
    language: 'elisp',
    debian: 'emacs-nox elpa-eglot',
    command: 'emacs',
    probe: ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"],
    run: (script) => ['--batch', '-l', script],
    script: 'emacs.el',
  },
];

const notes = readFileSync('docs/editors.md', 'utf8');
const project = new InstalledPackage();

beforeAll(() => {
  project.install();
});
afterAll(() => {
  project.remove();
});

describe.each(editors)('$name, set up as the notes say', ({ name, language, debian, command, ...editor }) => {
  const { status } = spawnSync(command, editor.probe, { stdio: 'ignore' });
  if (status !== 0) console.warn(`Skipped: ${name} is not installed (apt-get install ${debian}).`);

  it.skipIf(status !== 0)('marks the wrong total and takes its fix', () => {
    const [, configuration] = new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(notes)!;
    project.write('notes', configuration!);
    project.write('report.txt', sampleReport({ layout: 'tabs', cells: { 'requests.granted.total': '6' } }));
    const run = spawnSync(command, editor.run(join(import.meta.dirname, editor.script)), {
      cwd: project.path('.'),
      encoding: 'utf8',
      env: { ...process.env, GONGKAI_NOTES: project.path('notes') },
      timeout: 60_000,
    });
    expect(run.status, run.stderr).toBe(0);
    expect(`${run.stdout}${run.stderr}`).toContain('总计应为 5，现为 6');
    expect(readFileSync(project.path('report.txt'), 'utf8')).toBe(sampleReport({ layout: 'tabs' }));
  });
});
