import type { FaqEntry } from '@madoguchi/content';
import { createMatcher, DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import type { Document, Engine } from './peer.js';
import type { KnownTask } from './tasks.js';

/** Madoguchi's own matcher as an engine among the others. Its score is the confidence in the first hit. */
export function own({ words, bound }: Pick<KnownTask, 'words' | 'bound'>): Engine {
  return {
    ...(bound !== undefined && { bound }),
    name: 'Madoguchi',
    setting: 'as shipped',
    module: null,
    async build(documents) {
      const matcher = await createMatcher({
        ...words,
        entries: documents.map(entryOf),
        calibration: DEFAULT_CALIBRATION,
      });
      return (query) => {
        const { entries, confidence } = matcher.rank(query);
        return entries.map(({ id, score }, place) => ({ id, score: place ? score : confidence }));
      };
    },
  };
}

function entryOf({ id, question, aliases, answer }: Document): FaqEntry {
  return {
    ...{ id, question: [question], aliases, answer: [{ t: 'p', c: [answer] }] },
    ...{ audience: 'both', topics: ['bench'], automation: 'allowed', related: [], links: [], source: '', reviewed: '' },
  };
}
