/**
 * Checks the order of the layers (`.dependency-cruiser.mjs`). A rule with a slip in its pattern would pass in silence, so a small
 * sample that breaks each rule is checked first, and every rule has to complain about it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const config = resolve('.dependency-cruiser.mjs');
const cruiser = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const folders = ['client', 'server'];

/** Files that break the rules: the name of the rule, the file, and what the file holds. */
const offences: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['text-order', 'server/src/text/offence.ts', `import '../syntax/target';`],
  ['syntax-order', 'server/src/syntax/offence.ts', `import '../forms/target';`],
  ['forms-order', 'server/src/forms/offence.ts', `import '../binding/target';`],
  ['binding-order', 'server/src/binding/offence.ts', `import '../repair/target';`],
  ['narrative-order', 'server/src/narrative/offence.ts', `import '../repair/target';`],
  ['repair-order', 'server/src/repair/offence.ts', `import type {} from '../syntax/target';`],
  ['rules-order', 'server/src/rules/offence.ts', `import '../archive/target';`],
  ['archive-order', 'server/src/archive/offence.ts', `import '../features/target';`],
  ['config-order', 'server/src/config/offence.ts', `import '../convert/target';`],
  ['convert-order', 'server/src/convert/offence.ts', `import '../rules/target';`],
  ['features-order', 'server/src/features/offence.ts', `import '../protocol/target';`],
  ['rule-alone', 'server/src/rules/table/offence.ts', `import '../date/target';`],
  ['known-layer', 'server/src/elsewhere/offence.ts', `import '../text/target';`],
  ['pure-no-node', 'server/src/text/node.ts', `import 'node:fs';`],
  ['web-no-node', 'server/src/offence.web.ts', `import 'node:fs';`],
  ['web-no-node', 'client/src/package.web.ts', `import 'vscode-languageclient/node';`],
  ['pure-packages', 'server/src/text/package.ts', `import type {} from 'vscode-languageserver-types';`],
  ['features-packages', 'server/src/features/package.ts', `import 'vscode';`],
  ['connection-in-protocol', 'server/src/cli/connection.ts', `import 'vscode-languageserver/node';`],
  ['messages-for-both', 'server/src/protocol/messages.ts', `import '../text/target';`],
  ['terminal-in-cli', 'server/src/protocol/encoding.ts', `import 'iconv-lite';`],
  ['cli-without-protocol', 'server/src/cli/offence.ts', `import '../protocol/target';`],
  ['protocol-without-cli', 'server/src/protocol/offence.ts', `import '../cli/target';`],
  ['client-without-server', 'client/src/offence.ts', `import '../../server/src/forms/target';`],
  ['server-without-client', 'server/src/protocol/client.ts', `import 'vscode-languageclient/node';`],
  ['no-circle', 'server/src/text/circle.ts', `export * from './circle';`],
  ['no-orphan', 'server/src/text/orphan.ts', `export {};`],
  ['resolvable', 'server/src/text/resolvable.ts', `import './nowhere';`],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

interface Outcome {
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { forbidden: { name: string }[] };
  };
}

function cruise(folder: string, output: 'json' | 'err'): string {
  const present = folders.filter((name) => existsSync(join(folder, name)));
  const run = spawnSync(
    process.execPath,
    [cruiser, '--config', config, '--output-type', output, '--no-progress', ...present],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (run.status !== 0) process.exitCode = output === 'err' ? 1 : process.exitCode;
  return run.stdout;
}

/** The rules that did not complain about the sample that breaks them. */
function silentRules(): string[] {
  const sample = mkdtempSync(join(tmpdir(), 'gongkai-layers-'));
  try {
    symlinkSync(resolve('node_modules'), join(sample, 'node_modules'), 'junction');
    for (const [, path, text] of offences) {
      for (const target of text.matchAll(/'(\.[^']*target)'/g)) {
        write(join(sample, dirname(path), `${target[1] ?? ''}.ts`), 'export {};\n');
      }
      write(join(sample, path), `${text}\n`);
    }
    const { violations, ruleSetUsed } = (JSON.parse(cruise(sample, 'json')) as Outcome).summary;
    const caught = new Set(violations.map(({ rule, from }) => `${rule.name} ${from}`));
    const missed = offences.filter(([rule, path]) => !caught.has(`${rule} ${path}`)).map(([rule]) => rule);
    const sampled = new Set(offences.map(([rule]) => rule));
    const withoutSample = ruleSetUsed.forbidden.map(({ name }) => name).filter((name) => !sampled.has(name));
    return [...missed, ...withoutSample];
  } finally {
    rmSync(sample, { recursive: true, force: true });
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const silent = silentRules();
if (silent.length > 0) {
  console.error(
    `These rules of .dependency-cruiser.mjs let their offence in scripts/layers.ts pass: ${silent.join(', ')}.`,
  );
  process.exitCode = 1;
}
process.stdout.write(cruise('.', 'err'));
