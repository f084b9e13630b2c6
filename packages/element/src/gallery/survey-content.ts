import type { ContentSource } from '@madoguchi/client';
import {
  blockText,
  type Block,
  type FaqEntry,
  type Language,
  type Manifest,
  type OfficeShard,
} from '@madoguchi/content';
import type { SafetyRule } from '@madoguchi/content';
import { deepestPath } from './deepest-path.js';

/** What a content has that leads to states: the gallery works with any publisher's content. */
export interface Survey {
  readonly manifest: Manifest;
  readonly language: Language;
  /** Every entry, in the content's order. */
  readonly entries: readonly FaqEntry[];
  /** Choices one after the other down to a topic with entries, as deep as there are. */
  readonly path: readonly string[];
  /** Entries of the topic at the end of `path` that a typed question may show at once, or be offered. */
  readonly listed: readonly FaqEntry[];
  readonly offices: OfficeShard | null;
  readonly safety: readonly SafetyRule[];
}

/** Reads the whole content once. Rejects with `ContentError` where a file cannot be used. */
export async function surveyContent(source: ContentSource, language: Language): Promise<Survey> {
  const { signal } = new AbortController();
  const manifest = await source.manifest({ signal });
  const spoken = manifest.languages.includes(language) ? language : 'ja';
  const wanted = manifest.shards.filter((ref) =>
    ref.kind === 'faq' ? ref.language === spoken : ref.kind === 'offices' || ref.kind === 'safety',
  );
  const shards = await Promise.all(wanted.map((ref) => source.shard(ref, { signal })));
  const byTopic = new Map(shards.flatMap((shard) => (shard.kind === 'faq' ? [[shard.topic, shard.entries]] : [])));
  const { path, topic } = deepestPath(manifest);
  return {
    manifest,
    language: spoken,
    entries: manifest.topics.flatMap(({ id }) => byTopic.get(id) ?? []),
    path,
    listed: byTopic.get(topic) ?? [],
    offices: shards.find((shard) => shard.kind === 'offices') ?? null,
    safety: shards.flatMap((shard) => (shard.kind === 'safety' ? shard.rules : [])),
  };
}

/** Whether blocks hold a block of this kind, at any depth. */
export function has(blocks: readonly Block[], kind: Block['t']): boolean {
  return blocks.some(
    (block) =>
      block.t === kind ||
      (block.t === 'note' && has(block.c, kind)) ||
      ((block.t === 'list' || block.t === 'steps') && block.c.some((item) => has(item, kind))),
  );
}

/** The entry with the longest answer among those. */
export function longest(entries: readonly FaqEntry[]): FaqEntry | undefined {
  const length = (entry: FaqEntry): number => blockText(entry.answer).length;
  return [...entries].sort((a, b) => length(b) - length(a))[0];
}

/** The choices that lead to an entry's home topic. */
export function pathOf({ manifest }: Survey, entry: FaqEntry): readonly string[] {
  const choice = manifest.choices.find(({ leads }) => leads?.to === 'topic' && leads.topic === entry.topics[0]);
  const path: string[] = [];
  for (let id = choice?.id; id; id = manifest.choices.find((each) => each.id === id)?.parent ?? undefined) {
    path.unshift(id);
  }
  return path;
}
