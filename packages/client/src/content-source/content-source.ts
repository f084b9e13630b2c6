import type { Live, Manifest, ShardRef } from '@madoguchi/content';
import type { Shard } from '@madoguchi/content/shards';

/**
 * Where compiled content comes from. All methods reject with `ContentError`, or with an `AbortError` when aborted.
 * Requests are GETs without credentials, referrer or query.
 */
export interface ContentSource {
  /** The manifest, with an overlay already applied. */
  manifest(options: { readonly signal: AbortSignal }): Promise<Manifest>;
  /** A shard: right hash, right shape, or an error. */
  shard(ref: ShardRef, options: { readonly signal: AbortSignal }): Promise<Shard>;
  /** Recalls and notices, past the HTTP cache. */
  live(manifest: Manifest, options: { readonly signal: AbortSignal }): Promise<Live>;
}
