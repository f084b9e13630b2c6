import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readKitData } from '../../packages/cli/src/audit/data/kit-data.js';
import { ROOT } from '../tools/run.mjs';

// What the kit says of its evidence is so: where each test runs, and which rows a tester's word changes.

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const data = await readKitData();

test('a test is said to run in the engines in which it runs, and in no other', () => {
  for (const [key, held] of data.tests) assert.deepEqual(held.engines, enginesOf(held), key);
});

/** In which engines a test runs, as its file says. */
function enginesOf({ file, name }: { readonly file: string; readonly name: string }): readonly string[] {
  const text = read(file);
  if (file.startsWith('test/structure/')) return [];
  if (file.startsWith('test/screen-reader/')) return ['firefox', 'chromium'];
  if (file.endsWith('.browser-test.ts')) return ['chromium', 'firefox', 'webkit'];
  if (file.endsWith('engine-trees.test.ts')) return ['chromium', 'webkit'];
  const body = text.slice(text.indexOf(name)).split(/\n {2}(?:test|it)\(/)[0] ?? '';
  const alone = /skip: engines\.includes\('chromium'\) \? false/.test(text) || body.includes("engine !== 'chromium'");
  if (alone) return ['chromium'];
  return /inEveryEngine\(|of engines\)/.test(text) ? ['chromium', 'firefox', 'webkit'] : [];
}

test('what a tester writes at a step of the script changes the rows that the step touches', () => {
  const stepped = new Set(data.steps.flatMap(({ criteria }) => criteria));
  for (const id of ['1.3.1', '1.3.2', '2.1.1', '2.4.3', '3.3.1', '4.1.2', '4.1.3']) assert.ok(stepped.has(id), id);
  for (const { id, criteria } of data.steps) assert.ok(criteria.length > 0, id);
  for (const id of stepped) assert.ok(data.evidence.get(id)?.applies, `${id} does not apply, but a step touches it`);
});
