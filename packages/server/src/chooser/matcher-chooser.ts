import type { Language } from '@madoguchi/content';
import { createMatcher, DEFAULT_CALIBRATION, type Matcher } from '@madoguchi/content/matcher';
import type { Published } from '../content/published.js';
import type { Choice, Chooser, Question } from './chooser.js';

/**
 * The deterministic matcher, the default. The page has matched already, with what was typed and never left it: its decision
 * stands. A caller that only brings words (an application of its own) is matched here, with the labels of the words.
 */
export function matcherChooser(): Chooser {
  const prepared = new Map<string, Promise<Matcher>>();
  const matcher = (published: Published, language: Language): Promise<Matcher> => {
    const key = `${published.id} ${published.version} ${language}`;
    let found = prepared.get(key);
    if (!found) {
      const { words, vocabulary: terms } = published;
      found = createMatcher({
        ...(words && { synonyms: words.synonyms, readings: words.readings }),
        ...{ terms, entries: published.entries(language) },
        calibration: words?.calibration[language] ?? DEFAULT_CALIBRATION,
      });
      prepared.set(key, found);
    }
    return found;
  };
  return {
    name: 'matcher',
    usesAi: false,
    async choose(question, published) {
      const { candidates, decision, termIds, language } = question;
      if (candidates.length || decision !== 'none' || !termIds.length) return asThePageSaid(question);
      const { entryIds, ...found } = (await matcher(published, language)).match(labels(question, published));
      if (found.decision === 'none') return NONE;
      return { result: 'selected', entryIds, decision: found.decision, foundBy: 'search' };
    },
  };
}

const NONE: Choice = { result: 'no-match', foundBy: 'search' };

function asThePageSaid({ candidates, decision }: Question): Choice {
  if (decision === 'none' || !candidates.length) return NONE;
  return { result: 'selected', entryIds: candidates, decision, foundBy: 'search' };
}

function labels({ termIds, language }: Question, { vocabulary }: Published): string {
  const byId = new Map(vocabulary.map(({ id, label }) => [id, (language === 'en' ? label.en : null) ?? label.ja]));
  return termIds.map((id) => byId.get(id) ?? '').join(' ');
}
