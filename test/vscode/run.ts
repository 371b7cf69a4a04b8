/**
 * Runs the tests that need a VS Code: those in `suite/` inside the oldest one that the extension supports and inside the newest, the
 * others from outside, and some of these once more with the extension in the browser. `npm run vscode-tests -- FILE...` runs only these files.
 */
import { writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { sum, type Count } from './kit/count';
import { chosenDesktop } from './kit/desktop';
import { exitOnSignal } from './kit/exit-on-signal';
import { runOutside } from './kit/outside';
import { runSuite } from './kit/suite';
import { isRunnable, type Edition } from './kit/vscode';

const here = import.meta.dirname;

/** The tests that are run with the extension in the browser too, as it runs on vscode.dev. */
const alsoInBrowser = ['exporting', 'importing', 'overview', 'preview', 'report', 'workspace', 'writing'];

async function main(): Promise<Count> {
  const { values: options, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      edition: { type: 'string' },
      grep: { type: 'string' },
      /** Seconds that the tests of one VS Code may take. */
      limit: { type: 'string', default: '180' },
    },
  });
  const files = positionals.length > 0 ? positionals.map((file) => resolve(file)) : allTests();
  const inside = files.filter((file) => file.includes(`${sep}suite${sep}`));
  const outside = isRunnable ? files.filter((file) => !inside.includes(file)) : [];
  if (!isRunnable) console.log('Left out: the tests of the user interface need Linux on x64.');
  const limit = Number(options.limit) * 1000;

  const counts: Count[] = [];
  for (const edition of inside.length > 0 ? editions(options.edition) : []) {
    const tests = { files: inside, grep: options.grep, limit };
    const opened = { extension: join(here, '../..'), workspace: join(here, 'workspace') };
    counts.push(await runSuite({ ...tests, ...opened, edition }));
  }
  if (outside.length > 0) {
    counts.push(await runOutside({ files: outside, grep: options.grep, limit: limit * outside.length }));
  }
  const inBrowser = outside.filter((file) => alsoInBrowser.includes(basename(file, '.test.ts')));
  if (inBrowser.length > 0) {
    console.log('\nWith the extension in the browser:');
    const tests = { files: inBrowser, grep: options.grep, limit: limit * inBrowser.length };
    counts.push(await runOutside({ ...tests, inBrowser: true }));
  }
  return sum(counts);
}

function allTests(): string[] {
  return globSync('**/*.test.ts', { cwd: here, absolute: true });
}

function editions(only: string | undefined): Edition[] {
  if (only === 'oldest' || only === 'newest') return [only];
  if (only) throw new Error(`--edition is oldest or newest, not ${only}.`);
  return chosenDesktop() ? ['newest'] : ['oldest', 'newest'];
}

exitOnSignal(1);
main()
  .then((count) => {
    const { GONGKAI_TEST_REPORT: report } = process.env;
    if (report) writeFileSync(report, JSON.stringify(count));
    console.log(`\n${count.passed} passed, ${count.failed} failed`);
    if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
