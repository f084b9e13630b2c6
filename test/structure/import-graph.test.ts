import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { test } from 'node:test';
import { filesBelow } from '../tools/files.mjs';
import { ROOT } from '../tools/run.mjs';

// The shape of the project, as DESIGN and docs/architecture.md draw it. Lint says it while one types; this says it for all.

const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  content: [],
  client: ['content'],
  element: ['content', 'client'],
  cli: ['content'],
  server: ['content', 'client'],
};
/** Packages that run in Node alone. */
const IN_NODE = ['cli', 'server'];
/** Packages from the registry that each package may use when it runs. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  content: [],
  client: ['idb-keyval', 'valibot'],
  element: ['dompurify', 'lit', 'marked'],
  cli: [
    'marked',
    'csv-parse',
    'csv-stringify',
    '@holiday-jp/holiday_jp',
    'jsdom',
    'dompurify',
    'jsonc-parser',
    'diff',
    'sudachi-synonyms-dictionary',
  ],
  server: ['@electric-sql/pglite', '@fastify/static', 'fastify', 'pg', 'rate-limiter-flexible', 'valibot'],
};

interface Import {
  readonly file: string;
  readonly from: string;
}

const IMPORT = /^(?:import|export)\b[^;']*?from '([^']+)'|^import '([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm;

const isTest = (file: string): boolean => /\.(browser-)?test\.ts$|\/fixture\.ts$|\/testing\//.test(file);

function importsOf(name: string): Import[] {
  const folder = join(ROOT, 'packages', name, 'src');
  return filesBelow(folder, '.ts')
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from, side, lazy]) => ({
        file: relative(ROOT, file),
        from: from ?? side ?? lazy ?? '',
      })),
    );
}

for (const [name, allowed] of Object.entries(DIRECTIONS)) {
  test(`packages/${name} imports only what it may`, () => {
    const wrong = importsOf(name).filter(({ file, from }) => {
      if (from.startsWith('node:')) return !IN_NODE.includes(name);
      if (from.startsWith('.')) {
        return !normalize(join(dirname(file), from)).startsWith(join('packages', name, 'src'));
      }
      const [, own] = /^@madoguchi\/([\w-]+)/.exec(from) ?? [];
      if (own) return !allowed.includes(own);
      return !LIBRARIES[name]?.some((library) => from === library || from.startsWith(`${library}/`));
    });
    assert.deepEqual(wrong, []);
  });

  test(`packages/${name} declares what it imports`, () => {
    const { dependencies = {} } = JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    const used = new Set(
      importsOf(name)
        .map(({ from }) => /^(@[^/]+\/[^/]+|[^./@][^/]*)/.exec(from)?.[1] ?? '')
        .filter((each) => each && !each.startsWith('node:')),
    );
    assert.deepEqual([...used].sort(), Object.keys(dependencies).sort());
  });

  test(`no module of packages/${name} imports itself in a ring`, () => {
    const edges = new Map<string, string[]>();
    for (const { file, from } of importsOf(name)) {
      if (!from.startsWith('.')) continue;
      const target = normalize(join(dirname(file), from)).replace(/\.js$/, '.ts');
      edges.set(file, [...(edges.get(file) ?? []), target]);
    }
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]): void => {
      assert.ok(!way.includes(file), [...way, file].join(' → '));
      if (done.has(file)) return;
      for (const next of edges.get(file) ?? []) if (!isTypeOnly(file, next)) walk(next, [...way, file]);
      done.add(file);
    };
    for (const file of edges.keys()) walk(file, []);
  });
}

/** Whether `file` imports types alone from `target`: that leaves nothing when it runs. */
function isTypeOnly(file: string, target: string): boolean {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const name = target.split('/').at(-1)?.replace('.ts', '.js') ?? '';
  return [...text.matchAll(/^(?:import|export) (type )?[^;]*?'([^']+)';/gms)]
    .filter(([, , from = '']) => from.endsWith(name))
    .every(([, type]) => type);
}

const text = (name: string): string[] =>
  filesBelow(join(ROOT, 'packages', name, 'src'), '.ts')
    .filter((file) => !isTest(file))
    .map((file) => `${relative(ROOT, file)}\n${readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')}`);

test('content knows no page and no network', () => {
  const wrong = text('content').filter((file) => /\b(document|window|fetch|indexedDB|localStorage)[.(]/.test(file));
  assert.deepEqual(
    wrong.map((file) => file.split('\n')[0]),
    [],
  );
});

test('the element neither fetches nor stores, and has no HTML sink', () => {
  const sinks =
    /\bfetch\(|XMLHttpRequest|localStorage|sessionStorage|indexedDB|\.(inner|outer)HTML|insertAdjacentHTML|unsafeHTML|document\.write/;
  assert.deepEqual(
    text('element')
      .filter((file) => sinks.test(file))
      .map((file) => file.split('\n')[0]),
    [],
  );
});

test('entry points list their exports by name', () => {
  for (const name of Object.keys(DIRECTIONS)) {
    const index = readFileSync(join(ROOT, 'packages', name, 'src', 'index.ts'), 'utf8');
    assert.doesNotMatch(index, /export \*|export default/);
  }
});

test('the top level holds what it should, and nothing else', () => {
  const known = [
    'packages',
    'examples',
    'docs',
    'test',
    'rollup.config.js',
    'package.json',
    'tsconfig.json',
    'README.md',
  ];
  const also = ['package-lock.json', 'LICENSE', 'node_modules'];
  const found = readdirSync(ROOT).filter((name) => !name.startsWith('.'));
  assert.deepEqual(
    found.filter((name) => ![...known, ...also].includes(name)),
    [],
  );
});
