/** Bundles what is shipped into `dist/`. `--dev` keeps it readable and adds source maps; `--watch` builds again on every change. */
import { chmodSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build, context, type BuildOptions } from 'esbuild';

const { values: options } = parseArgs({
  options: { dev: { type: 'boolean', default: false }, watch: { type: 'boolean', default: false } },
});

const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // Some packages' `main` cannot be bundled (jsonc-parser), and their `module` is smaller.
  mainFields: ['module', 'main'],
  // Packages written as modules ask where they are; in a bundle they are where the bundle is.
  define: { 'import.meta.url': '__filename' },
  minify: !options.dev,
  sourcemap: options.dev,
  logLevel: 'info',
};

const bundles: BuildOptions[] = [
  { ...shared, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
  {
    ...shared,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  { ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
];

async function main(): Promise<void> {
  rmSync('dist', { recursive: true, force: true });
  if (options.watch) {
    for (const bundle of bundles) await (await context(bundle)).watch();
  } else {
    await Promise.all(bundles.map((bundle) => build(bundle)));
    chmodSync('dist/cli.js', 0o755);
  }
}

main().catch(() => {
  // esbuild has printed what is wrong.
  process.exitCode = 1;
});
