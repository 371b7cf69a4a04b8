// The order of the layers. `npm run layers` checks it, and checks first that each rule below can fail.

/** What each pure layer may import, besides itself. Nothing else of ours is visible to it. */
const mayImport = {
  text: [],
  syntax: ['text'],
  forms: ['text', 'syntax'],
  binding: ['text', 'syntax', 'forms'],
  narrative: ['text', 'syntax', 'forms', 'binding'],
  repair: ['text', 'forms', 'binding'],
  rules: ['text', 'syntax', 'forms', 'binding', 'narrative', 'repair'],
  archive: ['text', 'syntax', 'forms', 'binding', 'narrative', 'repair', 'rules'],
  config: ['text', 'forms', 'binding', 'rules', 'archive'],
  convert: ['text', 'syntax', 'forms', 'binding'],
  features: [
    'text',
    'syntax',
    'forms',
    'binding',
    'narrative',
    'repair',
    'rules',
    'archive',
    'config',
    'convert',
  ],
};

/** Packages that need neither Node nor an editor, so the pure layers may use them. */
const purePackages = [
  'zod',
  'jsonc-parser',
  'htmlparser2',
  'get-east-asian-width',
  'picomatch',
  'fflate',
  'docx',
];

const layers = Object.keys(mayImport);
const pure = `^server/src/(${layers.join('|')})/`;
/** What client and server say to each other. */
const messages = '^server/src/protocol/(messages|base64)\\.ts$';
const inPackage = (...names) => `node_modules/(${names.join('|')})/`;

const forbidden = [
  ...layers.map((layer) => ({
    name: `${layer}-order`,
    comment: `${layer} may import: ${mayImport[layer].join(', ') || 'nothing of ours'}.`,
    from: { path: `^server/src/${layer}/` },
    to: {
      path: '^(server|client|scripts|test)/',
      pathNot: `^server/src/(${[layer, ...mayImport[layer]].join('|')})/`,
    },
  })),
  {
    name: 'rule-alone',
    comment:
      'A rule never imports another rule, nor the frame that runs them. What rules share stands directly under rules/.',
    from: { path: '^server/src/rules/(?!frame/)[^/]+/' },
    to: { path: ['^server/src/rules/[^/]+/', '^server/src/rules/index\\.ts$'] },
  },
  {
    name: 'known-layer',
    comment: 'A new folder of the server is a new layer: say in this file what it may import.',
    from: {
      path: '^server/src/',
      pathNot: [pure, '^server/src/(protocol|cli)/', '^server/src/\\w+\\.(node|web)\\.ts$'],
    },
    to: {},
  },
  {
    name: 'pure-no-node',
    comment: 'The pure layers run unchanged in a web worker.',
    from: { path: pure },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'web-no-node',
    comment:
      'What runs in a web worker reaches nothing that needs Node. A module of Node is known by its bare name.',
    from: { path: '\\.web\\.ts$' },
    to: {
      path: ['^(node:)?(?!vscode$)[\\w/]+$', '\\.node\\.ts$', 'node_modules/.*/node/main\\.'],
      reachable: true,
    },
  },
  {
    name: 'pure-packages',
    comment: 'The pure layers use no package that needs Node or an editor.',
    from: { path: pure, pathNot: '^server/src/features/' },
    to: { path: ['node_modules/', '^vscode$'], pathNot: inPackage(...purePackages) },
  },
  {
    name: 'features-packages',
    comment: 'Features know the types of LSP, never a connection.',
    from: { path: '^server/src/features/' },
    to: {
      path: ['node_modules/', '^vscode$'],
      pathNot: inPackage(...purePackages, 'vscode-languageserver-types'),
    },
  },
  {
    name: 'connection-in-protocol',
    comment: 'Only the protocol and the entries that start it know the connection.',
    from: { pathNot: '^server/src/(protocol/|main\\.)' },
    to: { path: inPackage('vscode-languageserver') },
  },
  {
    name: 'messages-for-both',
    comment: 'The messages are shared with the client: they import nothing of the server but types.',
    from: { path: messages },
    to: {
      path: ['^server/', inPackage('vscode-languageserver')],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'terminal-in-cli',
    comment: 'Only the command line reads arguments and writes old encodings.',
    from: { pathNot: '^server/src/cli/' },
    to: { path: inPackage('commander', 'iconv-lite') },
  },
  {
    name: 'cli-without-protocol',
    comment: 'It starts the language server, which is a bundle of its own, and knows nothing of it.',
    from: { path: '^server/src/cli/', pathNot: '^server/src/cli/lsp\\.ts$' },
    to: { path: '^server/src/(protocol/|main\\.)' },
  },
  {
    name: 'protocol-without-cli',
    from: { path: '^server/src/(protocol/|main\\.)' },
    to: { path: '^server/src/cli/' },
  },
  {
    name: 'client-without-server',
    comment: 'The client knows the server only by its messages, and shares what is known of characters.',
    from: { path: '^client/' },
    to: { path: '^server/', pathNot: [messages, '^server/src/text/'] },
  },
  {
    name: 'server-without-client',
    from: { path: '^server/' },
    to: { path: ['^client/', '^vscode$', inPackage('vscode-languageclient')] },
  },
  {
    name: 'no-circle',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'A module that imports nothing and that nobody imports is forgotten.',
    from: { orphan: true, pathNot: '\\.d\\.ts$' },
    to: {},
  },
  {
    name: 'resolvable',
    from: {},
    to: { couldNotResolve: true, pathNot: '^vscode$' },
  },
];

export default {
  forbidden: forbidden.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    doNotFollow: { path: 'node_modules/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.d.ts', '.js', '.json'],
    },
  },
};
