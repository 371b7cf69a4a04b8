/**
 * Stands in for the executable of the desktop VS Code: takes the arguments that @vscode/test-electron gives to it and runs the tests
 * in the VS Code from npm.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { exitOnSignal } from './exit-on-signal';
import { exitWithParent } from './exit-with-parent';
import { openVSCodePage } from './page';
import { settingsFile, type Settings } from './settings';
import type { Edition } from './vscode';

/** Those of VS Code's arguments that matter here, and which of the two VS Codes from npm is meant. */
interface Arguments {
  readonly edition: Edition;
  readonly extensionDevelopmentPath: string;
  readonly extensionTestsPath: string;
  readonly 'user-data-dir': string;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    strict: false,
    options: {
      edition: { type: 'string' },
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
    },
  });
  const { edition, extensionDevelopmentPath, extensionTestsPath, ...options } =
    values as unknown as Arguments;
  const settings = JSON.parse(readFileSync(settingsFile(options['user-data-dir']), 'utf8')) as Settings;

  const { ended, close } = await openVSCodePage({
    edition,
    settings,
    folder: positionals[0]!,
    tested: { extension: extensionDevelopmentPath, tests: extensionTestsPath },
  });
  const { code, reason } = await ended;
  if (code !== 0) console.error(`VS Code ended with ${code}: ${reason}`);
  await close();
  process.exit(code);
}

exitOnSignal(1);
exitWithParent();
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
