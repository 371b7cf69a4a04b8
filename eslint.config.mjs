import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The layers that run unchanged in a web worker; `.dependency-cruiser.mjs` says what each may import. */
const pureLayers =
  'server/src/{text,syntax,forms,binding,repair,rules,archive,config,features,convert}/**/*.ts';

const notInPureLayers = 'The pure layers are given what they need: no Node, no clock, no chance, no output.';

/** What is shipped: it may neither reach a network, nor start a program, nor run text as code (SECURITY.md). */
const shipped = ['server/src/**/*.ts', 'client/src/**/*.ts'];

const notShipped = 'What is shipped reaches no network, starts no program and runs no text as code.';

const dangerousModules = [
  'child_process',
  'cluster',
  'dgram',
  'dns',
  'http',
  'http2',
  'https',
  'inspector',
  'net',
  'tls',
  'vm',
  'worker_threads',
];

const restrictedImports = (names) => [
  'error',
  {
    paths: names.flatMap((name) =>
      [name, `node:${name}`].map((spelling) => ({ name: spelling, message: notShipped })),
    ),
  },
];

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', '.vscode-test/', 'test/fixtures/']),
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*/src/*.web.ts'], defaultProject: 'tsconfig.web.json' },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "ImportDeclaration[source.value='zod'] > :matches(ImportSpecifier, ImportDefaultSpecifier)",
          message:
            "Write `import * as z from 'zod'`: any other import bundles all of zod, five times as much.",
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `noUncheckedIndexedAccess` makes an index that is known to be there undefined: `!` says so in one character.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Often the clearer of the two spellings.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: [pureLayers],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'process',
          'Buffer',
          'require',
          'console',
          'Date',
          'performance',
          'crypto',
          'fetch',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
        ].map((name) => ({ name, message: notInPureLayers })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: notInPureLayers }],
    },
  },
  {
    files: shipped,
    plugins: { regexp },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-imports': restrictedImports(dangerousModules),
      // A text cannot keep the server busy: no expression goes over the same characters again and again.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    // The command line checks many files in threads of its own program.
    files: ['server/src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': restrictedImports(
        dangerousModules.filter((name) => name !== 'worker_threads'),
      ),
    },
  },
  {
    files: ['client/src/**/*.ts', 'server/src/{cli,protocol}/**/*.ts', 'server/src/main.*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
          name,
          message: notShipped,
        })),
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      // Stubs keep the signature of what they stand for.
      '@typescript-eslint/require-await': 'off',
    },
  },
]);
