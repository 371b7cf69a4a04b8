import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder } from '../../server/src/cli/cacheFolder';
import { Checkers, fewFiles } from '../../server/src/cli/checkers';
import { inOrder } from '../../server/src/cli/inOrder';
import { Progress } from '../../server/src/cli/progress';
import { cli, CommandLine } from '../support/commandLine';
import { reportOn } from '../archive/archived';

const commandLine = new CommandLine();
const years = { 2022: reportOn(2022), 2023: reportOn(2023) };
const wrongSum = reportOn(2023, { cells: { 'requests.granted.total': '6' } });
const moreCarriedOut = reportOn(2022, {
  cells: {
    'requests.received.naturalPerson': '6',
    'requests.received.total': '8',
    'requests.carriedOut.naturalPerson': '2',
    'requests.carriedOut.total': '2',
  },
});

/** More files than few: with a wrong sum, a figure that is not carried over, and a file that is no report. */
const files = new Map<string, string>([['all/2023/notes.md', '会议记录\n']]);
for (const name of '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉') {
  for (const year of [2022, 2023] as const) {
    const text =
      name === '丙' && year === 2023
        ? wrongSum
        : name === '戊' && year === 2022
          ? moreCarriedOut
          : years[year];
    files.set(`all/${year}/${name}局.md`, text.replaceAll('青溪市文化局', `青溪市${name}局`));
  }
}

interface Checked {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly expected?: number;
      readonly related: readonly { readonly path?: string }[];
    }[];
  }[];
}

const cached = ['check', '--format', 'json', '--cache', 'cache', 'all'];

/** The findings of some rule, with their files. */
function findingsOf(rule: string, args: readonly string[] = cached) {
  const { files } = JSON.parse(commandLine.run(args).out) as Checked;
  return files.flatMap(({ path, findings }) =>
    findings.filter((finding) => finding.rule === rule).map((finding) => ({ path, ...finding })),
  );
}

function packs(): string[] {
  const folder = commandLine.path('cache');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

beforeEach(() => {
  commandLine.clear();
  for (const [name, text] of files) commandLine.write(name, text);
});

afterAll(() => {
  commandLine.remove();
});

describe('many files', () => {
  it.each(['pretty', 'json', 'sarif', 'github'])(
    'give the same output whatever the threads and the cache: %s',
    (format) => {
      const run = (...args: readonly string[]) =>
        commandLine.run(['check', '--format', format, ...args, 'all']);
      const expected = run('--no-cache', '--jobs', '1');
      expect(expected.code).toBe(1);
      expect(expected.errors).toEqual([]);
      expect(expected.out).toContain('table/arithmetic');
      expect(run('--no-cache', '--jobs', '3')).toEqual(expected);
      for (const state of ['empty', 'full', 'broken']) {
        if (state === 'broken') for (const pack of packs()) writeFileSync(pack, 'broken');
        expect(run('--cache', 'cache', '--jobs', '2'), state).toEqual(expected);
      }
    },
  );

  it('are compared with each other, and the other file is named as it was given', () => {
    const carried = findingsOf('archive/carried-over');
    expect(carried.map(({ path }) => path)).toEqual(['all/2023/戊局.md', 'all/2023/戊局.md']);
    expect(carried[0]!.related.map(({ path }) => path)).toEqual(['all/2022/戊局.md']);
    expect(findingsOf('archive/carried-over', ['check', '--format', 'json', 'all/2023'])).toEqual([]);
  });

  it('are checked even where a thread breaks down, but for the one that does it', async () => {
    commandLine.write(
      'thread.js',
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', ({ text }) => {
         if (text === 'breaks') process.exit(1);
         parentPort.postMessage(text === 'fails' ? { error: 'failed' } : { check: { findings: [text] } });
       });`,
    );
    const reading = { ownForms: [] };
    const checkers = new Checkers(2, commandLine.path('thread.js'));
    // These few are checked at once, the others in threads.
    await Promise.all(Array.from({ length: fewFiles }, () => checkers.check('会议记录', reading)));
    const texts = ['1', '2', 'breaks', '3', 'fails', '4', '5', '6'];
    const results = await Promise.allSettled(texts.map((text) => checkers.check(text, reading)));
    expect(
      results.map((result) => (result.status === 'fulfilled' ? result.value?.findings[0] : 'no')),
    ).toEqual(texts.map((text) => (text.length === 1 ? text : 'no')));
    expect(await checkers.check('7', reading)).toEqual({ findings: ['7'] });
    await checkers.end();
  });
});

describe('the cache', () => {
  /** Makes each finding about a sum that is cached expect another value, which no check would. */
  function mark(): void {
    for (const pack of packs()) {
      writeFileSync(pack, readFileSync(pack, 'utf8').replaceAll('"expected":5,', '"expected":555,'));
    }
  }
  const expected = () => findingsOf('table/arithmetic').map((finding) => finding.expected);

  it('is read instead of checking again', () => {
    expect(expected()).toEqual([5]);
    expect(packs()).toHaveLength(2);
    mark();
    expect(expected()).toEqual([555]);
  });

  it('forgets a file that has changed, and keeps the others', () => {
    findingsOf('table/arithmetic');
    mark();
    commandLine.write('all/2023/丁局.md', files.get('all/2023/丙局.md')!);
    expect(expected()).toEqual([5, 555]);
    rmSync(commandLine.path('all/2023/丙局.md'));
    commandLine.write('all/2023/丁局.md', files.get('all/2023/丁局.md')!);
    expect(expected()).toEqual([]);
    expect(packs().some((pack) => readFileSync(pack, 'utf8').includes('555'))).toBe(false);
  });

  it('leaves to gongkai.json what it says, but for the form', () => {
    findingsOf('table/arithmetic');
    mark();
    commandLine.write('gongkai.json', '{ "rules": { "table/arithmetic": "hint" } }');
    expect(findingsOf('table/arithmetic')).toMatchObject([{ severity: 'hint', expected: 555 }]);
    commandLine.write('gongkai.json', '{ "form": "disclosure-2021" }');
    expect(expected()).toEqual([5]);
  });

  it('stays whole when a run is killed, and when two run at once', async () => {
    const start = () => {
      // Nobody reads what it prints, and it may end before it is killed.
      const run = spawn(process.execPath, [cli, ...cached], { cwd: commandLine.folder, stdio: 'ignore' });
      return { run, ended: new Promise((done) => run.once('close', done)) };
    };
    const { out } = commandLine.run(['check', '--format', 'json', '--no-cache', 'all']);
    for (let tries = 0; tries < 4; tries++) {
      rmSync(commandLine.path('cache'), { recursive: true, force: true });
      const runs = [start(), start()];
      await sleep(Math.random() * 1000);
      for (const { run } of runs) run.kill('SIGKILL');
      await Promise.all(runs.map(({ ended }) => ended));
      for (const pack of packs().filter((name) => name.endsWith('.pack'))) {
        const lines = readFileSync(pack, 'utf8').split('\n').slice(0, -1);
        expect(lines.map((line) => (JSON.parse(line) as unknown[]).length)).toEqual(lines.map(() => 3));
      }
      expect(commandLine.run(cached).out).toBe(out);
    }
  });

  it('removes what nobody has used for sixty days, and nothing that is not its own', () => {
    const unused = (days: number) => Date.now() / 1000 - days * 86_400;
    const [old, recent, foreign] = ['0', '1']
      .map((digit) => `cache/${digit.repeat(64)}.pack`)
      .concat('cache/notes.txt');
    for (const [name, days] of [
      [old!, 61],
      [recent!, 59],
      [foreign!, 61],
    ] as const) {
      commandLine.write(name, '');
      utimesSync(commandLine.path(name), unused(days), unused(days));
    }
    findingsOf('table/arithmetic');
    expect([old, recent, foreign].map((name) => existsSync(commandLine.path(name!)))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('knows that it is in use', () => {
    findingsOf('table/arithmetic');
    const [pack] = packs();
    const past = Date.now() / 1000 - 2 * 86_400;
    utimesSync(pack!, past, past);
    const before = readFileSync(pack!);
    findingsOf('table/arithmetic');
    expect(readFileSync(pack!)).toEqual(before);
    expect(readdirSync(commandLine.path('cache'))).toHaveLength(2);
    findingsOf('table/arithmetic');
  });

  it('is not written for few files, or when it is not wanted', () => {
    commandLine.run(['check', '--cache', 'cache', 'all/2023/甲局.md']);
    commandLine.run(['check', '--no-cache', 'all'], { env: { XDG_CACHE_HOME: commandLine.path('cache') } });
    expect(packs()).toEqual([]);
    commandLine.run(['check', 'all'], { env: { XDG_CACHE_HOME: commandLine.path('cache') } });
    expect(packs()).toEqual([join(commandLine.path('cache'), 'gongkai')]);
  });

  it('that is named and cannot be written is told, and the findings still stand', () => {
    commandLine.write('cache', '');
    const { code, errors, out } = commandLine.run(cached);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^cache: 无法写入/);
    expect(out).toContain('table/arithmetic');
  });

  it.each([
    ['linux', {}, '/home/a/.cache/gongkai'],
    ['linux', { XDG_CACHE_HOME: '/x' }, '/x/gongkai'],
    ['darwin', {}, '/home/a/Library/Caches/gongkai'],
    ['win32', { LOCALAPPDATA: 'local' }, 'local/gongkai/cache'],
  ] as const)('lies where programs of the system keep theirs: %s %o', (platform, env, expected) => {
    expect(cacheFolder(env, platform, '/home/a').replaceAll('\\', '/')).toBe(expected);
  });
});

describe('--jobs', () => {
  it.each(['0', '-1', '1.5', 'many'])('takes no %s', (jobs) => {
    const { code, errors } = commandLine.run(['check', `--jobs=${jobs}`, 'all']);
    expect(code).toBe(2);
    expect(errors).toHaveLength(1);
  });
});

describe('inOrder', () => {
  it('keeps the order, and no more under way than the limit', async () => {
    let underWay = 0;
    let most = 0;
    const work = async (item: number) => {
      most = Math.max(most, ++underWay);
      await sleep(item % 3);
      underWay--;
      return item * 10;
    };
    const results: number[] = [];
    for await (const result of inOrder([5, 4, 3, 2, 1, 0], 3, work)) results.push(result);
    expect(results).toEqual([50, 40, 30, 20, 10, 0]);
    expect(most).toBe(3);
  });
});

describe('progress', () => {
  function drawn(isTTY: boolean): string {
    let written = '';
    const stream = { isTTY, write: (text: string) => (written += text) } as unknown as NodeJS.WriteStream;
    const progress = new Progress(2, (done, total) => `${done}/${total}`, stream);
    progress.step();
    progress.end();
    return written;
  }

  it('is one line on a terminal, which is emptied in the end', () => {
    expect(drawn(true)).toBe('\r\u001B[K1/2\r\u001B[K');
  });

  it('is nowhere else', () => {
    expect(drawn(false)).toBe('');
  });
});
