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
  const harmless = ['crypto', 'events', 'fs', 'fs/promises', 'module', 'os', 'path', 'process', 'readline'];
  const known = new Set([...harmless, 'stream/consumers', 'url', 'util', 'v8', 'vscode']);
  expect(users((_, imports) => imports.filter((name) => !known.has(name)))).toEqual({
    // Starts the server (client), watches whether the editor lives (server), starts subcommands in files of their own (commander).
    child_process: ['commander', 'vscode-languageclient', 'vscode-languageserver'],
    // Named pipes and sockets, which a client may ask for in place of stdio. Ours does not.
    net: ['vscode-jsonrpc'],
  });
});

it('our own code uses no more of Node than files, paths and a limit of memory', () => {
  const own = files.flatMap(({ package: name, imports }) => (name === null ? imports : []));
  expect([...new Set(own)].sort()).toEqual([
    'fs/promises',
    'path',
    'stream/consumers',
    'url',
    // How much memory the server takes.
    'v8',
    'vscode',
  ]);
});

it('no code in the bundles reaches a network, and only zod makes functions out of its own words', () => {
  const pattern =
    /\beval\(|\bnew Function\b|= Function\b|\bfetch\(|\bnew WebSocket\b|\bXMLHttpRequest\b|\bEventSource\b/g;
  expect(users((text) => text.match(pattern) ?? [])).toEqual({
    '= Function': ['zod'],
    'new Function': ['zod'],
  });
});
