import { brotliCompressSync } from 'node:zlib';
import { withSignature } from '@madoguchi/content/signature';
import { MAX_MANIFEST_BYTES } from '../compile/compile-folder.js';
import { fill, type CliLanguage } from '../locale/format.js';
import { presentFile } from './present.js';
import { namedKey, type SigningKey } from './signing-key.js';
import { signStrings } from './strings.js';

/** The files that carry a signature: what a page reads first, and what it reads anew each time. The first names the others by hash. */
const SIGNED = ['content.json', 'live.json'];

/** What signing a content comes to. */
export interface SignedContent {
  /** `null` where it cannot be published. */
  readonly files: ReadonlyMap<string, string> | null;
  /** Size of `content.json` with its signature, brotli. */
  readonly manifestBytes: number;
  /** For whoever publishes: that it is signed, and what belongs into the pages. */
  readonly lines: readonly string[];
  readonly warning: string | null;
}

/**
 * Signs compiled files, for an output folder.
 * @param files - As compiled, with `content.json` among them.
 */
export async function signContent(
  files: ReadonlyMap<string, string>,
  out: string,
  key: SigningKey,
  language: CliLanguage,
): Promise<SignedContent> {
  const strings = signStrings(language);
  const signed = signFiles(files, key);
  const publicKey = namedKey((JSON.parse(files.get('content.json') ?? '{}') as { id: string }).id, key);
  const manifestBytes = brotliCompressSync(signed.get('content.json') ?? '').length;
  const lines = [strings.signed, strings.publicKey, publicKey];
  if (manifestBytes > MAX_MANIFEST_BYTES) {
    const details = { bytes: manifestBytes, max: MAX_MANIFEST_BYTES };
    return { files: null, manifestBytes, lines, warning: fill(strings.tooLarge, details) };
  }
  const present = await presentFile(out, 'content.json');
  const isOther = present?.isSigned && !(await present.isSignedBy(publicKey));
  return { files: signed, manifestBytes, lines, warning: isOther ? fill(strings.otherKey, { out }) : null };
}

/** Compiled files with a signature in those that carry one. */
export function signFiles(files: ReadonlyMap<string, string>, key: SigningKey): ReadonlyMap<string, string> {
  const signed = new Map(files);
  for (const path of SIGNED) {
    const text = files.get(path);
    if (text !== undefined) signed.set(path, withSignature(text, key.sign(text)));
  }
  return signed;
}
