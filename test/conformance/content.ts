import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceContent } from '@madoguchi/client/conformance';

/** What the conformance suite has to know of a built content: `content.json` beside its shards. Throws where it is not there. */
export function conformanceContent(folder: string): ConformanceContent {
  const file = join(folder, 'content.json');
  if (!existsSync(file)) throw new Error(`${file} is not there: build the content first`);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly id: string;
    readonly version: string;
    readonly terms: { readonly version: string; readonly hash: string };
    readonly choices: readonly { readonly id: string }[];
    readonly topics: readonly { readonly entries: readonly string[] }[];
    readonly shards: readonly { readonly kind: string; readonly hash: string }[];
  };
  const words = manifest.shards.find(({ kind }) => kind === 'vocabulary');
  if (!words) throw new Error(`${file} names no vocabulary`);
  const shard = join(folder, `shards/vocabulary.all.${words.hash.replace(/\W/g, '').slice(0, 8)}.json`);
  const { terms } = JSON.parse(readFileSync(shard, 'utf8')) as { readonly terms: readonly { readonly id: string }[] };
  return {
    contentId: manifest.id,
    contentVersion: manifest.version,
    terms: { version: manifest.terms.version, hash: manifest.terms.hash },
    termIds: terms.map(({ id }) => id),
    choiceIds: manifest.choices.map(({ id }) => id),
    entryIds: manifest.topics.flatMap(({ entries }) => entries),
  };
}
