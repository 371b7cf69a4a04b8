import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('what is generated is not stale', () => {
  expect(() =>
    execFileSync('npx', ['tsx', 'scripts/generate.ts', '--check'], { stdio: 'pipe' }),
  ).not.toThrow();
});
