import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPublicKeys, verifyFile } from '@madoguchi/content/signature';
import { SMALL, withFolder } from '../compile/fixture.js';
import { main } from '../main.js';
import { contentHash } from '../published/content-hash.js';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

async function run(...args: string[]): Promise<Ran> {
  const lines = { out: [] as string[], error: [] as string[] };
  const status = await main(args, {
    out: (line) => lines.out.push(line),
    error: (line) => lines.error.push(line),
    now: () => new Date('2026-11-24T00:00:00Z'),
  });
  return { status, out: lines.out.join('\n'), error: lines.error.join('\n') };
}

/** A content folder, a place outside of it, and a key in there. */
async function withKey(
  use: (at: {
    readonly folder: string;
    readonly place: string;
    readonly key: string;
    readonly publicKey: string;
  }) => Promise<void>,
): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'madoguchi-keys-'));
  try {
    await withFolder({}, async (folder) => {
      const key = join(place, 'signing.pem');
      const { status, out } = await run('keys', folder, '--new', key);
      assert.equal(status, 0);
      await use({ folder, place, key, publicKey: out.split('\n').at(-1) ?? '' });
    });
  } finally {
    await rm(place, { recursive: true });
  }
}

const edition = (version: string, serial: number): string =>
  JSON.stringify({ ...(JSON.parse(SMALL['service.json'] ?? '') as object), version, serial });

test('makes a key that only its owner can read, and says what belongs into the page', async () => {
  await withKey(async ({ folder, key, publicKey }) => {
    assert.match(publicKey, /^small:MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE[\w+/]{86}==$/);
    assert.equal((await stat(key)).mode & 0o777, 0o600);
    const pem = await readFile(key, 'utf8');
    assert.match(pem, /^-----BEGIN PRIVATE KEY-----\n/);
    const again = await run('keys', folder, '--key', key);
    assert.deepEqual([again.status, again.out.split('\n').at(-1)], [0, publicKey]);
    const spki = createPublicKey(pem).export({ type: 'spki', format: 'der' }).toString('base64');
    assert.equal(publicKey, `small:${spki}`);
  });
});

test('no key is overwritten, and none is put where others get it', async () => {
  await withKey(async ({ folder, place, key }) => {
    const before = await readFile(key, 'utf8');
    const there = await run('keys', folder, '--new', key);
    assert.equal(there.status, 2);
    assert.match(there.error, /上書きしていません/);
    assert.equal(await readFile(key, 'utf8'), before);

    const within = await run('keys', folder, '--new', join(folder, 'faq', 'key.pem'));
    assert.match(within.error, /一緒に公開されます/);
    execFileSync('git', ['init', '--quiet', place]);
    const kept = await run('keys', folder, '--new', join(place, 'next.pem'));
    assert.match(kept.error, /リポジトリの外/);
    await writeFile(join(place, '.gitignore'), '*.pem\n');
    assert.equal((await run('keys', folder, '--new', join(place, 'next.pem'))).status, 0);
    assert.deepEqual(
      (await readdir(folder, { recursive: true })).filter((name) => /pem/.test(name)),
      [],
    );
    assert.equal((await run('keys', folder, '--new', join(place, 'no', 'where.pem'))).status, 2);
    assert.equal((await run('keys', folder)).status, 2);
    assert.equal((await run('keys', place, '--new', join(place, 'x.pem'))).status, 2, 'no content');
  });
});

test('a key file in a content folder is an error', async () => {
  await withFolder({ 'signing.pem': 'x' }, async (folder) => {
    const { status, error } = await run('build', folder, '--out', join(folder, 'dist'));
    assert.equal(status, 1);
    assert.match(error, /^signing\.pem: 鍵のファイルのようです/);
  });
});

for (const [what, make, says] of [
  ['that is not there', null, /読めません/],
  ['that others can read', 'open', /chmod 600/],
  ['that is none', 'text', /秘密鍵ではありません/],
  ['of another curve', 'p384', /秘密鍵ではありません/],
  ['of another kind', 'rsa', /秘密鍵ではありません/],
  ['behind a passphrase', 'locked', /秘密鍵ではありません/],
] as const) {
  test(`a key ${what} signs nothing, and nothing is written`, async () => {
    await withKey(async ({ folder, place, key }) => {
      const path = join(place, 'other.pem');
      const pem = { type: 'pkcs8', format: 'pem' } as const;
      const texts = {
        open: () => readFile(key, 'utf8'),
        text: () => 'MFkwEwYHKoZIzj0CAQ',
        p384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey.export(pem),
        rsa: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pem),
        locked: () =>
          generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
            ...pem,
            cipher: 'aes-256-cbc',
            passphrase: 'x',
          }),
      };
      if (make) {
        await writeFile(path, await texts[make](), { mode: 0o600 });
        if (make === 'open') await chmod(path, 0o640);
      }
      const { status, error } = await run('build', folder, '--out', join(place, 'out'), '--sign', path);
      assert.equal(status, 2);
      assert.match(error, says);
      await assert.rejects(readdir(join(place, 'out')));
    });
  });
}

test('signs what a page reads first and what it reads anew, and verify holds the folder against it', async () => {
  await withKey(async ({ folder, place, key, publicKey }) => {
    const out = join(place, 'out');
    const { status, out: said, error } = await run('build', folder, '--out', out, '--sign', key);
    assert.equal(status, 0);
    assert.equal(said.split('\n').at(-1), publicKey);
    assert.match(error, /署名のある下書き/);
    const keys = await readPublicKeys(publicKey);
    for (const [name, kind] of [
      ['content.json', 'manifest'],
      ['live.json', 'live'],
    ] as const) {
      const file = await verifyFile(new Uint8Array(await readFile(join(out, name))), keys, name);
      assert.deepEqual([file.kind, file.id, file.serial], [kind, 'small', 3]);
    }
    const pem = (await readFile(key, 'utf8')).split('\n')[1] ?? '';
    for (const name of await readdir(out, { recursive: true })) {
      if (name.endsWith('.json')) assert.equal((await readFile(join(out, name), 'utf8')).includes(pem), false, name);
    }

    const verify = (...more: string[]): Promise<Ran> => run('verify', out, '--public-key', publicKey, ...more);
    assert.deepEqual((await verify()).status, 0);
    assert.match((await verify()).out, /small、通し番号 3/);
    const [shard = ''] = (await readdir(join(out, 'shards'))).filter((name) => name.startsWith('registration.ja'));
    for (const name of [`shards/${shard}`, 'live.json', 'content.json']) {
      const path = join(out, name);
      const before = await readFile(path, 'utf8');
      for (const spoilt of [before.replace('small', 'smell').replace('開く', '閉じる'), '', before.slice(0, -1)]) {
        if (spoilt === before) continue;
        await writeFile(path, spoilt);
        const { status: wrong, error: where } = await verify();
        assert.equal(wrong, 1);
        assert.ok(
          where.split('\n').some((line) => line.startsWith(name)),
          where,
        );
      }
      await writeFile(path, before);
    }
    assert.equal((await verify()).status, 0);
    const other = join(place, 'other.pem');
    const made = await run('keys', folder, '--new', other);
    const wrongKey = await run('verify', out, '--public-key', made.out.split('\n').at(-1) ?? '');
    assert.equal(wrongKey.status, 1);
    assert.equal((await run('verify', out, '--public-key', 'abc')).status, 2);
    assert.equal((await run('verify', join(place, 'nowhere'), '--public-key', publicKey)).status, 1);
  });
});

test('of one serial one text is signed; the same text may be signed again, with the next key', async () => {
  await withKey(async ({ folder, place, key }) => {
    const out = join(place, 'out');
    const sign = (by = key): Promise<Ran> => run('build', folder, '--out', out, '--sign', by);
    assert.equal((await sign()).status, 0);
    await writeFile(join(folder, 'service.json'), edition('2', 3));
    const same = await sign();
    assert.equal(same.status, 1);
    assert.match(same.error, /通し番号 3 が、.+ 3 より大きくありません/);
    await writeFile(join(folder, 'service.json'), edition('1', 2));
    assert.match((await sign()).error, /通し番号 2 /);
    await writeFile(join(folder, 'service.json'), edition('1', 3));

    const next = join(place, 'next.pem');
    await run('keys', folder, '--new', next);
    const again = await sign(next);
    assert.equal(again.status, 0, again.error);
    assert.match(again.error, /別の鍵で署名されています/);
  });
});

test('what is signed is not replaced by what is not, and a release takes its signature along', async () => {
  await withKey(async ({ folder, place, key }) => {
    const out = join(place, 'out');
    const approve = (): Promise<Ran> => run('approve', folder, '--by', '山田花子・課長', '--yes');
    const release = (...more: string[]): Promise<Ran> => run('build', folder, '--out', out, '--release', ...more);
    assert.match((await release('--sign', key)).error, /まだ承認されていません/);
    await approve();
    const first = await release('--sign', key);
    assert.deepEqual([first.status, first.error], [0, '']);
    const files = new Map([['content.json', await readFile(join(out, 'content.json'), 'utf8')]]);
    const plain = new Map([['content.json', (files.get('content.json') ?? '').replace(/,"signature":"[^"]*"/, '')]]);
    assert.equal(contentHash(files), contentHash(plain), 'an approval is of the text, not of the signature');

    await writeFile(join(folder, 'service.json'), edition('2', 4));
    await approve();
    const unsigned = await release();
    assert.equal(unsigned.status, 1);
    assert.match(unsigned.error, /署名があり/);
    const next = join(place, 'next.pem');
    await run('keys', folder, '--new', next);
    const rotated = await release('--sign', next);
    assert.equal(rotated.status, 0);
    assert.match(rotated.error, /別の鍵で署名されています/);
    const again = await release('--sign', key);
    assert.equal(again.status, 0, 'the same once more, with a key that pages still name');
    assert.equal((await release()).status, 1);
  });
});
