/** Bundles what is shipped into `dist/`. `--dev` keeps it readable and adds source maps; `--watch` builds again on every change. */
import { chmodSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';
import { bundles } from './bundles';

const { values: options } = parseArgs({
  options: { dev: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});

async function main(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  if (options.watch) {
    for (const bundle of bundles(options.dev)) await (await context(bundle)).watch();
  } else {
    await Promise.all(bundles(options.dev).map((bundle) => build(bundle)));
    chmodSync('dist/cli.js', 0o755);
  }
}

main().catch(() => {
  // esbuild has printed what is wrong.
  process.exitCode = 1;
});
