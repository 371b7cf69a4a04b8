import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folders = [
  '.',
  'scripts/bench/peer',
  'test/vscode/kit/browser',
  'test/vscode/kit/newest',
  'test/vscode/kit/oldest',
];

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly resolved?: string }>>;
}

describe.each(folders)('the packages of %s', (folder) => {
  it('are asked for by exact versions', () => {
    const { dependencies, devDependencies } = read(`${folder}/package.json`) as Manifest;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name} ${version}`).toMatch(/ (npm:\S+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('are locked by their contents, and to no host', () => {
    const { packages } = read(`${folder}/package-lock.json`) as Lock;
    for (const [path, { integrity, resolved }] of Object.entries(packages)) {
      if (path === '') continue;
      expect(`${path} ${integrity ?? 'has no integrity'}`).toMatch(/ sha512-/);
      expect(resolved, path).toBeUndefined();
    }
  });
});

it('a shipped command needs no package', () => {
  const { dependencies } = read('package.json') as Manifest;
  expect(dependencies).toBeUndefined();
});

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
