import { ContentError, isContentError } from '@madoguchi/content';
import { readPublicKeys, verifyFile, type VerifiedFile } from '@madoguchi/content/signature';
import type { ReadBytes } from './content-reader.js';
import type { HttpContentOptions } from './http-content-source.js';
import { SerialMemory } from './serial-memory.js';

/**
 * Reads what is signed, and nothing else: manifests, overlays and live files with their signature and serial, shards (which
 * they name by their hashes) as they come. Loaded where a page names public keys.
 */
export function verifiedReader(
  options: Pick<HttpContentOptions, 'src' | 'store' | 'lock'>,
  publicKey: string,
  read: ReadBytes,
): ReadBytes {
  const { src } = options;
  const memory = new SerialMemory(options);
  /** To which content a live file belongs: the one whose manifest names it. */
  const owners = new Map<string, string>();
  let keys: ReturnType<typeof readPublicKeys> | undefined;

  async function checked(url: string, isLive: boolean, bytes: Uint8Array<ArrayBuffer>): Promise<VerifiedFile> {
    const file = await verifyFile(bytes, await (keys ??= readPublicKeys(publicKey)), url);
    const { kind, id, serial, live } = file;
    // What is signed may have been signed as something else, or for another content.
    if (isLive !== (kind === 'live') || (isLive && owners.get(url) !== id)) throw new ContentError('signature', url);
    if (serial < (await memory.least(id, isLive, url === src))) throw new ContentError('outdated', url);
    memory.seen(id, isLive, serial);
    for (const path of live) owners.set(new URL(path, url).href, id);
    return file;
  }

  return async (url, options) => {
    const { cache } = options;
    if (cache === 'default' || cache === 'reload') {
      // By now the visitor may have agreed.
      void memory.keep();
      return read(url, options);
    }
    const isLive = cache === 'no-store';
    // Before anything is fetched: with keys that nobody can read there is no use in it.
    await (keys ??= readPublicKeys(publicKey));
    try {
      return (await checked(url, isLive, await read(url, options))).bytes;
    } catch (error) {
      if (!isContentError(error) || !/^(signature|outdated)$/.test(error.code)) throw error;
      // A broken or an old copy may be in a cache: past it, once.
      return (await checked(url, isLive, await read(url, { ...options, cache: 'reload' }))).bytes;
    }
  };
}
