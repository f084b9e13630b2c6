import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { after, before, test } from 'node:test';
import { copySources } from '../tools/sources-copy.js';
import { run } from '../tools/run.mjs';

// Whoever has the sources can make the published files again and compare: byte for byte, wherever the folder is, and in whatever time
// zone and language. Here the script-tag build and the content are made twice, which
// takes most of this test's time; `npm run test:same-bytes` makes the npm packages twice, too.

const WHOLE = process.env.MADOGUCHI_WHOLE_BUILD === '1';
/** Two places that differ in all that a build could let in. */
const PLACES = [
  { name: 'one', env: { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: '' } },
  { name: 'another-with-a-longer-name', env: { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' } },
];

const outside = mkdtempSync(join(tmpdir(), 'madoguchi-same-bytes-'));
const folders = PLACES.map(({ name }) => join(outside, name));
after(() => {
  rmSync(outside, { recursive: true, force: true });
});
before(() => {
  folders.forEach(copySources);
});

/** Every file below a folder by its path, built folders and all. */
function filesIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path))]));
}
const hashes = (files: ReadonlyMap<string, Buffer>): [string, string][] =>
  [...files].map(([path, bytes]) => [path, createHash('sha256').update(bytes).digest('hex')]);

/** Runs the same command in both places, and gives what it wrote into `written`. */
async function inBoth(args: readonly string[], written: readonly string[]): Promise<Map<string, Buffer>[]> {
  const results: Map<string, Buffer>[] = [];
  for (const [index, { env }] of PLACES.entries()) {
    const folder = folders[index] ?? '';
    const { status, output } = await run(process.execPath, args, { show: false, cwd: folder, env });
    assert.equal(status, 0, output);
    const all = written.flatMap((each) =>
      [...filesIn(join(folder, each))].map(([path, bytes]) => [`${each}/${path}`, bytes] as const),
    );
    results.push(new Map(all));
  }
  return results;
}

function assertSame([first = new Map(), second = new Map()]: readonly Map<string, Buffer>[], least: number): void {
  assert.ok(first.size >= least, `${String(first.size)} files are too few`);
  assert.deepEqual(hashes(second), hashes(first));
  const telling = [...first].filter(([, bytes]) => bytes.includes(outside)).map(([path]) => path);
  assert.deepEqual(telling, [], 'where it was built is nobody’s business');
}

test(
  `two builds of ${WHOLE ? 'everything' : 'the script-tag files'} give the same bytes`,
  { timeout: 3_600_000 },
  async () => {
    const element = ['packages/element/dist/cdn', 'packages/element/dist/gallery'];
    const whole = ['content', 'client', 'element', 'server', 'cli'].map((name) => `packages/${name}/dist`);
    const args = ['node_modules/rollup/dist/bin/rollup', '-c', '--silent', ...(WHOLE ? [] : ['--configBuild=cdn'])];
    assertSame(await inBoth(args, WHOLE ? whole : element), WHOLE ? 500 : 40);
  },
);

test('two builds of the content give the same bytes', { timeout: 3_600_000 }, async () => {
  const desk = ['--conditions=@madoguchi/source', '--import', 'tsx', 'packages/cli/bin/madoguchi.js'];
  assertSame(await inBoth([...desk, 'build', 'examples/hwis/content', '--out', 'built'], ['built']), 80);
});
