import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runTests } from '@vscode/test-electron';
import { bundle } from './bundle';
import type { Count } from './count';
import { findExecutable } from './executable';
import { follow } from './follow';
import { cache } from './install';
import { quietSettings, writeSettings } from './settings';
import { makeTemporaryFolder, removeFolder } from './temporary';
import { countTests, type Tests } from './tests';
import type { Edition } from './vscode';

const interruptLimit = 5000;

/** Tests that run inside VS Code, and what VS Code is given. */
export interface Suite extends Tests {
  readonly edition: Edition;
  /** The folder of the extension. */
  readonly extension: string;
  /** VS Code opens a copy of this folder. */
  readonly workspace: string;
}

/** Runs tests inside VS Code. */
export async function runSuite({ files, grep, limit, edition, extension, workspace }: Suite): Promise<Count> {
  const executable = await findExecutable(edition);
  const scratch = makeTemporaryFolder();
  const workspaceCopy = join(scratch, 'workspace');
  const userData = join(scratch, 'user');
  const output = join(scratch, 'output');
  const countFile = join(scratch, 'count');
  cpSync(workspace, workspaceCopy, { recursive: true });
  writeSettings(userData, quietSettings);
  // Inside the project, where the tests find mocha.
  const bundles = makeTemporaryFolder(cache);
  await bundle(bundleEntries(files), bundles);

  const printing = follow(output);
  const ended = runTests({
    vscodeExecutablePath: executable.path,
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(bundles, 'runner.js'),
    launchArgs: [workspaceCopy, `--user-data-dir=${userData}`, ...executable.args],
    extensionTestsEnv: { GONGKAI_OUTPUT: output, GONGKAI_COUNT: countFile, GONGKAI_GREP: grep },
  }).then(
    () => true,
    () => false,
  );
  const count = await countTests({ name: 'VS Code', countFile, ended, stop: () => interrupt(ended) }, limit);
  printing.stop();
  removeFolder(bundles);
  removeFolder(scratch);
  return count;
}

function bundleEntries(files: readonly string[]): Record<string, string> {
  const tests = files.map((file): [string, string] => [basename(file, '.ts'), file]);
  return { runner: join(import.meta.dirname, 'runner.ts'), ...Object.fromEntries(tests) };
}

/** test-electron ends VS Code only when this process is interrupted: gently the first time, then with all its processes. */
async function interrupt(ended: Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    // Its own listener is the last one.
    process.listeners('SIGINT').at(-1)?.('SIGINT');
    const gone = ended.then(() => true);
    if (await Promise.race([gone, delay(interruptLimit, false, { ref: false })])) return;
  }
}
