import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isContentError } from '../content-error.js';
import { testKey } from './fixture.js';
import { readPublicKeys } from './public-keys.js';
import { takeApart } from './signed-text.js';
import { verifyFile, type VerifiedFile } from './verify-file.js';

const URL = 'https://content.test/content.json';
const TEXT = JSON.stringify({
  schema: 1,
  id: 'sample',
  serial: 3,
  live: ['live.json'],
  name: '窓口',
  kind: 'manifest',
});
const [key, other] = await Promise.all([testKey(), testKey()]);
const signed = await key.sign(TEXT);

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const verify = async (file: string | Uint8Array<ArrayBuffer>, keys = key.publicKey): Promise<VerifiedFile> =>
  verifyFile(typeof file === 'string' ? bytesOf(file) : file, await readPublicKeys(keys), URL);
async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    assert.ok(isContentError(error), String(error));
    return error.code;
  }
  return 'none';
}

test('a signed file is JSON that whoever does not verify reads as before', () => {
  const { signature, ...rest } = JSON.parse(signed) as { signature: string };
  assert.deepEqual(rest, JSON.parse(TEXT));
  assert.equal(signature.length, 88);
});

test('gives what was signed, byte for byte, and what it says of itself', async () => {
  const { bytes, ...said } = await verify(signed);
  assert.equal(new TextDecoder().decode(bytes), TEXT);
  assert.deepEqual(said, { kind: 'manifest', id: 'sample', serial: 3, live: ['live.json'] });
});

test('any of the keys may have signed, and a key with an id only the content with that id', async () => {
  assert.equal((await verify(signed, `${other.publicKey}\n  ${key.publicKey} `)).id, 'sample');
  assert.equal((await verify(signed, `sample:${key.publicKey}`)).id, 'sample');
  assert.equal(await codeOf(verify(signed, `another:${key.publicKey}`)), 'signature');
  assert.equal(await codeOf(verify(signed, other.publicKey)), 'signature');
});

test('refuses what carries no signature, or that of another text', async () => {
  const { signature } = JSON.parse(await key.sign(TEXT.replace('"serial":3', '"serial":4'))) as { signature: string };
  assert.equal(await codeOf(verify(TEXT)), 'signature');
  assert.equal(await codeOf(verify(signed.replace(/"signature":"[^"]*"/, `"signature":"${signature}"`))), 'signature');
  assert.equal(await codeOf(verify(`${signed}\n`)), 'signature', 'no other form of it is read');
  assert.equal(await codeOf(verify('')), 'signature');
  assert.equal(
    await codeOf(verify(JSON.stringify({ signature, ...JSON.parse(TEXT) }))),
    'signature',
    'elsewhere in it',
  );
});

test('whichever byte is another one, it is refused', async () => {
  const bytes = bytesOf(signed);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const wrong = bytes.slice();
      wrong[at] = (wrong[at] ?? 0) ^ change;
      assert.equal(await codeOf(verify(wrong)), 'signature');
    }),
    { numRuns: 1000 },
  );
});

test('whatever is in place of a file, taking it apart gives nothing or parts that come to the file', () => {
  const tails = fc.constantFrom(
    '',
    '}',
    '"}',
    `,"signature":"${'A'.repeat(86)}=="}`,
    `,"signature":"${'é'.repeat(44)}"}`,
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), tails, (start, tail) => {
      const file = new Uint8Array([...start, ...bytesOf(tail)]);
      const parts = takeApart(file);
      if (parts) assert.deepEqual([parts.bytes.length, parts.signature.length], [file.length - 103, 64]);
    }),
    { numRuns: 1000 },
  );
});

test('what is signed and is no file of a content has a code of its own', async () => {
  for (const [text, code] of [
    ['{"schema":1,"kind":"live","serial":1}', 'invalid'],
    ['{"schema":2,"kind":"live","id":"a","serial":1}', 'newer'],
    ['<html>}', 'not-json'],
  ] as const) {
    assert.equal(await codeOf(verify(await key.sign(text))), code, text);
  }
});

test('a key that cannot be read, one of another curve, none, or too many, is a typed error', async () => {
  const p384 = (await testKey('P-384')).publicKey;
  const offCurve = key.publicKey.slice(0, 100) + 'A'.repeat(22) + '==';
  for (const text of ['', '  ', 'abc', `${key.publicKey} abc`, p384, offCurve, `Sample:${key.publicKey}`]) {
    assert.equal(await codeOf(readPublicKeys(text)), 'bad-key', text);
  }
  assert.equal(await codeOf(readPublicKeys(`${key.publicKey} `.repeat(9))), 'bad-key');
});

test('without crypto.subtle nothing can be verified, and that is said', async (context) => {
  const { crypto } = globalThis;
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  context.after(() => Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true }));
  assert.equal(await codeOf(readPublicKeys(key.publicKey)), 'insecure');
});
