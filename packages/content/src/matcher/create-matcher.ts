import type { Calibration, FaqEntry } from '../faq.js';
import { confidenceOf, decide, type Decision } from './decide.js';
import { indexEntries } from './index-entries.js';
import { prepareLexicon, type Words } from './lexicon.js';
import { fold } from './normalize.js';
import { pickUpWith, type PickedTerm } from './pick-up.js';
import { createRanking, type Ranked } from './score.js';
import { finishWith } from './steps.js';
import { tokenize, wholeToken } from './tokens.js';

/** What a typed question is compared with. */
export interface MatchScope extends Words {
  /** In one language. Their order does not matter. */
  readonly entries: readonly FaqEntry[];
  readonly calibration: Calibration;
  /** Ids of topics on the visitor's path: entries of others count less. By default all count alike. */
  readonly near?: ReadonlySet<string>;
}

/** What the matcher found. It holds ids only: with it the text has been left behind. */
export interface MatchResult {
  /** Ids of registered terms found in the text, in order of appearance, without repetition. */
  readonly termIds: readonly string[];
  readonly decision: Decision;
  /** `answer`: the entry, then up to two alternatives. `choose`: up to three, best first. `none`: empty. */
  readonly entryIds: readonly string[];
}

/** An entry in a ranking, for those who measure. */
export interface RankedEntry {
  readonly id: string;
  readonly score: number;
}

/** Every entry that shares anything with a question, and how likely the first one is right. */
export interface Ranking {
  /** Best first. */
  readonly entries: readonly RankedEntry[];
  /** 0 to 1; what bounds are compared with. */
  readonly confidence: number;
}

/** Reads typed text in the page. All methods are pure: no clock, no network, nothing kept, and no string makes them throw. */
export interface Matcher {
  match(text: string): MatchResult;
  /** The registered terms in `text`, in order of appearance, with repetition. */
  pickUp(text: string): readonly PickedTerm[];
  /** The whole ranking behind a match; `without` leaves an entry out, as if the content lacked it. */
  rank(text: string, without?: string): Ranking;
}

export interface MatcherOptions {
  /**
   * Awaited between slices of work, so that the page stays responsive: let it resolve in a new task. By default nothing
   * is waited for and all is done in one task, which is right outside of a page.
   */
  readonly pause?: () => Promise<void>;
}

/** What an entry off the visitor's path counts beside one on it. */
const FAR = 0.8;

/**
 * Prepares matching within `scope`. To abandon it, let `pause` reject: the promise then rejects with the same error.
 */
export async function createMatcher(
  scope: MatchScope,
  { pause = () => Promise.resolve() }: MatcherOptions = {},
): Promise<Matcher> {
  const { near } = scope;
  const lexicon = await finishWith(prepareLexicon(scope), pause);
  await pause();
  const { entries, ...index } = await indexEntries(scope.entries, lexicon, pause);
  const rank = createRanking({ entries, ...index }, (entry) =>
    !near || entries[entry]?.topics.some((topic) => near.has(topic)) ? 1 : FAR,
  );
  const ranked = (text: string): readonly Ranked[] => {
    const folded = fold(text);
    const tokens = [...tokenize(folded, lexicon).keys()];
    const whole = wholeToken(folded);
    // A single kanji is in many words (料 in 料理 and in 無料): where nothing else is shared, it is chance.
    if (!tokens.some((token) => !token.startsWith('k') && index.postings.has(token))) return [];
    // Only where it is known: a wording of the visitor's own takes nothing away from what else fits.
    return rank(whole.length > 1 && index.postings.has(whole) ? [...tokens, whole] : tokens);
  };
  return {
    match: (text) => ({
      termIds: [...new Set(lexicon.pick(fold(text)).map(({ termId }) => termId))],
      ...decide(ranked(text), entries, scope.calibration),
    }),
    pickUp: (text) => pickUpWith(lexicon.pick, text),
    rank(text, without) {
      const idOf = ({ entry }: Ranked): string => entries[entry]?.id ?? '';
      const all = ranked(text).filter((each) => idOf(each) !== without);
      return { entries: all.map((each) => ({ id: idOf(each), score: each.score })), confidence: confidenceOf(all) };
    },
  };
}
