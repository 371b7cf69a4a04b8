import type { BuildOptions, Plugin } from 'esbuild';

/** What is shipped, and how it is bundled; `dev` keeps it readable and adds source maps. */
export function bundles(dev: boolean): BuildOptions[] {
  const shared: BuildOptions = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Some packages' `main` cannot be bundled (jsonc-parser), and their `module` is smaller.
    mainFields: ['module', 'main'],
    // Packages written as modules ask where they are; in a bundle they are where the bundle is.
    define: { 'import.meta.url': '__filename' },
    minify: !dev,
    plugins: [loadedLater],
    sourcemap: dev,
    logLevel: 'info',
  };
  return [
    { ...shared, entryPoints: ['server/src/main.node.ts'], outfile: 'dist/server.js' },
    {
      ...shared,
      entryPoints: ['server/src/cli/main.ts'],
      outfile: 'dist/cli.js',
      banner: { js: '#!/usr/bin/env node' },
    },
    { ...shared, entryPoints: ['server/src/convert/index.ts'], outfile: 'dist/convert.js' },
    { ...shared, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
    ...['overview', 'preview'].map((name): BuildOptions => ({
      ...shared,
      entryPoints: [`client/webview/${name}/main.ts`],
      outfile: `dist/${name}.js`,
      platform: 'browser',
      format: 'iife',
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
