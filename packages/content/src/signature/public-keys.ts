import { ContentError } from '../content-error.js';
import { fromBase64 } from './signed-text.js';

/** How files are signed, as `crypto.subtle` takes it. */
export const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A key that may have signed a content. */
export interface PublicKey {
  /** The one content that it is good for; `null`: every one that it signed. */
  readonly contentId: string | null;
  readonly key: CryptoKey;
}

/** An id as in the content, a colon, and the key as SubjectPublicKeyInfo (RFC 5480) of 91 bytes in base64. */
const FORM = /^(?:([a-z\d][a-z\d-]{0,63}):)?([A-Za-z\d+/]{121}[AQgw]==)$/;
/** The key in use, the next one, and the same for a content below an overlay; twice that. */
const MOST = 8;

/**
 * Reads the text of `public-key`: keys with spaces between them, each with or without `id:` before it. Any of them may have
 * signed: two stand there while one takes the place of the other.
 * @throws ContentError `bad-key` where one cannot be read, as none is better than a wrong one; `insecure` where the platform
 *   has no `crypto.subtle` (a page without HTTPS).
 */
export async function readPublicKeys(text: string): Promise<readonly PublicKey[]> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new ContentError('insecure', 'public-key');
  const words = text.split(/\s+/).filter(Boolean);
  if (!words.length || words.length > MOST) throw new ContentError('bad-key', 'public-key');
  return Promise.all(
    words.map(async (word, index) => {
      const at = `public-key#/${index}`;
      const [, contentId = null, key] = FORM.exec(word) ?? [];
      if (key === undefined) throw new ContentError('bad-key', at);
      try {
        return { contentId, key: await subtle.importKey('spki', fromBase64(key), ALGORITHM, false, ['verify']) };
      } catch {
        // Not on the curve, or of another one.
        throw new ContentError('bad-key', at);
      }
    }),
  );
}
