import {
  SCHEMA,
  sha256,
  type FaqShard,
  type HelpShard,
  type OfficeShard,
  type SafetyShard,
  type VocabularyShard,
} from '@madoguchi/content';

type Shard = FaqShard | HelpShard | OfficeShard | SafetyShard | VocabularyShard;

/** A shard's reference as it stands in a manifest: its address is relative to it. */
export interface WrittenRef {
  readonly kind: Shard['kind'];
  readonly topic?: string;
  readonly language?: string;
  readonly url: string;
  readonly hash: string;
}

/** The compiled files by their path. Names of shards carry a part of their hash, so that they can be cached for ever. */
export class Output {
  readonly files = new Map<string, string>();

  write(path: string, kind: string, body: object): string {
    const text = JSON.stringify({ schema: SCHEMA, ...body, kind });
    this.files.set(path, text);
    return text;
  }

  async shard(name: string, shard: Shard): Promise<WrittenRef> {
    const hash = await hashOf(JSON.stringify({ schema: SCHEMA, ...shard, kind: shard.kind }));
    const url = `shards/${name}.${hash.replace(/[^A-Za-z\d]/g, '').slice(0, 10)}.json`;
    this.write(url, shard.kind, shard);
    return {
      kind: shard.kind,
      ...('topic' in shard && { topic: shard.topic }),
      ...('language' in shard && { language: shard.language }),
      url,
      hash,
    };
  }
}

/** SHA-256, base64. @throws where the platform has no cryptography: a file without a hash must not be written. */
export async function hashOf(text: string): Promise<string> {
  const hash = await sha256(text);
  if (hash === null) throw new Error('crypto.subtle is missing');
  return hash;
}
