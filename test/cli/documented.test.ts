import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { cli } from '../support/commandLine';

const pages = globSync(['*.md', 'docs/**/*.md']).sort();

/** Commands of the pages that are not run here, and where they are. */
const runElsewhere: Readonly<Record<string, string>> = {
  'npm ci && npm start': 'test/vscode/start.test.ts',
  'npm ci && npm test': 'this is a part of it',
  'npm ci && npm run package': 'test/vscode/ui/packaged.test.ts',
  'npm ci && npm pack': 'test/bundles/npmPackage.test.ts',
  [`npm install ./gongkai-${version}.tgz`]: 'test/bundles/npmPackage.test.ts',
  'npm run build': 'what is run here was made by it',
};

const program = /^(npx gongkai|node dist\/cli\.js) /;

/** The commands in a page's blocks of shell commands. */
function commandsOf(page: string): string[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm);
  return Array.from(blocks, ([, lines]) => lines!.trim().split('\n')).flat();
}

describe.each(pages.filter((page) => commandsOf(page).length > 0))('%s', (page) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-documented-'));

  beforeAll(() => {
    for (const name of ['examples', 'reports']) cpSync('examples', join(folder, name), { recursive: true });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(commandsOf(page).filter((command) => runElsewhere[command] === undefined))('%s', (command) => {
    expect(command).toMatch(program);
    const run = spawnSync(command.replace(program, `"${process.execPath}" "${cli}" `), {
      cwd: folder,
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: folder },
    });
    // The examples hold errors on purpose.
    const findsErrors = / (check|fix) (?!.*--help)/.test(command);
    expect(run.status, run.stderr).toBe(findsErrors ? 1 : 0);
  });
});

it('the pages link to pages and pictures that are there', () => {
  for (const page of pages) {
    const links = readFileSync(page, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g);
    const missing = Array.from(links, ([, path]) => path!).filter(
      (path) => !existsSync(join(dirname(page), path)),
    );
    expect(missing, page).toEqual([]);
  }
});

it('the READMEs say the same in both languages, command by command and picture by picture', () => {
  const inOrder = (page: string) => {
    const text = readFileSync(page, 'utf8');
    return {
      headings: text.match(/^## /gm)!.length,
      links: Array.from(text.matchAll(/\]\((?:docs|images)\/([^).]+)/g), ([, path]) => path),
      commands: commandsOf(page).map((command) => command.replace(/ --locale en| -o \S+/g, '')),
    };
  };
  expect(inOrder('README.zh-CN.md')).toEqual(inOrder('README.md'));
});
