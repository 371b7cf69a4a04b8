/**
 * Opens VS Code with the extension on the examples: the one that VSCODE_PATH names or that is installed, else a downloaded one, else
 * one from npm that the user's browser shows. `--browser` takes the last at once.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageAddress } from '../test/vscode/kit/address';
import { chosenDesktop, downloadDesktop, hasScreen } from '../test/vscode/kit/desktop';
import { exitOnSignal } from '../test/vscode/kit/exit-on-signal';
import { exitWithParent } from '../test/vscode/kit/exit-with-parent';
import { cache } from '../test/vscode/kit/install';
import { startServer } from '../test/vscode/kit/server';
import { quietSettings } from '../test/vscode/kit/settings';

const onWindows = process.platform === 'win32';
const root = join(import.meta.dirname, '..');
const examples = join(root, 'examples');

async function main(): Promise<void> {
  const { values: options } = parseArgs({ options: { browser: { type: 'boolean', default: false } } });
  const build = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit', shell: onWindows });
  if (build.status !== 0) throw new Error('There is nothing to open: the build failed.');

  const installed = options.browser ? undefined : (chosenDesktop() ?? findInstalled());
  if (installed) return openWindow(installed, []);
  const downloaded = options.browser || !hasScreen() ? undefined : await downloadDesktop('newest');
  if (downloaded) return openWindow(downloaded, [`--user-data-dir=${join(cache, 'user-data')}`]);
  return serveToBrowser();
}

function findInstalled(): string | undefined {
  const name = onWindows ? 'code.cmd' : 'code';
  const candidates = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return candidates.find((file) => existsSync(file));
}

async function openWindow(executable: string, options: readonly string[]): Promise<void> {
  console.log(`Opening ${executable} on the examples.`);
  const window = spawn(executable, [`--extensionDevelopmentPath=${root}`, ...options, examples], {
    stdio: 'inherit',
    shell: onWindows,
  });
  process.on('exit', () => window.kill());
  await once(window, 'exit');
}

async function serveToBrowser(): Promise<void> {
  const server = await startServer({ edition: 'newest', settings: quietSettings, extension: root });
  console.log(`\nVS Code ${server.version} with the extension, on the examples. Open in a browser:\n`);
  console.log(`  ${pageAddress(server.port, examples)}\n`);
  console.log('Ctrl+C ends it.');
  await server.ended;
  throw new Error("VS Code's server has ended.");
}

exitOnSignal(0);
exitWithParent();
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
