import type { ContentSource } from '@madoguchi/client';
import { ContentError, type ContentErrorCode } from '@madoguchi/content';
import type { Disturbance } from './gallery-state.js';

/** A content source whose files fail, stay away or say something else, as the web does to them. */
export function disturbedSource(source: ContentSource, { manifest, parts, live }: Disturbance = {}): ContentSource {
  return {
    async manifest(options) {
      if (typeof manifest === 'string') return fails(manifest, 'content.json', options.signal);
      const own = await source.manifest(options);
      return manifest ? manifest(own) : own;
    },
    shard(ref, options) {
      const fault = parts?.[ref.topic ?? ref.kind] ?? parts?.['*'];
      return fault ? fails(fault, ref.url, options.signal) : source.shard(ref, options);
    },
    async live(of, options) {
      const own = await source.live(of, options);
      return live ? live(own) : own;
    },
  };
}

function fails(fault: ContentErrorCode | 'hangs', at: string, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (fault !== 'hangs') reject(new ContentError(fault, at));
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}
