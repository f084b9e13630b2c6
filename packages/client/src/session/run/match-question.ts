import type {
  FaqEntry,
  FaqShard,
  Language,
  Manifest,
  SafetyShard,
  ShardRef,
  VocabularyShard,
} from '@madoguchi/content';
import { createMatcher, findSafetyRule, type Matcher, type MatchResult } from '@madoguchi/content/matcher';
import type { Effect } from '../effect.js';

/** What reading a question needs. */
export interface MatchContext {
  readonly manifest: Manifest;
  readonly language: Language;
  /** Gets a shard and puts it into the library, once. */
  readonly shard: (part: string, ref: ShardRef) => Promise<FaqShard | VocabularyShard | SafetyShard>;
  readonly signal: AbortSignal;
}

/** The last prepared matcher: who asks again on the same path does not wait again. */
let prepared: { readonly key: string; readonly entries: readonly FaqEntry[]; readonly matcher: Matcher } | null = null;

/** Reads a typed question in the page. The text goes into `match` and nowhere else. */
export async function matchQuestion(
  { text, topics, without, safety }: Extract<Effect, { type: 'match' }>,
  { manifest, language, shard, signal }: MatchContext,
): Promise<MatchResult & { readonly safety?: string }> {
  const rules = safety ? manifest.shards.find(({ kind }) => kind === 'safety') : undefined;
  const loaded = rules && (await shard('safety', rules));
  const rule = loaded?.kind === 'safety' ? findSafetyRule(text, loaded.rules) : null;
  if (rule) return { termIds: [], decision: 'none', entryIds: [], safety: rule.id };
  const refs = manifest.shards.filter(
    (ref) => ref.kind === 'faq' && ref.language === language && ref.topic !== undefined && topics.includes(ref.topic),
  );
  const vocabulary = manifest.shards.find(({ kind }) => kind === 'vocabulary');
  const [terms, ...shards] = await Promise.all([
    vocabulary ? shard('vocabulary', vocabulary) : null,
    ...refs.map((ref) => shard(ref.topic ?? '', ref)),
  ]);
  const also = new Set(manifest.topics.filter(({ id }) => topics.includes(id)).flatMap((topic) => topic.also));
  const entries = shards
    .flatMap((each) => (each.kind === 'faq' ? each.entries : []))
    .filter(({ id }) => !without.includes(id));
  const key = JSON.stringify([manifest.id, manifest.version, language, entries.map(({ id }) => id), [...also]]);
  if (prepared?.key !== key) {
    const matcher = await createMatcher(
      { entries, terms: terms?.kind === 'vocabulary' ? terms.terms : [], calibration: manifest.calibration },
      { pause: () => nextTask(signal) },
    );
    prepared = { key, entries, matcher };
  }
  signal.throwIfAborted();
  return prepared.matcher.match(text);
}

/** Lets the page do something else; rejects where the visitor no longer waits. */
function nextTask(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(() => (signal.aborted ? reject(signal.reason as Error) : resolve()));
  });
}
