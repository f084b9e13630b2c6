import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Which packages each package may import. `docs/architecture.md` says why. */
const DIRECTIONS = {
  content: [],
  client: ['content'],
  element: ['content', 'client'],
  cli: ['content'],
  server: ['content', 'client'],
};
const PACKAGES = Object.keys(DIRECTIONS);

const directions = PACKAGES.map((name) => ({
  files: [`packages/${name}/src/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...PACKAGES.filter((other) => other !== name && !DIRECTIONS[name].includes(other)).map((other) => ({
            group: [`@madoguchi/${other}`, `@madoguchi/${other}/*`],
            message: `packages/${name} must not import packages/${other}.`,
          })),
          { group: ['**/packages/*', '../../../*/src/*'], message: 'Import another package by its name.' },
          ...(name === 'element' ? [] : [{ group: ['lit', 'lit/*'], message: 'Only the element draws.' }]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/*.mjs', '**/*.js', '**/*.d.mts'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: new URL('../..', import.meta.url).pathname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Pure interfaces are implemented by functions that need not wait.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // It takes assertions for needless that the compiler needs.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML'].map((property) => ({
          property,
          message: 'Published text never passes an HTML sink.',
        })),
        { object: 'document', property: 'write', message: 'Published text never passes an HTML sink.' },
      ],
    },
  },
  ...directions,
  {
    // Whoever copies an example has the packages by their names, and nothing else of this repository.
    files: ['examples/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/packages/*', '**/test/*'], message: 'Import a package by its name.' }] },
      ],
    },
  },
  {
    // Decisions are pure: time and ids are passed in. The element does not fetch or store.
    files: ['packages/client/src/session/**/*.ts', 'packages/content/src/**/*.ts', 'packages/element/src/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      '**/*.browser-test.ts',
      '**/testing/**',
      '**/create-session.ts',
      '**/panel.ts',
      '**/worker.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Pass the time in.',
        },
        { selector: "CallExpression[callee.name='fetch']", message: 'Only a content source or a transport fetches.' },
        { selector: "MemberExpression[object.name='localStorage']", message: 'Only a store stores.' },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Pass ids in.',
        },
      ],
    },
  },
  {
    files: ['packages/element/src/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['packages/element/src/**/*.ts'],
    ...wc['flat/best-practice'],
    rules: { ...wc['flat/best-practice'].rules, 'wc/max-elements-per-file': 'off', 'wc/guard-super-call': 'off' },
  },
  {
    files: ['packages/element/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    // Safari forgets that a list without bullets is a list, unless its role says so.
    rules: { ...litA11y.configs.recommended.rules, 'lit-a11y/no-redundant-role': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.browser-test.ts', '**/fixture.ts', 'test/**/*.ts', '**/testing/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-properties': 'off',
      'wc/no-self-class': 'off',
    },
  },
);
