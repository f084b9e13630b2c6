import { ContentError } from '../content-error.js';
import { list, number, optional, record, text } from '../parse/check.js';
import { id } from '../parse/common.js';
import { openFile } from '../parse/read-file.js';
import { ALGORITHM, type PublicKey } from './public-keys.js';
import { takeApart } from './signed-text.js';

/** What a verified file says of itself. */
export interface VerifiedFile {
  /** What was signed: the file without its signature. Nothing else of the file may be used. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly kind: string;
  /** Of the content, of the overlay, or of the one that a live file belongs to. */
  readonly id: string;
  readonly serial: number;
  /** Live files, as a manifest or an overlay names them; none in a live file. */
  readonly live: readonly string[];
}

const head = record({ id, serial: number, live: optional(list(text())) });

/**
 * Makes sure that a file was signed with one of the keys, and that this key is good for the content that the file belongs to.
 * Nothing of the file is read before that.
 * @throws ContentError `signature`; `not-json`, `invalid` or `newer` where a file that is signed is none of a content.
 */
export async function verifyFile(
  file: Uint8Array<ArrayBuffer>,
  keys: readonly PublicKey[],
  url: string,
): Promise<VerifiedFile> {
  const parts = takeApart(file);
  if (!parts) throw new ContentError('signature', url);
  const { bytes, signature } = parts;
  for (const { contentId, key } of keys) {
    if (!(await crypto.subtle.verify(ALGORITHM, key, signature, bytes))) continue;
    const { kind, body } = openFile(new TextDecoder().decode(bytes), url);
    const { live = [], ...said } = head(body, `${url}#`);
    if (contentId === null || contentId === said.id) return { bytes, kind, ...said, live };
  }
  throw new ContentError('signature', url);
}
