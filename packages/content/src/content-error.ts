/**
 * Why a content file could not be used.
 * - `network`: no reply, or one that is not the file (offline, timeout, HTTP error).
 * - `missing`: the server says that there is no such file (404, 410).
 * - `not-json`: not JSON, as a half-downloaded file or a captive portal's page.
 * - `too-large`: over the size limit.
 * - `newer`: written for a newer schema than this code reads.
 * - `invalid`: JSON of the wrong shape; `at` says where.
 * - `hash`: not the file that the manifest names.
 * - `signature`: not signed, or with none of the keys that the page names for this content.
 * - `outdated`: signed, and older than one that was seen before.
 * - `bad-key`: what the page names as public keys cannot be read as such.
 * - `insecure`: the page names public keys, and nothing can be verified, because it is not served over HTTPS.
 */
export type ContentErrorCode =
  | 'network'
  | 'missing'
  | 'not-json'
  | 'too-large'
  | 'newer'
  | 'invalid'
  | 'hash'
  | 'signature'
  | 'outdated'
  | 'bad-key'
  | 'insecure';

const BRAND = Symbol.for('madoguchi.ContentError');

/** The one error that reading compiled content gives. Recognise it with {@link isContentError}, not by its message. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly [BRAND] = true;
  constructor(
    readonly code: ContentErrorCode,
    /** The file (URL or name), with the place in it where that is known: `content.json#/choices/3/label`. */
    readonly at: string,
  ) {
    super(`${code}: ${at}`);
  }
}

/** Whether a caught value is a {@link ContentError}, also one of another copy of this module. */
export function isContentError(value: unknown): value is ContentError {
  return typeof value === 'object' && value !== null && BRAND in value;
}
