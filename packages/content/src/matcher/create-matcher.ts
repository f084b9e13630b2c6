import type { FaqEntry, VocabularyTerm } from '../faq.js';
import type { Calibration } from '../manifest.js';
import { decide, type Decision } from './decide.js';
import { indexEntries } from './index-entries.js';
import { normalize } from './normalize.js';
import { createPicker, pickUpWith, type PickedTerm } from './pick-up.js';
import { createRanking } from './score.js';
import { tokenize, wholeToken } from './tokens.js';

/** What a typed question is compared with. */
export interface MatchScope {
  /** In one language. Their order does not matter. */
  readonly entries: readonly FaqEntry[];
  readonly terms: readonly VocabularyTerm[];
  readonly calibration: Calibration;
}

/** What the matcher found. It holds ids only: with it the text has been left behind. */
export interface MatchResult {
  /** Ids of registered terms found in the text, in order of appearance, without repetition. */
  readonly termIds: readonly string[];
  readonly decision: Decision;
  /** `answer`: the entry, then up to two alternatives. `choose`: up to three, best first. `none`: empty. */
  readonly entryIds: readonly string[];
}

/** Reads typed text in the page. Both methods are pure: no clock, no network, nothing kept, and no string makes them throw. */
export interface Matcher {
  match(text: string): MatchResult;
  /** The registered terms in `text`, in order of appearance, with repetition. */
  pickUp(text: string): readonly PickedTerm[];
}

export interface MatcherOptions {
  /**
   * Awaited between slices of work, so that the page stays responsive: let it resolve in a new task. By default nothing
   * is waited for and all is done in one task, which is right outside of a page.
   */
  readonly pause?: () => Promise<void>;
}

/**
 * Prepares matching within `scope`. To abandon it, let `pause` reject: the promise then rejects with the same error.
 */
export async function createMatcher(
  { entries, terms, calibration }: MatchScope,
  { pause = () => Promise.resolve() }: MatcherOptions = {},
): Promise<Matcher> {
  const picker = createPicker(terms);
  await pause();
  const index = await indexEntries(entries, picker, pause);
  const rank = createRanking(index);
  return {
    match(text) {
      const normalized = normalize(text);
      const tokens = new Set(tokenize(normalized, picker).keys());
      const whole = wholeToken(normalized);
      // Only where it is known: a wording of the visitor's own takes nothing away from what else fits.
      if (whole.length > 1 && index.postings.has(whole)) tokens.add(whole);
      const termIds = [...new Set(picker(normalized).map(({ termId }) => termId))];
      // A single kanji is in many words (料 in 料理 and in 無料): where nothing longer is shared, it is chance.
      const shared = [...tokens].some((token) => token.length > 1 && index.postings.has(token));
      return { termIds, ...decide(shared ? rank(tokens) : [], index.entries, calibration, !termIds.length) };
    },
    pickUp: (text) => pickUpWith(picker, text),
  };
}
