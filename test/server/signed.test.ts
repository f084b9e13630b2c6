import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { withSignature } from '@madoguchi/content/signature';
import { CONTENT, openStore, serve, spawnService, type Store } from './service.js';

// A server that is told who signs its content runs with nothing else, and says in one line why it does not.

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const KEY = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
let store: Store;
let folder = '';

before(async () => {
  store = await openStore('embedded');
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-signed-'));
  cpSync(CONTENT, folder, { recursive: true });
  const path = join(folder, 'content.json');
  const text = readFileSync(path, 'utf8');
  const signature = sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  writeFileSync(path, withSignature(text, signature));
});
after(async () => {
  await store.remove();
  rmSync(folder, { recursive: true });
});

test('a content that is signed with the key that it is told of is used, also by one that is told of none', async () => {
  for (const settings of [{ CONTENT_PUBLIC_KEY: `hwis-sample:${KEY}` }, { CONTENT_PUBLIC_KEY: KEY }, {}]) {
    const { stop } = await serve(store, { CONTENT: folder, ...settings });
    await stop();
  }
});

test('any other content keeps it from starting, with one line', async () => {
  const signed = readFileSync(join(folder, 'content.json'), 'utf8');
  const refused = async (settings: Readonly<Record<string, string>>, line: RegExp): Promise<void> => {
    await assert.rejects(serve(store, { CONTENT: folder, ...settings }), (error: Error) => {
      assert.match(error.message, line);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
  };
  const NOT_SIGNED = /^CONTENT: .+ content\.json is not signed with a key of CONTENT_PUBLIC_KEY$/;
  await refused({ CONTENT: CONTENT, CONTENT_PUBLIC_KEY: KEY }, NOT_SIGNED);
  await refused({ CONTENT_PUBLIC_KEY: `other:${KEY}` }, NOT_SIGNED);
  await refused({ CONTENT_PUBLIC_KEY: 'TellTale' }, /^CONTENT_PUBLIC_KEY: public keys are wanted/);
  writeFileSync(join(folder, 'content.json'), signed.replace('"version":"', '"version":"x'));
  await refused({ CONTENT_PUBLIC_KEY: KEY }, NOT_SIGNED);
  writeFileSync(join(folder, 'content.json'), signed);
});

test('as a process it ends with status 2, and the line is all that it says', async () => {
  await assert.rejects(spawnService(store, { CONTENT_PUBLIC_KEY: KEY }), (error: Error) => {
    assert.match(error.message, /^the service has ended \(2\):\nmadoguchi-server: CONTENT: [^\n]+\n$/);
    return true;
  });
});
