import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from '../compile/fixture.js';
import { main } from '../main.js';

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(['audit', ...args], {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    locale: 'ja_JP.UTF-8',
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

test('refuses calls that make no sense, in a sentence', async () => {
  for (const args of [
    [],
    ['a'],
    ['a', 'b', '--out', 'c'],
    ['--url', 'ftp://a.test/'],
    ['/nowhere', '--out', '/nowhere/x'],
  ]) {
    const { status, out, error } = await run(...args);
    assert.deepEqual([status, out], [2, ''], args.join(' '));
    assert.doesNotMatch(error, /\n\s+at /);
  }
});

test('writes nothing into a folder that holds something else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-audit-'));
  try {
    await writeFile(join(folder, 'thesis.txt'), 'years of work');
    await withFolder({}, async (content) => {
      const { status, error } = await run(content, '--out', folder);
      assert.equal(status, 2);
      assert.match(error, /この命令が作ったのではないファイル/);
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('refuses an overlay, which has no states of its own', async () => {
  await withFolder({ 'overlay.json': '{}' }, async (content) => {
    assert.match((await run(content, '--out', join(content, 'kit'))).error, /上書きのフォルダー/);
  });
});
