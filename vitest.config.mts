import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Of two cores vitest would use one.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // The units have no state, so the files may share the modules that one of them has loaded.
          isolate: false,
          // A watchdog for a hang, not a limit: machines differ.
          testTimeout: 120_000,
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/protocol/**',
            'test/cli/**',
            'test/bundles/**',
            'test/editors/**',
            'test/vscode/**',
            'test/convert/office/**',
            'test/**/*.long.test.ts',
          ],
        },
      },
      {
        // Units too, but seconds long: whole files there and back, whole archives, long rows of edits.
        test: {
          name: 'long',
          isolate: false,
          include: ['test/**/*.long.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        // These start the bundles, so they need `npm run build` first.
        test: {
          name: 'protocol',
          include: ['test/{protocol,cli,bundles,editors}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        // The same with the server for a browser, in a worker.
        test: {
          name: 'protocol-web',
          include: ['test/protocol/**/*.test.ts'],
          // The first two start no bundle, the last one starts the server from the command line.
          exclude: ['test/protocol/{anyOrder,uris,simpleClient}.test.ts'],
          testTimeout: 120_000,
          env: { GONGKAI_SERVER: 'web' },
        },
      },
      {
        // These start LibreOffice, and are skipped with a line that says so where it is not installed.
        test: {
          name: 'office',
          include: ['test/convert/office/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
