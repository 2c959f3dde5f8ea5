/**
 * Who may import whom, types included: `npm run check:imports`. A file imports what stands in its own folder, or in a
 * folder above it in this list. A parent and a folder in it are two folders.
 */
const folders = [
  'lib/text',
  'lib',
  'lib/words',
  'lib/http',
  'lib/encryption',

  'models',
  'config',
  'database',
  'database/migrations',
  'net',
  'fal/models',
  'fal/picture',
  'fal',

  'articles',
  'articles/extract',
  'articles/fetch',
  'briefs/text',
  'briefs/numbers',
  'briefs/facts',
  'briefs/check/lexicon/synonyms',
  'briefs/check/lexicon',
  'briefs/check/words',
  'briefs/check/rules',
  'briefs/check/weighing',
  'briefs/check',
  'briefs/rules/words',
  'briefs/rules',
  'briefs/model',
  'briefs/outline',
  'briefs/reader',
  'briefs',
  'checking',
  'checking/compare',
  'checking/reader',
  'checking/reader/local',
  'drawing/scene',
  'drawing/content',
  'drawing/fonts',
  'drawing/text',
  'drawing/marks/forms',
  'drawing/marks/drawn',
  'drawing/marks/words',
  'drawing/marks',
  'drawing/icons/words',
  'drawing/icons',
  'drawing/themes',
  'drawing/layouts/blocks',
  'drawing/layouts/statistics',
  'drawing/layouts/timeline',
  'drawing/layouts/timeline/dial',
  'drawing/layouts/timeline/panel',
  'drawing/layouts/comparison',
  'drawing/layouts/steps',
  'drawing/layouts/list',
  'drawing/layouts',
  'drawing/paint',
  'drawing/export',
  'drawing/art',
  'drawing/vector',
  'drawing/process',
  'drawing',
  'images',
  'jobs',

  'credits/statements',
  'credits/ledger',
  'credits',
  'credits/topups',

  'notifications',
  'notifications/alerts',

  'workspaces/policy',
  'workspaces/audit-log',
  'workspaces/settings',
  'workspaces/installations',
  'workspaces/offboarding',

  'infographs/core',
  'infographs/retention',
  'infographs/threads',
  'infographs/briefs',
  'infographs/mending',
  'infographs/truth',
  'infographs/steps',
  'infographs',

  'api/limits',
  'api/tokens',
  'api/events',
  'api',

  'bot/client',
  'bot/words',
  'bot/blocks',
  'bot/door',
  'bot/command-line',
  'bot/features',
  'bot',

  'webhooks',

  'cli/shared',
  'cli/brief',
  'cli/draw',
  'cli/generate',
  'cli/report',
  'cli/workspace',
  'cli/doctor',
  'cli/init',
  'cli/commands',
  'cli',

  'start',
];

/** Folders whose own folders may import one another, as long as it is in no circle. */
const rooms = ['bot/features'];

/** @param {string} folder */
const filesOf = (folder) => `^src/${folder}/${rooms.includes(folder) ? '' : '[^/]+$'}`;

const downwards = folders.slice(0, -1).map((folder, place) => ({
  name: `${folder.replaceAll('/', '-')}-imports-downwards`,
  comment: `src/${folder} imports only folders above it in the list of .dependency-cruiser.mjs.`,
  severity: 'error',
  from: { path: filesOf(folder) },
  to: { path: ['^src/[^/]+$', ...folders.slice(place + 1).map(filesOf)] },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...downwards,
    {
      name: 'every-folder-has-its-place',
      comment: 'A new folder of src belongs into the list of .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^src/.+/', pathNot: [...folders.map(filesOf), '^src/playground/'] },
      to: {},
    },
    {
      name: 'no-circle-of-files',
      comment: 'Files that import one another in a circle cannot be read, or changed, one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-circle-of-folders',
      comment: 'Folders that import one another in a circle are one folder with two names.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(src|packages)/' },
      to: { circular: true },
    },
    {
      name: 'only-its-start-imports-the-playground',
      comment: 'Production never loads the playground: playground mode is imported when it is started.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: ['^src/playground/', '^src/main\\.ts$', '^src/cli/commands/(doctor|try)\\.ts$'],
      },
      to: { path: '^src/playground/' },
    },
    {
      name: 'the-playground-is-imported-when-it-starts',
      comment: 'By a dynamic import, and as a type.',
      severity: 'error',
      from: { path: ['^src/main\\.ts$', '^src/cli/commands/(doctor|try)\\.ts$'] },
      to: { path: '^src/playground/', dependencyTypesNot: ['dynamic-import', 'type-only'] },
    },
    {
      name: 'only-the-playground-imports-stand-ins',
      comment: 'Production never loads a stand-in.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/playground/' },
      to: { path: '^packages/[^/]+-stand-in/' },
    },
    {
      name: 'packages-know-nothing-of-the-app',
      comment: 'Others can use them for a program of their own.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^(src|tests|bench|scripts)/' },
    },
    {
      name: 'packages-know-nothing-of-one-another',
      comment: 'Each can be used alone.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/', pathNot: '^packages/$1/' },
    },
    {
      name: 'the-app-imports-no-test',
      comment: 'What runs in production needs no test, benchmark or script.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
  ],
  options: {
    // TypeScript 7 has no API that a tool could read types by; swc sees an import of a type as well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
