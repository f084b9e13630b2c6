import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { withFolder } from './compile/fixture.js';
import { main } from './main.js';

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    locale: 'ja_JP.UTF-8',
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

test('build writes the files and says what it wrote', async () => {
  await withFolder({}, async (folder) => {
    const out = join(folder, 'dist');
    const { status, out: said } = await run('build', folder, '--out', out);
    assert.equal(status, 0);
    assert.match(said, /9 個のファイル/);
    assert.deepEqual((await readdir(out)).sort(), ['content.json', 'live.json', 'shards']);
    assert.equal((JSON.parse(await readFile(join(out, 'content.json'), 'utf8')) as { id: string }).id, 'small');
  });
});

test('build ends with 1 and writes nothing where the content has faults', async () => {
  await withFolder({ 'help.en.md': null }, async (folder) => {
    const { status, error } = await run('build', folder, '--out', join(folder, 'dist'));
    assert.equal(status, 1);
    assert.match(error, /help\.en\.md: ファイルがありません/);
    await assert.rejects(readdir(join(folder, 'dist')));
  });
});

test('ends with 2 and one sentence where the command or the folder is not understood', async () => {
  assert.match((await run()).error, /^使い方/);
  assert.match((await run('build', 'x', '--wrong')).error, /^madoguchi build/);
  const { status, error } = await run('build', '/nowhere/at/all', '--out', '/tmp/x', '--lang', 'en');
  assert.equal(status, 2);
  assert.equal(error, '/nowhere/at/all cannot be read. Check where it is, and whether you may read it.');
});
