/**
 * VS Code's server together with the folder of an extension, which the page is told to run in the browser. It has to come from the
 * page's own address: from another one the page loads no extension.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** How this program is told what to serve. */
export interface WebServerEnvironment {
  /** The folder of VS Code's server. */
  readonly GONGKAI_VSCODE: string;
  /** The folder of the extension. */
  readonly GONGKAI_EXTENSION: string;
  /** The display language; English if it is not given. */
  readonly GONGKAI_LANGUAGE: string | undefined;
  /** Keeps VS Code's server from listening by itself. */
  readonly CODE_SERVER_PARENT_PID: string;
}

/** What `out/server-main.js` gives to whoever listens in its place. */
interface ServerModule {
  loadCodeWithNls(): Promise<{ createServer(address: AddressInfo): Promise<CodeServer> }>;
}

interface CodeServer {
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  handleUpgrade(request: IncomingMessage, socket: Socket): void;
}

interface PageSettings {
  readonly developmentOptions?: object;
}

const extensionPath = '/extension';
const {
  GONGKAI_VSCODE: vscode,
  GONGKAI_EXTENSION: extension,
  GONGKAI_LANGUAGE: language,
} = process.env as unknown as WebServerEnvironment;

/** The page asks for the English names alone; the marketplace gives it those of its language. */
const translated: Readonly<Record<string, string>> =
  language && language !== 'en' ? { 'package.nls.json': `package.nls.${language}.json` } : {};

const mediaTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

async function main(): Promise<void> {
  const main = pathToFileURL(join(vscode, 'out/server-main.js')).href;
  const code = await ((await import(main)) as ServerModule).loadCodeWithNls();
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const address = server.address() as AddressInfo;
    void code.createServer(address).then((codeServer) => {
      server.on('request', (request, response) => {
        answer(codeServer, request, response);
      });
      server.on('upgrade', (request, socket: Socket) => {
        codeServer.handleUpgrade(request, socket);
      });
      // As VS Code's server says it.
      console.log(`Extension host agent listening on ${address.port}`);
    });
  });
}

function answer(codeServer: CodeServer, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url!, 'http://localhost');
  if (pathname.startsWith(`${extensionPath}/`)) {
    sendFile(decodeURIComponent(pathname.slice(extensionPath.length + 1)), response);
    return;
  }
  if (pathname === '/') rewriteBody(response, (page) => withExtension(page, request.headers.host!));
  codeServer.handleRequest(request, response);
}

function sendFile(name: string, response: ServerResponse): void {
  const file = join(extension, translated[name] ?? name);
  if (!file.startsWith(extension + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}

/** Changes what is about to be answered in one piece. */
function rewriteBody(response: ServerResponse, change: (body: string) => string): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, headers?: unknown) => {
    const kept = Object.entries((headers ?? {}) as OutgoingHttpHeaders).filter(
      ([name]) => name.toLowerCase() !== 'content-length',
    );
    return writeHead(status, Object.fromEntries(kept));
  };
  const end = response.end.bind(response) as (body: string) => ServerResponse;
  response.end = ((body?: string | Buffer) => end(change(body?.toString() ?? ''))) as ServerResponse['end'];
}

/** The page, in whose settings the extension is named. */
function withExtension(page: string, authority: string): string {
  return page.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/,
    (_, start: string, escaped: string) => {
      const text = escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      const settings = JSON.parse(text) as PageSettings;
      // A URI as VS Code writes it down.
      const location = { $mid: 1, scheme: 'http', authority, path: extensionPath };
      const developmentOptions = { ...settings.developmentOptions, extensions: [location] };
      const changed = JSON.stringify({ ...settings, developmentOptions });
      return start + changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    },
  );
}

void main();
