import { ContentError } from '@madoguchi/content';
import { contentReader } from './content-reader.js';
import type { ContentSource } from './content-source.js';

/** No published file is larger. Bytes. */
const MAX_BYTES = 2 * 1024 * 1024;
/** On a bad connection a file of 20 KB arrives within this, or not at all. Milliseconds. */
const LIMIT_MS = 15_000;
const CACHE = { check: 'no-cache', fresh: 'reload', keep: 'default' } as const;

/**
 * Content that is published on the web. Requests are GETs without credentials, referrer or query, and never follow a
 * redirect: nothing about the visitor travels, and no other origin is asked.
 * @param src - Absolute address of the manifest or overlay.
 */
export function httpContentSource({ src }: { readonly src: string }): ContentSource {
  return contentReader(src, async (url, { cache, signal }) => {
    const limit = new AbortController();
    const abort = (): void => limit.abort();
    const timer = setTimeout(abort, LIMIT_MS);
    signal.addEventListener('abort', abort);
    try {
      const response = await fetch(url, {
        cache: CACHE[cache],
        credentials: 'omit',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: limit.signal,
      });
      const { ok, status, headers } = response;
      if (!ok) throw new ContentError(status === 404 || status === 410 ? 'missing' : 'network', url);
      if (Number(headers.get('content-length')) > MAX_BYTES) throw new ContentError('too-large', url);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (bytes.length > MAX_BYTES) throw new ContentError('too-large', url);
      return bytes;
    } catch (error) {
      signal.throwIfAborted();
      throw error instanceof ContentError ? error : new ContentError('network', url);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      // A body that nobody reads keeps its connection; after six of them a browser asks for nothing more.
      abort();
    }
  });
}
