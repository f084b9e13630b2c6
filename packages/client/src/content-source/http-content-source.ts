import { ContentError } from '@madoguchi/content';
import { contentReader, type ReadBytes } from './content-reader.js';
import type { Lock, Store } from '../storage/store.js';
import type { ContentSource } from './content-source.js';

/** No published file is larger. Bytes. */
const MAX_BYTES = 2 * 1024 * 1024;
/** On a bad connection a file of 20 KB arrives within this, or not at all. Milliseconds. */
const LIMIT_MS = 15_000;

/** Where a content is, and whom it is believed. */
export interface HttpContentOptions {
  /** Absolute address of the manifest or overlay. */
  readonly src: string;
  /**
   * Keys with spaces between them, as `madoguchi keys` prints them: then only what one of them has signed is used. `null` or
   * absent: everything that is at `src` is.
   */
  readonly publicKey?: string | null;
  /** Where the newest serial is kept once the visitor has agreed. Default: nowhere, it is known as long as this source is. */
  readonly store?: Store | undefined;
  /** Over all tabs, as the session's. Default: none. */
  readonly lock?: Lock;
}

/**
 * Content that is published on the web. Requests are GETs without credentials, referrer or query, and never follow a
 * redirect: nothing about the visitor travels, and no other origin is asked.
 */
export function httpContentSource(options: HttpContentOptions): ContentSource {
  const { src, publicKey } = options;
  let verified: ReadBytes | undefined;
  const read: ReadBytes = async (url, { cache, signal }) => {
    const limit = new AbortController();
    const abort = (): void => limit.abort();
    const timer = setTimeout(abort, LIMIT_MS);
    signal.addEventListener('abort', abort, limit);
    try {
      const response = await fetch(url, {
        cache,
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: limit.signal,
      });
      const { ok, status, headers } = response;
      if (!ok) throw new ContentError(status === 404 || status === 410 ? 'missing' : 'network', url);
      const said = Number(headers.get('content-length'));
      const bytes = said > MAX_BYTES ? null : new Uint8Array(await response.arrayBuffer());
      if (!bytes || bytes.length > MAX_BYTES) throw new ContentError('too-large', url);
      return bytes;
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof ContentError ? error : new ContentError('network', url);
    } finally {
      clearTimeout(timer);
      // A body that nobody reads keeps its connection; after six of them a browser asks for nothing more.
      abort();
    }
  };
  return contentReader(
    src,
    publicKey == null
      ? read
      : // Only who asks for it pays for it.
        async (...args) =>
          (verified ??= (await import('./verified-reader.js')).verifiedReader(options, publicKey, read))(...args),
  );
}
