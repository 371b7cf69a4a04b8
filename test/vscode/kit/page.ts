import type { Browser, Page } from 'playwright-core';
import { pageAddress, type TestedExtension } from './address';
import { launchBrowser } from './browser';
import { startServer, type Server, type ServerOptions } from './server';
import { makeTemporaryFolder, removeFolder } from './temporary';
import { within } from './within';

const startLimit = 60_000;
const closeLimit = 5000;

/** code-server leaves the service worker out, we leave out the marketplace, and VS Code cancels what it is doing when it ends. */
const expectedErrors = /^\[Service Worker\]|^Canceled|No extension gallery service configured/;

/** How to open VS Code in a browser that draws to no screen. */
export interface VSCodePageOptions extends Omit<ServerOptions, 'forTests'> {
  readonly folder: string;
  readonly tested?: TestedExtension;
}

/** VS Code in a browser that draws to no screen. */
export interface VSCodePage {
  readonly page: Page;
  readonly server: Server;
  /** Settles when the tests in it have ended, or when something that it needs is gone. */
  readonly ended: Promise<End>;
  readonly close: () => Promise<void>;
}

/** How VS Code ended: 0 when the tests in it passed. */
export interface End {
  readonly code: number;
  readonly reason: string;
}

/** Opens VS Code in a browser that draws to no screen, and waits until its workbench is there. */
export async function openVSCodePage(options: VSCodePageOptions): Promise<VSCodePage> {
  const scratch = makeTemporaryFolder();
  let browser: Browser | undefined;
  let server: Server | undefined;
  const close = async () => {
    if (browser) await within(closeLimit, 'The browser', browser.close()).catch(console.error);
    await server?.close();
    removeFolder(scratch);
  };
  try {
    browser = await launchBrowser(scratch);
    server = await startServer({ ...options, forTests: options.tested !== undefined });
    const page = await browser.newPage({
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { ended } = await watch(browser, page, server);
    printErrors(page);
    await page.goto(pageAddress(server.port, options.folder, options.tested), { timeout: startLimit });
    await page.locator('.monaco-workbench').waitFor({ timeout: startLimit });
    return { page, server, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Settles when the tests end or when something that they need goes away. Call it before the page loads. */
async function watch(
  browser: Browser,
  page: Page,
  server: Server,
): Promise<{ readonly ended: Promise<End> }> {
  let end!: (end: End) => void;
  const ended = new Promise<End>((resolve) => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end({ code, reason: 'the tests ended' }));
  browser.on('disconnected', () => end({ code: 1, reason: 'the browser went away' }));
  page.on('crash', () => end({ code: 1, reason: 'the page crashed' }));
  void server.ended.then(() => end({ code: 1, reason: 'the server went away' }));
  return { ended };
}

/** Prints the errors that VS Code logs to the console of its page. */
function printErrors(page: Page): void {
  page.on('console', (message) => {
    const error = /^%c +ERR color: #\w+ (.+)/.exec(message.text())?.[1];
    if (error && !expectedErrors.test(error)) console.error(`VS Code: ${error}`);
  });
}
