import { openFile, parseLive, parseManifest, type Live, type Manifest } from '@madoguchi/content';
import type { ContentSource } from './content-source.js';

/** How a file's bytes are got. Rejects with `ContentError`, or an `AbortError`. */
export type ReadBytes = (
  url: string,
  options: {
    /**
     * As `fetch` takes it. `no-cache`, a manifest: ask the server whether it changed. `no-store`, a live file: past every cache.
     * `default`, a shard: its name changes with its text. `reload`: what came from a cache was not right.
     */
    readonly cache: 'no-cache' | 'no-store' | 'default' | 'reload';
    readonly signal: AbortSignal;
  },
) => Promise<Uint8Array<ArrayBuffer>>;

/** The text of a file. */
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads compiled content through `read`: parses, checks hashes, lays an overlay over its manifest. */
export function contentReader(src: string, read: ReadBytes): ContentSource {
  async function manifest(url: string, signal: AbortSignal, below = false): Promise<Manifest> {
    const file = openFile(decode(await read(url, { cache: 'no-cache', signal })), url);
    // One layer: an overlay on an overlay could be a ring.
    if (file.kind !== 'overlay' || below) return parseManifest(file, url);
    const { applyOverlay, parseOverlay } = await import('@madoguchi/content/overlay');
    const overlay = parseOverlay(file, url);
    return applyOverlay(await manifest(overlay.overlayOf, signal, true), overlay);
  }

  return {
    manifest: ({ signal }) => manifest(src, signal),
    // Nobody needs a shard before the consent screen.
    shard: async (ref, { signal }) => (await import('./read-shard.js')).readShard(ref, read, signal),
    async live({ live }, { signal }) {
      const files = await Promise.all(
        live.map(async (url) => parseLive(decode(await read(url, { cache: 'no-store', signal })), url)),
      );
      return merged(files);
    },
  };
}

/** All recalls and notices; the serial is that of the first file, which is the manifest's own. */
function merged(files: readonly Live[]): Live {
  return {
    serial: files[0]?.serial ?? 0,
    recalled: files.flatMap(({ recalled }) => recalled),
    notices: files.flatMap(({ notices }) => notices),
  };
}
