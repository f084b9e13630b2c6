import {
  SCHEMA,
  sha256,
  shardPath,
  type FaqShard,
  type HelpShard,
  type OfficeShard,
  type SafetyShard,
  type ShardRef,
  type VocabularyShard,
  type WordsShard,
} from '@madoguchi/content';

type Shard = FaqShard | HelpShard | OfficeShard | SafetyShard | VocabularyShard | WordsShard;

/** A shard's reference as it stands in a manifest: where it lies follows from it. */
export type WrittenRef = Omit<ShardRef, 'url'>;

/**
 * Characters of a shard's hash that the manifest names: 132 bits. A hash cannot be compressed, and every visitor loads all.
 */
const HASH_LENGTH = 22;

/** The compiled files by their path. Names of shards carry a part of their hash, so that they can be cached for ever. */
export class Output {
  readonly files = new Map<string, string>();

  write(path: string, kind: string, body: object): string {
    const text = JSON.stringify({ schema: SCHEMA, ...body, kind });
    this.files.set(path, text);
    return text;
  }

  async shard(shard: Shard): Promise<WrittenRef> {
    const whole = await hashOf(JSON.stringify({ schema: SCHEMA, ...shard, kind: shard.kind }));
    const hash = whole.slice(0, HASH_LENGTH);
    const ref = {
      kind: shard.kind,
      ...('topic' in shard && { topic: shard.topic }),
      ...('language' in shard && { language: shard.language }),
      hash,
    };
    this.write(shardPath(ref), shard.kind, shard);
    return ref;
  }
}

/** SHA-256, base64. @throws where the platform has no cryptography: a file without a hash must not be written. */
export async function hashOf(text: string): Promise<string> {
  const hash = await sha256(text);
  if (hash === null) throw new Error('crypto.subtle is missing');
  return hash;
}
