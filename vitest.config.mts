import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/protocol/**', 'test/cli/**', 'test/bundles/**', 'test/vscode/**'],
        },
      },
      {
        // These start the bundles, so they need `npm run build` first.
        test: {
          name: 'protocol',
          include: ['test/{protocol,cli,bundles}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
