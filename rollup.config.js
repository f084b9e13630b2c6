import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { budgets } from './test/config/rollup-budgets.js';
import { counterChunk } from './test/config/counter-chunk.js';
import { cleaned } from './test/config/rollup-cleaned.js';
import { copied } from './test/config/rollup-copied.js';
import { galleryPages } from './test/config/rollup-gallery.js';
import { integrity } from './test/config/rollup-integrity.js';
import { licences } from './test/config/rollup-licences.js';
import { shortTemplates } from './test/config/rollup-templates.js';
import { ownTrustedTypesPolicy } from './test/config/rollup-trusted-types.js';
import { unusedLit } from './test/config/rollup-unused-lit.js';

// Two outputs. The script-tag build is bundled, minified, and complete in itself; the npm build keeps modules and bare
// imports, so that an application's own bundler sees what it takes. `--configBuild=cdn|npm` builds one of them.

const only = process.argv.find((arg) => arg.startsWith('--configBuild='))?.split('=')[1];
const minify = terser({
  module: true,
  ecma: 2022,
  compress: { passes: 6, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
  mangle: true,
});

/** Sources are read directly: no package has to be built for another one to be. */
const fromSource = nodeResolve({ exportConditions: ['@madoguchi/source', 'browser', 'import', 'default'] });
const types = (options = {}) =>
  typescript({
    tsconfig: './tsconfig.json',
    exclude: ['**/*.test.ts', '**/*.browser-test.ts', '**/fixture.ts', '**/testing/**'],
    compilerOptions: { noEmit: false, ...options },
  });

/** Names that say what a chunk is: `base.ja`, not `ja`; `storage`, not `index`. The budgets know them by these names. */
function chunkName(name, module) {
  const [, folder, file] = /([^/]+)(?:\/strings)?\/([^/]+)\.ts$/.exec(module) ?? [];
  if (!folder) return name;
  return file === 'index' ? folder : /\/(strings|locale\/base)\//.test(module) ? `${folder}.${file}` : name;
}

const cdnFolder = 'packages/element/dist/cdn';
const cdn = [
  {
    input: { madoguchi: 'packages/element/src/define.ts' },
    output: {
      dir: cdnFolder,
      format: 'es',
      entryFileNames: '[name].mjs',
      chunkFileNames: ({ name, facadeModuleId }) => `chunks/${chunkName(name, facadeModuleId ?? '')}.[hash:6].js`,
      generatedCode: { preset: 'es2015', symbols: false },
      freeze: false,
      hoistTransitiveImports: false,
      manualChunks: counterChunk,
    },
    plugins: [
      cleaned(cdnFolder),
      fromSource,
      types(),
      shortTemplates(),
      ownTrustedTypesPolicy(),
      unusedLit(),
      licences({ folder: cdnFolder }),
      minify,
      integrity(),
    ],
  },
  {
    input: 'packages/element/src/loader/loader.ts',
    output: { file: `${cdnFolder}/madoguchi.js`, format: 'iife', generatedCode: { preset: 'es2015', symbols: false } },
    // The loader imports the module beside itself when it runs: that import is not the bundler's.
    external: () => false,
    plugins: [types(), minify, integrity(), budgets({ folder: cdnFolder })],
  },
  {
    // The generated-text add-on: a bundle of its own, so that not a byte of it is in the element's chunks.
    input: 'packages/element/src/generated/index.ts',
    output: {
      file: `${cdnFolder}/madoguchi-generated.mjs`,
      format: 'es',
      generatedCode: { preset: 'es2015', symbols: false },
    },
    // Of the content package it uses the URL gate alone.
    treeshake: { moduleSideEffects: false },
    plugins: [fromSource, types(), licences({ folder: cdnFolder }), minify, integrity()],
  },
];

const galleryFolder = 'packages/element/dist/gallery';
const gallerySource = 'packages/element/src/gallery';
const gallery = {
  input: {
    'state-page': `${gallerySource}/page/state-page.ts`,
    'index-page': `${gallerySource}/page/index-page.ts`,
    states: `${gallerySource}/index.ts`,
  },
  output: {
    dir: galleryFolder,
    format: 'es',
    entryFileNames: '[name].mjs',
    chunkFileNames: 'chunks/[name].[hash].js',
    generatedCode: { preset: 'es2015', symbols: false },
  },
  plugins: [
    cleaned(galleryFolder),
    fromSource,
    types(),
    licences({ folder: galleryFolder }),
    minify,
    galleryPages({ from: `${gallerySource}/page`, element: cdnFolder }),
  ],
};

/** One package for npm: every module on its own, with its types. */
function npmPackage(name) {
  const folder = `packages/${name}`;
  const { exports, dependencies = {} } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const input = Object.values(exports).flatMap((entry) => (entry.default && entry['@madoguchi/source']) || []);
  return {
    input: input.map((path) => `${folder}/${path}`),
    output: {
      dir: `${folder}/dist`,
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: `${folder}/src`,
      sourcemap: false,
    },
    external: (id) =>
      /^node:/.test(id) || Object.keys(dependencies).some((each) => id === each || id.startsWith(`${each}/`)),
    plugins: [
      nodeResolve(),
      typescript({
        tsconfig: './tsconfig.json',
        filterRoot: process.cwd(),
        include: [`${folder}/src/**/*.ts`],
        exclude: ['**/*.test.ts', '**/*.browser-test.ts', '**/fixture.ts', '**/testing/**'],
        // Other packages are read as their users read them: by their built types.
        compilerOptions: {
          noEmit: false,
          customConditions: [],
          declaration: true,
          outDir: `${folder}/dist`,
          rootDir: `${folder}/src`,
        },
      }),
      // The script-tag build stands before the packages in the list below, so that it is there by now.
      ...(name === 'cli'
        ? [
            copied({ from: cdnFolder, to: `${folder}/dist/element`, needs: 'npx rollup -c --configBuild=cdn' }),
            copied({ from: galleryFolder, to: `${folder}/dist/gallery`, needs: 'npx rollup -c --configBuild=cdn' }),
          ]
        : []),
    ],
  };
}
const npm = ['content', 'client', 'element', 'server', 'cli'].map(npmPackage);

export default [...(only === 'npm' ? [] : [...cdn, gallery]), ...(only === 'cdn' ? [] : npm)];
