import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { RICH, replaced, service } from '../changelog/testing/rich.js';
import { withFolder } from '../compile/fixture.js';
import { main } from '../main.js';

async function run(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    now: () => new Date('2026-11-24T00:00:00Z'),
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

const approve = (folder: string) => run('approve', folder, '--by', '山田花子・課長', '--yes');
const release = (folder: string, ...more: string[]) =>
  run('build', folder, '--out', join(folder, 'dist'), '--release', ...more);

const versionIn = async (folder: string): Promise<string> =>
  (JSON.parse(await readFile(join(folder, 'dist/content.json'), 'utf8')) as { version: string }).version;

const edition = (version: string, serial: number): string => service({ version, serial })['service.json'] ?? '';

test('without --release a build is a draft and says so in a line', async () => {
  await withFolder(RICH, async (folder) => {
    const draft = await run('build', folder, '--out', join(folder, 'dist'));
    assert.equal(draft.status, 0);
    assert.equal(draft.error, 'これは下書きです。公開するときは --release を付けてください。');
    await approve(folder);
    const { error } = await release(folder);
    assert.doesNotMatch(error, /下書き/);
  });
});

test('releases what was approved, and nothing else', async () => {
  await withFolder(RICH, async (folder) => {
    const none = await release(folder);
    assert.equal(none.status, 1);
    assert.match(none.error, /まだ承認されていません.+madoguchi approve/);
    assert.match((await release(folder, '--lang', 'en')).error, /not approved yet.+madoguchi approve/);
    await assert.rejects(readdir(join(folder, 'dist')));

    await approve(folder);
    assert.equal((await release(folder)).status, 0);
    assert.equal(await versionIn(folder), '1');

    await writeFile(join(folder, 'service.json'), edition('2', 4));
    const changed = await release(folder);
    assert.equal(changed.status, 1);
    assert.match(
      changed.error,
      /^最後の承認（2026-11-24T09:00:00\+09:00、山田花子・課長）のあとで内容が変わっています/,
    );
    assert.equal(await versionIn(folder), '1');
    await approve(folder);
    assert.equal((await release(folder)).status, 0);
    assert.equal(await versionIn(folder), '2');
  });
});

test('an earlier approval is no approval of a content that was changed back', async () => {
  await withFolder(RICH, async (folder) => {
    await approve(folder);
    for (const [name, text] of Object.entries(replaced('faq/money.csv', '30日', '14日'))) {
      await writeFile(join(folder, name), text);
    }
    await approve(folder);
    await writeFile(join(folder, 'faq/money.csv'), RICH['faq/money.csv'] ?? '');
    assert.match((await release(folder)).error, /内容が変わっています/);
  });
});

test('a version that is not newer than the published one is not released', async () => {
  await withFolder({ ...RICH, 'service.json': edition('1.9', 3) }, async (folder) => {
    await approve(folder);
    assert.equal((await release(folder)).status, 0);
    const to = async (version: string, serial: number): Promise<string[]> => {
      await writeFile(join(folder, 'service.json'), edition(version, serial));
      await approve(folder);
      const { status, error } = await release(folder);
      assert.equal(status, error ? 1 : 0);
      return error.split('\n').filter(Boolean);
    };
    const both = await to('1.9', 3);
    assert.equal(both.length, 2, 'all at once');
    assert.match(both[0] ?? '', /通し番号 3 が、.+ 3 より大きくありません.+serial を増やし/);
    assert.match(both[1] ?? '', /版「1\.9」が、.+「1\.9」より新しくありません.+version を新しく/);
    assert.match((await to('1.10', 2)).join(), /^通し番号 2 [^版]+$/);
    assert.match((await to('1.8', 4)).join(), /^版「1\.8」/);
    assert.deepEqual(await to('1.10', 4), []);
    assert.equal(await versionIn(folder), '1.10');
  });
});

test('nothing is released over another content or a file that cannot be read, or with faults', async () => {
  await withFolder(RICH, async (folder) => {
    await approve(folder);
    await release(folder);
    await writeFile(
      join(folder, 'service.json'),
      service({ id: 'other', version: '2', serial: 9 })['service.json'] ?? '',
    );
    await approve(folder);
    assert.match((await release(folder)).error, /別の内容「small」があります。「other」の出力先/);
    await writeFile(join(folder, 'dist/content.json'), '<html>');
    assert.match((await release(folder)).error, /content\.json を読み取れず/);
    assert.equal(await readFile(join(folder, 'dist/content.json'), 'utf8'), '<html>');
    await rm(join(folder, 'help.en.md'));
    const { status, error } = await release(folder);
    assert.equal(status, 1);
    assert.match(error, /help\.en\.md: ファイルがありません/);
  });
});

test('an overlay is approved and released too', async () => {
  const overlay = JSON.stringify({
    schema: 1,
    id: 'bureau',
    version: '1',
    serial: 1,
    overlayOf: 'n/content.json',
    name: null,
  });
  await withFolder({ 'overlay.json': overlay, 'service.json': null }, async (folder) => {
    await approve(folder);
    assert.equal((await release(folder)).status, 0);
    const { approvals } = JSON.parse(await readFile(join(folder, 'approvals.json'), 'utf8')) as {
      approvals: { terms: string | null; entries: number }[];
    };
    assert.deepEqual([approvals[0]?.terms, approvals[0]?.entries], [null, 0]);
    assert.match((await release(folder)).error, /overlay\.json の serial|serial を増やし/);
  });
});
