import type { ShardRef } from './manifest.js';

/**
 * Where a shard lies beside its manifest. The name carries a part of the hash, so that it can be cached for ever; it is
 * made from what the manifest says anyway, because every visitor loads the manifest first.
 */
export function shardPath({ kind, topic, language, hash }: Omit<ShardRef, 'url'>): string {
  return `shards/${topic ?? kind}.${language ?? 'all'}.${hash.replace(/\W/g, '').slice(0, 8)}.json`;
}
