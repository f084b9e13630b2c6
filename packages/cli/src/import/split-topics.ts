import { MAX_ENTRIES_PER_TOPIC } from '../compile/compile-faq.js';
import type { FaqDraft } from './faq-draft.js';

/** Entries that go into one topic. */
export interface TopicPart {
  readonly topic: string;
  /** What the topic is called, where it is new. */
  readonly label: string;
  readonly drafts: readonly FaqDraft[];
}

/**
 * Spreads entries over topics of at most seven: those that the file files under one category stay together, a larger
 * category becomes parts of about the same size.
 * @param taken - Whether a topic of this id is there already.
 */
export function splitTopics(
  drafts: readonly FaqDraft[],
  topic: string,
  label: string,
  taken: (topic: string) => boolean,
): TopicPart[] {
  const categories = new Map<string, FaqDraft[]>();
  for (const draft of drafts) categories.set(draft.category, [...(categories.get(draft.category) ?? []), draft]);
  let number = 0;
  const nextId = (): string => {
    do number++;
    while (taken(idOf(topic, number)));
    return idOf(topic, number);
  };
  return [...categories].flatMap(([category, all]) => {
    const count = Math.ceil(all.length / MAX_ENTRIES_PER_TOPIC);
    const name = category || label;
    return Array.from({ length: count }, (_, part): TopicPart => ({
      topic: nextId(),
      label: count > 1 ? `${name}（${part + 1}）` : name,
      drafts: all.slice(Math.round((part * all.length) / count), Math.round(((part + 1) * all.length) / count)),
    }));
  });
}

const idOf = (topic: string, number: number): string => (number === 1 ? topic : `${topic}-${number}`);
