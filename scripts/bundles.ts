import type { BuildOptions, Plugin } from 'esbuild';

/** What is shipped, and how it is bundled; `dev` keeps it readable and adds source maps. */
export function bundles(dev: boolean): BuildOptions[] {
  const shared: BuildOptions = {
    bundle: true,
    // Some packages' `main` cannot be bundled (jsonc-parser), and their `module` is smaller.
    mainFields: ['module', 'main'],
    minify: !dev,
    sourcemap: dev,
    logLevel: 'info',
  };
  const node: BuildOptions = {
    ...shared,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Packages written as modules ask where they are; in a bundle they are where the bundle is.
    define: { 'import.meta.url': '__filename' },
    plugins: [loadedLater],
  };
  // A module of Node in one of these is an error. Nothing stands apart: a worker does not know what it lies beside.
  const browser: BuildOptions = { ...shared, platform: 'browser', target: 'es2022', format: 'iife' };
  return [
    { ...node, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
    {
      ...node,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    },
    { ...node, entryPoints: ['server/src/convert/index.ts'], outfile: 'dist/convert.js' },
    { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
    { ...browser, entryPoints: ['server/src/main.web.ts'], outfile: 'dist/server.web.js' },
    {
      ...browser,
      entryPoints: ['client/src/extension.web.ts'],
      outfile: 'dist/client.web.js',
      format: 'cjs',
      external: ['vscode'],
    },
    ...['overview', 'preview'].map((name): BuildOptions => ({
      ...browser,
      entryPoints: [`client/webview/${name}/main.ts`],
      outfile: `dist/${name}.js`,
    })),
  ];
}

/** What an `import()` of a path that ends like this becomes: the bundle beside this one. */
const bundlesLoadedLater: Readonly<Record<string, string>> = {
  '/convert': './convert.js',
  '/main.node': './server.js',
};

/** `import('../convert')` loads a bundle of its own when it is reached: starting does not wait for it. */
const loadedLater: Plugin = {
  name: 'loaded-later',
  setup(build) {
    build.onResolve({ filter: /\/(convert|main\.node)$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: bundlesLoadedLater[path.slice(path.lastIndexOf('/'))]!, external: true }
        : undefined,
    );
  },
};
