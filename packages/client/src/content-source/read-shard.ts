import { ContentError, sha256, type ShardRef } from '@madoguchi/content';
import { parseShard, type Shard } from '@madoguchi/content/shards';
import { decode, type ReadBytes } from './content-reader.js';

/**
 * Reads the file that `ref` names, and makes sure that it is that file.
 * @throws ContentError, also where its hash is another one.
 */
export async function readShard(ref: ShardRef, read: ReadBytes, signal: AbortSignal): Promise<Shard> {
  const load = async (cache: 'default' | 'reload'): Promise<Uint8Array<ArrayBuffer> | null> => {
    const bytes = await read(ref.url, { cache, signal });
    const hash = await sha256(bytes);
    return hash === null || hash.startsWith(ref.hash) ? bytes : null;
  };
  // A broken copy in a cache that keeps for ever would never be put right: past it, once.
  const bytes = (await load('default')) ?? (await load('reload'));
  if (!bytes) throw new ContentError('hash', ref.url);
  return parseShard(decode(bytes), ref);
}
