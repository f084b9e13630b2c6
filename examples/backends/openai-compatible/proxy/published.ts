import { homeTopic, type ContentSource } from '@madoguchi/client';
import { inlineText, type Language, type Manifest, type ShardRef } from '@madoguchi/content';
import type { Shard } from '@madoguchi/content/shards';

/** What is published under ids, as text. */
export interface Published {
  /** Questions of entries, in the order of `entryIds`; `null` where one of them is not published. Rejects where files fail. */
  readonly titles: (entryIds: readonly string[], language: Language) => Promise<readonly string[] | null>;
  /** Labels of registered terms, likewise. */
  readonly labels: (termIds: readonly string[], language: Language) => Promise<readonly string[] | null>;
}

/** One publication: its first file, and the others as they are needed. */
interface Edition {
  readonly manifest: Manifest;
  readonly shards: Map<string, Promise<Shard>>;
}

/**
 * Reads what is published, and keeps it.
 *
 * @param maxAge - After this a new publication is looked for. Milliseconds; default 60,000.
 * @param now - Time, ms since the epoch. Default `Date.now`.
 */
export function published(content: ContentSource, { maxAge = 60_000, now = Date.now } = {}): Published {
  // Files are read for all who ask: that one of them goes ends nothing.
  const { signal } = new AbortController();
  let edition: Promise<Edition> | null = null;
  let readAt = 0;

  function current(): Promise<Edition> {
    if (edition && now() - readAt < maxAge) return edition;
    readAt = now();
    const before = edition;
    return (edition = read(before).catch((error: unknown) => {
      edition = before;
      if (before) return before;
      throw error;
    }));
  }

  async function read(before: Promise<Edition> | null): Promise<Edition> {
    const manifest = await content.manifest({ signal });
    const kept = await before;
    return kept?.manifest.serial === manifest.serial ? kept : { manifest, shards: new Map() };
  }

  async function shard({ manifest, shards }: Edition, fits: (ref: ShardRef) => boolean): Promise<Shard | null> {
    const ref = manifest.shards.find(fits);
    if (!ref) return null;
    let found = shards.get(ref.url);
    if (!found) {
      found = content.shard(ref, { signal });
      shards.set(ref.url, found);
      // What failed is tried again by the next who asks.
      found.catch(() => shards.delete(ref.url));
    }
    return found;
  }

  return {
    async titles(entryIds, wanted) {
      const inHand = await current();
      const { languages } = inHand.manifest;
      const language = languages.includes(wanted) ? wanted : 'ja';
      const titles = entryIds.map(async (entryId) => {
        const topic = homeTopic(inHand.manifest, entryId)?.id;
        const faq = await shard(
          inHand,
          (ref) => ref.kind === 'faq' && ref.topic === topic && ref.language === language,
        );
        const entry = faq?.kind === 'faq' && faq.entries.find(({ id }) => id === entryId);
        return entry ? inlineText(entry.question) : null;
      });
      return allOf(await Promise.all(titles));
    },
    async labels(termIds, language) {
      const words = await shard(await current(), ({ kind }) => kind === 'vocabulary');
      const terms = words?.kind === 'vocabulary' ? words.terms : [];
      const labels = termIds.map((termId) => {
        const label = terms.find(({ id }) => id === termId)?.label;
        return (language === 'en' && label?.en) || label?.ja || null;
      });
      return allOf(labels);
    },
  };
}

/** The texts, where none is missing. */
const allOf = (texts: readonly (string | null)[]): readonly string[] | null =>
  texts.includes(null) ? null : (texts as readonly string[]);
