import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledFiles } from '../../scripts/generate/bundled';

const files = (await bundledFiles()).filter(({ path }) => !path.endsWith('.json'));

/** Which packages use each of these; null stands for our own code. */
function users(
  uses: (text: string, imports: readonly string[]) => string[],
): Record<string, (string | null)[]> {
  const found: Record<string, Set<string | null>> = {};
  for (const { path, package: name, imports } of files) {
    for (const use of uses(readFileSync(path, 'utf8'), imports)) (found[use] ??= new Set()).add(name);
  }
  return Object.fromEntries(Object.entries(found).map(([use, names]) => [use, [...names].sort()]));
}

it('the modules of Node in the bundles are those that SECURITY.md accounts for', () => {
  const ofFiles = ['fs', 'fs/promises', 'path', 'stream/promises', 'url', 'zlib'];
  const harmless = [
    'console',
    'crypto',
    'events',
    'module',
    'os',
    'process',
    'readline',
    'util',
    'v8',
    'vscode',
  ];
  const known = new Set([...ofFiles, ...harmless, 'worker_threads']);
  expect(users((_, imports) => imports.filter((name) => !known.has(name)))).toEqual({
    // Starts the server (client), watches whether the editor lives (server), starts subcommands in files of their own (commander).
    child_process: ['commander', 'vscode-languageclient', 'vscode-languageserver'],
    // Named pipes and sockets, which a client may ask for in place of stdio. Ours does not.
    net: ['vscode-jsonrpc'],
  });
});

it('our own code uses no more of Node than this', () => {
  const own = files.flatMap(({ package: name, imports }) => (name === null ? imports : []));
  expect([...new Set(own)].sort()).toEqual([
    // Keeps standard output for messages alone.
    'console',
    // Recognises a finding, and a file that was checked before.
    'crypto',
    'fs',
    'fs/promises',
    // How many processors there are, and where the cache belongs.
    'os',
    'path',
    'stream/promises',
    'url',
    // The options that the server is started with.
    'util',
    // How much memory the server takes, and when its code is compiled.
    'v8',
    'vscode',
    // The command line checks many files in threads of its own program.
    'worker_threads',
    // How large a file of findings is to GitHub.
    'zlib',
  ]);
});

it('no code in the bundles reaches a network, and only zod makes functions out of its own words', () => {
  const pattern =
    /\beval\(|\bnew Function\b|= Function\b|\bfetch\(|\bnew WebSocket\b|\bXMLHttpRequest\b|\bEventSource\b/g;
  expect(users((text) => text.match(pattern) ?? [])).toEqual({
    '= Function': ['zod'],
    // A function of its own, which reads the text of an element of a feed.
    'fetch(': ['domutils'],
    'new Function': ['zod'],
  });
});
