import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allowedLicence } from '../config/licence.js';
import { filesBelow } from '../tools/files.mjs';
import { ROOT } from '../tools/run.mjs';

// Few dependencies, each with its reason: docs/security/dependencies.md is held against the manifests, what is installed, and the
// lock file.

interface Manifest {
  readonly license?: string;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}
interface Locked extends Manifest {
  readonly version?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const PACKAGES = readdirSync(join(ROOT, 'packages'));
const MANIFESTS = ['', ...PACKAGES.map((name) => `packages/${name}/`)];
const page = read('docs/security/dependencies.md');
const rows = [...page.matchAll(/^\| `([^`]+)` +\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, name = '', where = '', licence = '', why = '', decided = '']) => ({
    ...{ name, where: where.trim(), licence: licence.trim(), why: why.trim(), decided: decided.trim() },
  }),
);

/** Places without what is said of them in brackets. */
const placesOf = (where: string): string[] => where.split(', ').map((each) => each.replace(/ \(add-on\)$/, ''));

/** Names of a manifest's list that are not ours. */
const named = (manifest: Manifest, ...lists: ('dependencies' | 'devDependencies' | 'peerDependencies')[]): string[] =>
  lists.flatMap((list) => Object.keys(manifest[list] ?? {})).filter((name) => !name.startsWith('@madoguchi/'));
const manifestOf = (folder: string): Manifest => json(`${folder}package.json`) as Manifest;

test('every dependency of every package has one line with a reason, and no line is left over', () => {
  const all = MANIFESTS.flatMap((folder) =>
    named(manifestOf(folder), 'dependencies', 'devDependencies', 'peerDependencies'),
  );
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...new Set(all)].sort());
  for (const { name, why } of rows) assert.ok(why.length > 4, name);
});

test('where a decision is named, it speaks of the package', () => {
  const linked = rows.flatMap(({ name, decided }) =>
    [...decided.matchAll(/\]\(\.\.\/([^)]+)\)/g)].map(([, path = '']) => ({ name, path })),
  );
  assert.ok(linked.length > 20);
  // docs/matcher.md writes names as their makers do.
  const plain = (text: string): string => text.toLowerCase();
  for (const { name, path } of linked) {
    const word = name === '@orama/orama' ? 'orama' : name;
    assert.ok(plain(read(`docs/${path}`)).includes(word), `docs/${path} says nothing of ${name}`);
  }
  for (const { name, decided } of rows) assert.ok(decided === 'here' || decided.includes(']('), name);
});

test('the licence of each is the one of what is installed', () => {
  for (const { name, licence } of rows) {
    const owners = MANIFESTS.filter((folder) =>
      named(manifestOf(folder), 'dependencies', 'devDependencies', 'peerDependencies').includes(name),
    );
    for (const owner of owners) {
      const nested = `${owner}node_modules/${name}/`;
      const at = existsSync(join(ROOT, nested)) ? nested : `node_modules/${name}/`;
      assert.equal(manifestOf(at).license, licence, at);
    }
  }
});

test('where each runs is where it is a dependency; what browsers, servers and desks run may be handed on', () => {
  const places = { element: 'browser', client: 'browser', content: 'browser', server: 'server', cli: 'desk' } as const;
  for (const [folder, place] of Object.entries(places)) {
    for (const name of named(manifestOf(`packages/${folder}/`), 'dependencies')) {
      const row = rows.find((each) => each.name === name);
      assert.ok(placesOf(row?.where ?? '').includes(place), `${name} runs in the ${place}`);
      assert.ok(allowedLicence(row?.licence), `${name}: ${row?.licence ?? ''}`);
    }
  }
  for (const { name, where } of rows) {
    for (const place of ['browser', 'server', 'desk']) {
      if (!placesOf(where).includes(place)) continue;
      const folders = Object.entries(places).filter(([, each]) => each === place);
      const has = folders.some(([folder]) => named(manifestOf(`packages/${folder}/`), 'dependencies').includes(name));
      assert.ok(has, `${name} is no dependency of anything in the ${place}`);
    }
  }
});

test('each tool is used by something', () => {
  const texts = [
    ...['packages', 'test', 'examples'].flatMap((folder) =>
      ['.ts', '.js', '.mjs'].flatMap((end) => filesBelow(join(ROOT, folder), end)),
    ),
    ...['rollup.config.js', 'tsconfig.json', 'package.json'].map((path) => join(ROOT, path)),
  ]
    .filter((file) => !file.endsWith('dependencies.test.ts'))
    // A manifest says what is wanted, not that it is used; its scripts do.
    .map((file) =>
      file.endsWith('package.json')
        ? JSON.stringify((json('package.json') as { scripts: unknown }).scripts)
        : readFileSync(file, 'utf8'),
    );
  // Types are used by who uses what they are of; tslib is asked for by the compiler's option `importHelpers`.
  const sign = (name: string): RegExp => {
    if (name === 'tslib') return /"importHelpers": true/;
    const of = name.replace(/^@types\//, '').replace(/[.]/g, '\\.');
    // Tools are called by their commands.
    const { bin = {} } = manifestOf(`node_modules/${name}/`);
    const commands = [of, ...(typeof bin === 'string' ? [] : Object.keys(bin))].join('|');
    return new RegExp(`['"\`](?:node:|node_modules/)?${of}(?:['"\`/]|:)|\\bbin\\('(?:${commands})'\\)`);
  };
  const unused = rows.filter(({ name }) => !texts.some((text) => sign(name).test(text))).map(({ name }) => name);
  assert.deepEqual(unused, []);
});

test('the lock file has the version and the hash of each package, and a new script at installation is noticed', () => {
  const { packages } = json('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
  const others = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  assert.ok(others.length > 500);
  for (const [path, { version, integrity }] of others) {
    assert.match(version ?? '', /^\d+\.\d+\.\d+/, path);
    assert.match(integrity ?? '', /^sha512-/, path);
  }
  const scripts = others
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  assert.deepEqual(scripts.sort(), ['edgedriver', 'esbuild', 'esbuild', 'geckodriver']);
});

test('each package of ours goes out with our licence', () => {
  for (const name of PACKAGES) {
    assert.equal(read(`packages/${name}/LICENSE`), read('LICENSE'), name);
    assert.equal(manifestOf(`packages/${name}/`).license, manifestOf('').license, name);
  }
});
