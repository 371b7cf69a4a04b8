import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { bundle } from './bundle';
import { writeLanguagePack } from './display-language';
import { installExtension } from './installed-extension';
import { writeSettings, type Settings } from './settings';
import { makeTemporaryFolder, removeFolder } from './temporary';
import { installVSCode, type Edition, type InstalledVSCode } from './vscode';
import type { WebServerEnvironment } from './web-server';
import { within } from './within';

const startLimit = 60_000;

/** How to start VS Code's server. */
export interface ServerOptions {
  readonly edition: Edition;
  readonly settings: Settings;
  /** VS Code's display language, as in `zh-cn`; English if it is not given. */
  readonly language?: string | undefined;
  /** The folder of an extension that is installed. */
  readonly extension?: string | undefined;
  /** Whether the page runs the extension in the browser; else the server runs it. */
  readonly inBrowser?: boolean | undefined;
  /** Whether tests are going to run in it. */
  readonly forTests?: boolean;
}

/** VS Code's server, listening on this machine only. Each one has a folder of its own and shares nothing with others. */
export interface Server {
  /** The version of VS Code. */
  readonly version: string;
  readonly port: number;
  /** Settles when the server has ended, by itself or because it was closed. */
  readonly ended: Promise<void>;
  /** Ends it and everything it has started. */
  readonly close: () => Promise<void>;
}

/** Starts VS Code's server on a free port; it is installed first if it is not there yet. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const vscode = await installVSCode(options.edition);
  const scratch = makeTemporaryFolder();
  const userData = join(scratch, 'data');
  const sources = ['guard', 'web-server'].map((name) => [name, join(import.meta.dirname, `${name}.ts`)]);
  await bundle(Object.fromEntries(sources) as Record<string, string>, scratch);
  writeSettings(userData, options.settings);
  if (options.language) writeLanguagePack(userData, options.language);
  if (options.extension && !options.inBrowser)
    installExtension(join(scratch, 'extensions'), options.extension);

  const server = launch(vscode, scratch, options);
  const ended = once(server, 'exit').then(() => {});
  const killOnExit = () => killGroup(server);
  process.prependListener('exit', killOnExit);
  const close = async () => {
    process.off('exit', killOnExit);
    killGroup(server);
    await ended;
    removeFolder(scratch);
  };
  try {
    const port = await within(startLimit, "VS Code's server", portOf(server));
    return { version: vscode.version, port, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function launch(vscode: InstalledVSCode, scratch: string, options: ServerOptions): ChildProcess {
  const argumentsOfServer = [
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${scratch}`,
    `--locale=${options.language ?? 'en'}`,
    '--disable-telemetry',
    '--disable-experiments',
    '--disable-workspace-trust',
    // Only so does the page accept an extension under development and its tests; but then it shows no messages.
    ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
  ];
  const program = options.inBrowser
    ? join(scratch, 'web-server.js')
    : join(vscode.folder, 'out/server-main.js');
  return fork(program, argumentsOfServer, {
    execPath: vscode.node,
    execArgv: ['--require', join(scratch, 'guard.js')],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
    env: {
      ...process.env,
      // No marketplace.
      EXTENSIONS_GALLERY: '{}',
      NODE_OPTIONS: '',
      TMPDIR: scratch,
      XDG_RUNTIME_DIR: scratch,
      ...(options.inBrowser && webEnvironment(vscode, options)),
    },
  });
}

function webEnvironment(
  { folder }: InstalledVSCode,
  { extension, language }: ServerOptions,
): WebServerEnvironment {
  return {
    GONGKAI_VSCODE: folder,
    GONGKAI_EXTENSION: resolve(extension!),
    GONGKAI_LANGUAGE: language,
    CODE_SERVER_PARENT_PID: String(process.pid),
  };
}

/** The port that the server says it listens on. */
function portOf(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
        if (port) resolve(Number(port));
      });
    }
    server.once('exit', () => reject(new Error(`VS Code's server ended at once:\n${printed}`)));
  });
}

/** The server leads a process group: its extension hosts, and what these have started, belong to it. */
function killGroup(server: ChildProcess): void {
  try {
    process.kill(-server.pid!, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
