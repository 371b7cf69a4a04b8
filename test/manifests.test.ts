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

it('the version is the first of the changelog', () => {
  const { version } = read('package.json') as { version: string };
  const [, newest] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))!;
  expect(newest).toBe(version);
});

it('the shop window has its picture and what is searched for, and names no place that is not there', () => {
  const manifest = read('package.json') as Readonly<Record<string, unknown>>;
  expect(pngSize(manifest.icon as string)).toEqual({ width: 256, height: 256 });
  expect((manifest.keywords as string[]).length).toBeLessThanOrEqual(30);
  expect(manifest).toMatchObject({ pricing: 'Free', qna: false, license: 'MIT' });
  for (const place of ['repository', 'bugs', 'homepage', 'sponsor']) expect(manifest[place]).toBeUndefined();
});

function pngSize(path: string) {
  const header = readFileSync(path);
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
