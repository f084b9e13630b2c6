import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { Refusal } from '../desk/command.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { git } from '../published/git.js';
import { signStrings } from './strings.js';

/** A private key, ready to sign with: of a file, or of a device that does not give it away. */
export interface SigningKey {
  /** ECDSA P-256 over SHA-256: 64 bytes, r and s side by side. */
  sign(text: string): Uint8Array;
  /** What belongs to it, as a page names it without the id: SubjectPublicKeyInfo, base64. */
  readonly publicKey: string;
}

/** OpenSSL's name of P-256. */
const CURVE = 'prime256v1';
/** Group and others: nobody but the owner may read a key or write it. */
const OTHERS = 0o077;

/**
 * Reads a private key: PKCS#8 in PEM, without a passphrase, readable by its owner alone.
 * @param folders - Where it must not be: what is in them is published, or kept together with what is.
 * @throws Refusal
 */
export async function readSigningKey(
  path: string,
  folders: readonly string[],
  language: CliLanguage,
): Promise<SigningKey> {
  const strings = signStrings(language);
  refuseWithin(path, folders, language);
  let pem: string;
  try {
    const { mode } = await stat(path);
    // Windows tells of no such bits.
    if (process.platform !== 'win32' && mode & OTHERS) throw new Refusal(fill(strings.keyOpen, { path }));
    pem = await readFile(path, 'utf8');
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    throw new Refusal(fill(strings.keyNotReadable, { path }));
  }
  const key = keyOf(pem);
  if (!key) throw new Refusal(fill(strings.keyWrong, { path }));
  return {
    sign: (text) => sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }),
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/**
 * Makes a key pair, and writes the private key to a new file that only its owner can read.
 * @throws Refusal where there is a file already, or the place is one where others would get it.
 */
export async function makeSigningKey(path: string, folders: readonly string[], language: CliLanguage): Promise<void> {
  const strings = signStrings(language);
  refuseWithin(path, folders, language);
  if (await isKept(path)) throw new Refusal(fill(strings.keyInRepository, { path }));
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: CURVE });
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' })).finally(() => file.close());
  } catch (problem) {
    const there = (problem as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Refusal(fill(there ? strings.keyThere : strings.keyNotWritable, { path }));
  }
}

/** What a page names: which content, and whose signature. */
export function namedKey(contentId: string, { publicKey }: SigningKey): string {
  return `${contentId}:${publicKey}`;
}

function keyOf(pem: string): KeyObject | null {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyDetails?.namedCurve === CURVE ? key : null;
  } catch {
    return null;
  }
}

function refuseWithin(path: string, folders: readonly string[], language: CliLanguage): void {
  for (const folder of folders) {
    const way = relative(resolve(folder), resolve(path));
    if (!isAbsolute(way) && way.split(sep)[0] !== '..') {
      throw new Refusal(fill(signStrings(language).keyWithin, { path, folder }));
    }
  }
}

/** Whether git would take the file into a repository. */
async function isKept(path: string): Promise<boolean> {
  const folder = dirname(resolve(path));
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  if (!inside || inside.status || inside.output.toString().trim() !== 'true') return false;
  return (await git(folder, ['check-ignore', '--quiet', '--', resolve(path)]))?.status !== 0;
}
