import type { Rule } from '../content-model.js';

/** Whoever does not type must come to every entry: by a choice to it or to a topic that lists it, or by a related question. */
export const unreachableEntry: Rule = ({ choices, entries, topics }) => {
  const reached = new Set<string>();
  const lists = new Map(topics.map(({ value }) => [value.id, [...value.entries, ...value.also]]));
  for (const { value } of choices) {
    if (value.leads?.to === 'entry') reached.add(value.leads.entry);
    if (value.leads?.to === 'topic') for (const id of lists.get(value.leads.topic) ?? []) reached.add(id);
  }
  const japanese = entries.filter(({ language }) => language === 'ja');
  const related = new Map(japanese.map(({ entry }) => [entry.id, entry.related]));
  // A set grows while it is walked: what is related to a reached entry is reached too.
  for (const id of reached) for (const next of related.get(id) ?? []) reached.add(next);
  return japanese
    .filter(({ entry }) => entry.id && !reached.has(entry.id))
    .map(({ entry, row }) => ({
      row,
      code: 'unreachable-entry',
      column: 'id',
      details: { value: entry.id, topic: entry.topics[0] ?? '' },
    }));
};

/** A topic that lists nothing is a dead end. */
export const emptyTopic: Rule = ({ topics }) =>
  topics
    .filter(({ value }) => !value.entries.length && !value.also.length)
    .map(({ value, row }) => ({ row, code: 'empty-topic', column: 'id', details: { value: value.id } }));
