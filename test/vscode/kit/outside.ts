import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { installBrowser } from './browser';
import type { Count } from './count';
import type { TestEnvironment } from './mocha';
import { makeTemporaryFolder, removeFolder } from './temporary';
import { countTests, type Tests } from './tests';
import { installVSCode } from './vscode';

const stopLimit = 5000;

/** Tests that look at VS Code from outside. */
export interface OutsideTests extends Tests {
  /** Whether the browser runs the extension; else VS Code's server does. */
  readonly inBrowser?: boolean;
}

/** Runs tests that look at VS Code from outside, in a process of their own. */
export async function runOutside({ files, grep, limit, inBrowser }: OutsideTests): Promise<Count> {
  // Not in the time that the tests have.
  await installVSCode('newest');
  await installBrowser();
  const scratch = makeTemporaryFolder();
  const countFile = join(scratch, 'count');
  const environment: TestEnvironment = {
    GONGKAI_COUNT: countFile,
    GONGKAI_GREP: grep,
    GONGKAI_IN_BROWSER: inBrowser ? 'yes' : undefined,
  };
  const runner = join(import.meta.dirname, 'outside-runner.ts');
  const tests = spawn(process.execPath, ['--import', 'tsx', runner, ...files], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const ended = once(tests, 'exit').then(([code]) => code === 0);
  const stop = async () => {
    tests.kill('SIGTERM');
    await Promise.race([ended, delay(stopLimit, undefined, { ref: false })]);
    tests.kill('SIGKILL');
  };
  const count = await countTests({ name: 'The process of the tests', countFile, ended, stop }, limit);
  removeFolder(scratch);
  return count;
}
