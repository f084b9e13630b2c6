import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '@madoguchi/server';
import { serverSettings } from '../tools/server-settings.js';
import { ROOT } from '../tools/run.mjs';

// The image of the server and its compose file, as far as they can be checked where nothing builds an image: what is copied is
// there or is built, all that is needed is copied, and settings are those that the server knows.

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const dockerfile = read('packages/server/Dockerfile')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));
const stages = dockerfile.join('\n').split(/^(?=FROM )/m);
const image = stages.at(-1) ?? '';
const settings = serverSettings();
const known = new Set(settings.map(({ name }) => name));

interface Package {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}
const packages = readdirSync(join(ROOT, 'packages'));
const packageOf = (name: string): Package => JSON.parse(read(`packages/${name}/package.json`)) as Package;

/** What a stage copies: from which stage, what, and where to. */
function copies(stage: string): { readonly from: string | null; readonly paths: string[]; readonly to: string }[] {
  return [...stage.matchAll(/^COPY (?:--from=(\S+) )?(.+) (\S+)$/gm)].map(([, from = null, paths = '', to = '']) => ({
    ...{ from, paths: paths.split(' '), to },
  }));
}

/** Whether .dockerignore lets a file into the build: the last line that matches it, or a folder above it, decides. */
function inContext(file: string): boolean {
  const lines = read('.dockerignore').split('\n');
  const above = file.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
  let there = true;
  for (const line of lines.filter((each) => each && !each.startsWith('#'))) {
    const pattern = line
      .replace(/^!/, '')
      .replace(/[.+]/g, '\\$&')
      .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
    if (above.some((path) => new RegExp(`^${pattern}$`).test(path))) there = line.startsWith('!');
  }
  return there;
}

test('what the image copies of the repository is there, and reaches the build', () => {
  const files = stages.flatMap((stage) => copies(stage).filter(({ from, paths }) => !from && paths[0] !== '.'));
  assert.ok(files.length > 5);
  for (const path of files.flatMap(({ paths }) => paths)) {
    assert.ok(existsSync(join(ROOT, path)), path);
    assert.ok(inContext(path), `${path} is ignored`);
  }
});

test('what the image copies of the build is in the repository, or is what the build writes', () => {
  const rollup = read('rollup.config.js');
  const [, list = ''] = /^const npm = \[(.*)\]\.map\(npmPackage\);$/m.exec(rollup) ?? [];
  const [, element = ''] = /^const cdnFolder = '(.*)';$/m.exec(rollup) ?? [];
  const [, content = ''] = /madoguchi\.js build \S+ --out (\S+)$/m.exec(dockerfile.join('\n')) ?? [];
  const built = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => `packages/${name}/dist`);
  assert.ok(dockerfile.includes('RUN npx rollup -c --silent'));
  for (const { from, paths } of copies(image)) {
    if (from !== 'build') continue;
    for (const path of paths.map((each) => each.replace(/^\/src\//, ''))) {
      const kept = existsSync(join(ROOT, path)) && inContext(path);
      assert.ok([...built, element, content].includes(path) || kept, `nothing makes ${path}`);
    }
  }
});

test('the image has every package of ours that the server needs, its command and its page, and no other one', () => {
  const needed = new Set<string>();
  const take = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const each of Object.keys(packageOf(name).dependencies ?? {})) {
      if (each.startsWith('@madoguchi/')) take(each.replace('@madoguchi/', ''));
    }
  };
  take('server');
  const there = copies(image).map(({ paths }) => paths[0]?.replace(/^\/src\//, ''));
  const wanted = [...needed].flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/dist`]);
  assert.deepEqual(
    there.filter((path) => path?.startsWith('packages/')).sort(),
    [...wanted, 'packages/element/dist/cdn', 'packages/server/bin', 'packages/server/page'].sort(),
  );
});

test('packages are installed from the manifests of all workspaces, as the lock file says, and none runs a script', () => {
  const manifests = stages.flatMap(copies).flatMap(({ paths }) => paths);
  for (const name of packages) assert.ok(manifests.includes(`packages/${name}/package.json`), name);
  const installs = dockerfile.filter((line) => /\bnpm (?:ci|install|i)\b/.test(line));
  assert.equal(installs.length, 2);
  for (const line of installs) assert.match(line, /^RUN npm ci --ignore-scripts/);
});

test('the build gets its sources, and nothing that was built, stored, or is nobody else’s business', () => {
  const sources = [...read('rollup.config.js').matchAll(/from '\.\/(.+)'/g)].map(([, path = '']) => path);
  for (const path of [
    ...sources,
    ...['rollup.config.js', 'tsconfig.json', '.npmrc', 'LICENSE', 'examples/hwis/content/service.json'],
    ...['packages/element/src/define.ts', 'packages/server/page/index.html', 'packages/cli/bin/madoguchi.js'],
  ]) {
    assert.ok(existsSync(join(ROOT, path)) && inContext(path), path);
  }
  for (const path of [
    ...[
      '.git/config',
      '.env',
      'packages/server/.env',
      'node_modules/fastify/package.json',
      'madoguchi-data/postgres/x',
    ],
    ...['packages/server/node_modules/x', 'packages/server/dist/index.js', 'packages/server/madoguchi-data/postgres/x'],
    ...['docs/server.en.md', 'test/server/service.ts', 'test/results/x', 'examples/bureau/content/x', 'backup.sql'],
  ]) {
    assert.ok(!inContext(path), path);
  }
});

test('the image runs as nobody special, on a Node.js that all packages take, and is asked whether it is healthy', () => {
  const lines = image.split('\n');
  const [, version = ''] = /^ARG NODE=node:(\d+)-slim$/m.exec(dockerfile.join('\n')) ?? [];
  for (const name of packages) {
    const [, least = ''] = /^>=(\d+)$/.exec(packageOf(name).engines.node) ?? [];
    assert.ok(Number(version) >= Number(least), name);
  }
  assert.ok(lines.indexOf('USER node') > 0);
  // Nothing that could change the files comes after it.
  assert.ok(lines.slice(lines.indexOf('USER node')).every((line) => !/^(?:RUN|COPY|USER root)/.test(line)));
  assert.ok(lines.includes(`EXPOSE ${String(readConfig({}).PORT)}`));
  assert.match(image, /^HEALTHCHECK .*'\/health'/m);
  // The form without a shell: Node.js itself gets the signal.
  assert.ok(lines.includes('CMD ["node", "packages/server/bin/madoguchi-server.js"]'));
});

test('what the image sets are settings of the server, and the embedded store lies in its volume', () => {
  const pairs = [...image.matchAll(/^ENV (.+)$/gm)].flatMap(([, line = '']) => line.split(' '));
  const set = new Map(pairs.map((pair) => pair.split('=') as [string, string]));
  assert.ok(set.delete('NODE_ENV'));
  assert.deepEqual(
    [...set.keys()].filter((name) => !known.has(name)),
    [],
  );
  const config = readConfig(Object.fromEntries(set));
  assert.equal(config.HOST, '0.0.0.0');
  assert.match(image, new RegExp(`^VOLUME ${config.DATA_FOLDER}$`, 'm'));
  const targets = copies(image).map(({ to }) => `/app/${to}`);
  for (const folder of [...config.CONTENT, config.ELEMENT ?? '']) assert.ok(targets.includes(folder), folder);
});

/** A service of the compose file, as text. */
function service(name: string): string {
  return new RegExp(`^  ${name}:\\n((?: {4}.*\\n|\\n)+)`, 'm').exec(read('packages/server/compose.yaml'))?.[1] ?? '';
}
const environment = (of: string): ReadonlyMap<string, string> =>
  new Map(
    [...(/^ {4}environment:\n((?: {6}.*\n)+)/m.exec(of)?.[1] ?? '').matchAll(/^ {6}(\w+): (.*)$/gm)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );

test('the compose file passes on every setting that is not its own to make, and no other one', () => {
  const given = environment(service('server'));
  // Of the client of PostgreSQL, and of the image.
  const others = ['PGPASSWORD'];
  const fixed = ['DATABASE_URL'];
  const ofTheImage = ['HOST', 'PORT', 'DATA_FOLDER'];
  assert.deepEqual(
    [...given.keys()].sort(),
    [...settings.map(({ name }) => name).filter((name) => !ofTheImage.includes(name)), ...others].sort(),
  );
  for (const [name, value] of given) {
    if ([...others, ...fixed].includes(name)) continue;
    assert.match(value, new RegExp(`^\\$\\{${name}:?-[^}]*\\}$`), name);
  }
});

test('the compose file has no password, and does not start without one', () => {
  for (const [of, name] of [
    ['server', 'PGPASSWORD'],
    ['database', 'POSTGRES_PASSWORD'],
  ] as const) {
    assert.match(environment(service(of)).get(name) ?? '', /^\$\{POSTGRES_PASSWORD:\?.+\}$/);
  }
  const { username, password, hostname, pathname } = new URL(environment(service('server')).get('DATABASE_URL') ?? '');
  const database = environment(service('database'));
  assert.deepEqual(
    [username, password, hostname, pathname],
    [database.get('POSTGRES_USER'), '', 'database', `/${database.get('POSTGRES_DB') ?? ''}`],
  );
});

test('the compose file waits for a PostgreSQL that is new enough, and gives the server time to end', () => {
  assert.match(service('server'), /depends_on:\n\s+database:\n\s+condition: service_healthy\n/);
  assert.match(service('database'), /healthcheck:\n(?:.*\n)*?\s+test: \[CMD, pg_isready, /);
  const [, version = ''] = /^ {4}image: postgres:(\d+)$/m.exec(service('database')) ?? [];
  assert.ok(Number(version) >= 15);
  const [, grace = ''] = /^const GRACE = ([\d_]+);$/m.exec(read('packages/server/src/main.ts')) ?? [];
  const [, seconds = ''] = /^ {4}stop_grace_period: (\d+)s$/m.exec(service('server')) ?? [];
  assert.ok(Number(grace.replace('_', '')) > 0 && Number(seconds) * 1000 > Number(grace.replace('_', '')));
  assert.match(service('server'), new RegExp(`- '127\\.0\\.0\\.1:\\d+:${String(readConfig({}).PORT)}'`));
});
