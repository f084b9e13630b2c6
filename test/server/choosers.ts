import type { Chooser } from '@madoguchi/server';

/** Stands where a language model will: takes the first candidate, and counts as an AI. */
export function firstAi(): Chooser & { readonly asked: () => number } {
  let asked = 0;
  return {
    name: 'first-of-all',
    usesAi: true,
    asked: () => asked,
    choose({ candidates }) {
      asked++;
      return candidates.length
        ? { result: 'selected', entryIds: candidates.slice(0, 1), decision: 'answer', foundBy: 'ai' }
        : { result: 'no-match', foundBy: 'ai' };
    },
  };
}

/** Wants to know the topic first; then the first candidate it is. */
export function clarifyingFirst(choiceIds: readonly string[]): Chooser {
  return {
    name: 'clarifying-first',
    usesAi: false,
    choose({ candidates, path }) {
      if (!path.some((id) => choiceIds.includes(id))) return { result: 'clarify', choiceIds, foundBy: 'search' };
      return candidates.length
        ? { result: 'selected', entryIds: candidates.slice(0, 1), decision: 'answer', foundBy: 'search' }
        : { result: 'no-match', foundBy: 'search' };
    },
  };
}
