import type { FaqEntry, Language, Manifest, ShardRef } from '@madoguchi/content';
import {
  createMatcher,
  DEFAULT_CALIBRATION,
  findSafetyRule,
  type Matcher,
  type MatchResult,
  type MatchScope,
} from '@madoguchi/content/matcher';
import type { Shard } from '@madoguchi/content/shards';
import type { Effect } from '../effect.js';
import { readyContent } from '../ready-content.js';
import type { WorkerContext } from './worker.js';

/** The last prepared matcher: who asks again on the same path does not wait again. */
let prepared: { readonly key: string; readonly entries: readonly FaqEntry[]; readonly matcher: Matcher } | null = null;

/** Reads a typed question in the page. The text goes into the matcher and nowhere else. */
export async function matchQuestion(
  { text, topics, without, near, safety }: Extract<Effect, { type: 'match' }>,
  manifest: Manifest,
  signal: AbortSignal,
  context: WorkerContext,
): Promise<MatchResult & { readonly safety?: string }> {
  const { language } = context.snapshot();
  const shard = (part: string, ref: ShardRef): Promise<Shard> => libraryShard(part, ref, language, signal, context);
  const optional = async (kind: 'safety' | 'vocabulary' | 'words'): Promise<Shard | null> => {
    const ref = manifest.shards.find((each) => each.kind === kind);
    return ref ? shard(kind, ref) : null;
  };
  const rules = safety ? await optional('safety') : null;
  const rule = rules?.kind === 'safety' ? findSafetyRule(text, rules.rules) : null;
  if (rule) return { termIds: [], decision: 'none', entryIds: [], safety: rule.id };
  const refs = manifest.shards.filter(
    (ref) => ref.kind === 'faq' && ref.language === language && ref.topic !== undefined && topics.includes(ref.topic),
  );
  const [vocabulary, words, ...shards] = await Promise.all([
    optional('vocabulary'),
    optional('words'),
    ...refs.map((ref) => shard(ref.topic ?? '', ref)),
  ]);
  const also = new Set(manifest.topics.filter(({ id }) => topics.includes(id)).flatMap((topic) => topic.also));
  const entries = shards
    .flatMap((each) => (each?.kind === 'faq' ? each.entries : []))
    .filter(({ id }) => !without.includes(id));
  const key = JSON.stringify([manifest.id, manifest.version, language, entries.map(({ id }) => id), [...also], near]);
  if (prepared?.key !== key) {
    const known = words?.kind === 'words' ? words : null;
    const scope: MatchScope = {
      ...known,
      terms: vocabulary?.kind === 'vocabulary' ? vocabulary.terms : [],
      entries,
      calibration: known?.calibration[language] ?? DEFAULT_CALIBRATION,
      near: new Set(near),
    };
    const matcher = await createMatcher(scope, { pause: () => nextTask(signal) });
    prepared = { key, entries, matcher };
  }
  signal.throwIfAborted();
  return prepared.matcher.match(text);
}

/** A shard from the library, or from the source: then it goes into the library too. */
async function libraryShard(
  part: string,
  ref: ShardRef,
  language: Language,
  signal: AbortSignal,
  { content, snapshot, dispatch }: WorkerContext,
): Promise<Shard> {
  const library = readyContent(snapshot())?.library;
  if (part === 'vocabulary' && library?.vocabulary) return library.vocabulary;
  if (part === 'words' && library?.words) return library.words;
  if (part === 'safety' && library?.safety) return { kind: part, rules: library.safety };
  if (library?.topics.has(part) && language === snapshot().language) {
    const entries = [...library.entries.values()].filter(({ topics }) => topics[0] === part);
    return { kind: 'faq', topic: part, language, entries };
  }
  const shard = await content.shard(ref, { signal });
  dispatch({ type: 'part-loaded', part, shard });
  return shard;
}

/**
 * Lets the page do something else; rejects where the visitor no longer waits. A message, because timers that follow one
 * another are held back by four milliseconds each, and there are hundreds of pauses.
 */
function nextTask(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (signal.aborted) reject(signal.reason as Error);
      else resolve();
    };
    port2.postMessage(null);
  });
}
