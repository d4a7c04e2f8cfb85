// @ts-check
import boundaries from 'eslint-plugin-boundaries';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The house, from the top down: a room may import from those below it and never from above. */
const rooms = [
  ['pages'],
  ['layouts'],
  ['seo', 'search'],
  ['feeds', 'share-cards'],
  ['mdx-components', 'home'],
  ['articles'],
  [
    'accessibility',
    'anatomy',
    'routines',
    'therapists',
    'questions',
    'sharing',
    'offline',
    'redirects',
  ],
  ['safety'],
  ['evidence'],
  ['strokes'],
  ['pressure-map'],
  ['ui'],
  ['publisher'],
  ['texts'],
];
/** Rooms whose work is outside a page: they read the others and nobody reads them. */
const outside = [
  'content-check',
  'editor-support',
  'evidence-watch',
  'import-sources',
  'launch',
  'new-entry',
  'prose-lint',
  'security',
];
const all = [...rooms.flat(), ...outside];

const below = (/** @type {string} */ room) => {
  const floor = rooms.findIndex((group) => group.includes(room));
  return rooms.slice(floor + 1).flat();
};

const mayImport = (/** @type {string} */ room, /** @type {string[]} */ others) => ({
  from: { element: { type: room } },
  allow: { to: { element: { types: { anyOf: others } } } },
});

export default defineConfig(
  { ignores: ['dist/', 'dist-report/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  ...tseslint.configs.stylisticTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // The strictest compiler settings ask for brackets on index signatures.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  ...astro.configs['flat/recommended'],
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.astro', '.mjs'] } },
      'boundaries/include': ['src/**/*'],
      'boundaries/elements': all.map((room) => ({ type: room, pattern: `src/${room}` })),
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: '{{from.element.type}} may not import from {{to.element.type}}: it lies above.',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...rooms.flat().map((room) => mayImport(room, [room, ...below(room)])),
            ...outside.map((room) => mayImport(room, all)),
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/**/queries.ts', 'src/content.config.ts', 'src/pages/**'],
    rules: {
      // One query layer, so that every page sees the same order and the same drafts.
      'no-restricted-imports': [
        'error',
        { name: 'astro:content', message: 'Ask a query: only queries.ts reads collections.' },
      ],
    },
  },
  {
    files: [
      'src/mdx-components/{mdx-components,plain}.ts',
      'src/mdx-components/mdx-components.test.ts',
      'src/feeds/article-text.ts',
      'src/{articles/how-to,evidence/grades,evidence/retracted,publisher/publisher,safety/components,strokes/figures,ui/pager}.test.ts',
      'tests/corpus/gate.test.ts',
    ],
    // The linter's compiler cannot read .astro files; `astro check` types them.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
