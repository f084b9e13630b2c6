import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import {
  isContentError,
  parseContentFile,
  type FaqEntry,
  type Language,
  type Manifest,
  type ShardRef,
  type VocabularyTerm,
  type WordsShard,
} from '@madoguchi/content';
import { parseShard, type Shard } from '@madoguchi/content/shards';
import { verifyFile, type PublicKey } from '@madoguchi/content/signature';

/** A built content, as the server needs it: which ids there are, which terms are in force, and what a chooser may read. */
export interface Published {
  readonly id: string;
  readonly version: string;
  readonly terms: { readonly version: string; readonly hash: string };
  readonly termIds: ReadonlySet<string>;
  readonly choiceIds: ReadonlySet<string>;
  readonly entryIds: ReadonlySet<string>;
  /** Entries that may be shown to a typed question at once (`automation` is `allowed`, in all languages). */
  readonly allowedIds: ReadonlySet<string>;
  readonly vocabulary: readonly VocabularyTerm[];
  readonly words: WordsShard | null;
  /** Published entries in a language; empty where the content has none in it. */
  entries(language: Language): readonly FaqEntry[];
}

/** Stands for the folder while addresses are read; nothing is fetched from it. */
const BASE = 'https://content.invalid/';

/**
 * Reads a folder that `madoguchi build` has written.
 *
 * @param keys - One of them has to have signed it; `null`: it need not be signed.
 * @throws Error with one line that names the folder and what is wrong.
 */
export async function readPublished(folder: string, keys: readonly PublicKey[] | null = null): Promise<Published> {
  const root = resolve(folder);
  try {
    const read = new Uint8Array(readFileSync(join(root, 'content.json')));
    const bytes = keys ? (await verifyFile(read, keys, 'content.json')).bytes : read;
    const file = parseContentFile(new TextDecoder().decode(bytes), `${BASE}content.json`);
    if (file.kind !== 'manifest') throw new Error('it is an overlay: name the folder of the content below it');
    return published(file.manifest, (ref) => readShard(root, ref));
  } catch (error) {
    throw new Error(`the content in ${folder} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!isContentError(error)) return (error as Error).message;
  if (error.code === 'signature') return 'content.json is not signed with a key of CONTENT_PUBLIC_KEY';
  return `${error.code} at ${error.at}`;
}

function readShard(root: string, ref: ShardRef): Shard {
  const path = join(root, ref.url.slice(BASE.length));
  if (relative(root, path).startsWith(`..${sep}`)) throw new Error(`${ref.url} is outside of the folder`);
  const bytes = readFileSync(path);
  const hash = createHash('sha256').update(bytes).digest('base64');
  if (!hash.startsWith(ref.hash)) throw new Error(`${ref.url.slice(BASE.length)} is not the file that was built`);
  return parseShard(bytes.toString('utf8'), ref);
}

function allowedIn(entries: readonly FaqEntry[]): ReadonlySet<string> {
  const held = new Set(entries.filter(({ automation }) => automation !== 'allowed').map(({ id }) => id));
  return new Set(entries.map(({ id }) => id).filter((id) => !held.has(id)));
}

function published(manifest: Manifest, read: (ref: ShardRef) => Shard): Published {
  const shards = manifest.shards
    .filter(({ kind }) => kind === 'faq' || kind === 'vocabulary' || kind === 'words')
    .map(read);
  const vocabulary = shards.flatMap((shard) => (shard.kind === 'vocabulary' ? shard.terms : []));
  const faq = shards.flatMap((shard) => (shard.kind === 'faq' ? [shard] : []));
  return {
    id: manifest.id,
    version: manifest.version,
    terms: { version: manifest.terms.version, hash: manifest.terms.hash },
    termIds: new Set(vocabulary.map(({ id }) => id)),
    choiceIds: new Set(manifest.choices.map(({ id }) => id)),
    entryIds: new Set(manifest.topics.flatMap(({ entries }) => entries)),
    allowedIds: allowedIn(faq.flatMap(({ entries }) => entries)),
    vocabulary,
    words: shards.find((shard) => shard.kind === 'words') ?? null,
    entries: (language) => faq.flatMap((shard) => (shard.language === language ? shard.entries : [])),
  };
}
