import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signFiles, writeFiles, type SigningKey } from '@madoguchi/cli';
import { ROOT } from './run.mjs';

// Signs the bureau's overlay and its copy of the national content, each with a key of its own, and writes down what belongs into the
// page. The private keys are never written: there is none in the repository, and each build makes new ones. A publisher uses
// `madoguchi keys` and `madoguchi build --sign`.

const BUREAU = join(ROOT, 'examples/bureau/dist/concierge');

function newKey(): SigningKey {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return {
    sign: (text) => sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** @returns the public key, as a page names it. */
async function signFolder(folder: string): Promise<string> {
  const key = newKey();
  const names = ['content.json', 'live.json'];
  const files = new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
  await writeFiles(signFiles(files, key), folder);
  return `${(JSON.parse(files.get('content.json') ?? '{}') as { id: string }).id}:${key.publicKey}`;
}

const keys = [await signFolder(BUREAU), await signFolder(join(BUREAU, 'national'))];
await writeFile(join(BUREAU, '../public-key.txt'), `${keys.join(' ')}\n`);
