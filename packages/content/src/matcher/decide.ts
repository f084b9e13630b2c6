import type { FaqEntry } from '../faq.js';
import type { Calibration } from '../manifest.js';
import type { Ranked } from './score.js';

/**
 * What to do with a question.
 * - `answer`: one entry fits clearly, and automation may show it.
 * - `choose`: some entries may fit; the visitor picks.
 * - `none`: nothing fits well enough to be shown.
 */
export type Decision = 'answer' | 'choose' | 'none';

/** The bounds where a content brings none of its own. */
export const DEFAULT_CALIBRATION: Calibration = { answer: 0.6, choose: 0.3 };

/** A card stands alone only if the next entry's fit is less than this part of its own. */
const CLEAR = 0.8;
/** An entry is offered beside the best one from this part of its fit. */
const NEAR = 0.4;
/** How far up from `choose` to `answer` a question without any registered term has to reach to be offered something. */
const BARE = 0.3;
/** Entries shown at most. */
const MOST = 3;

/**
 * Applies the bounds of `calibration` to a ranking (best first).
 * @param bare whether the question holds no registered term: what it shares with an entry may then be chance.
 */
export function decide(
  ranked: readonly Ranked[],
  entries: readonly FaqEntry[],
  { answer, choose }: Calibration,
  bare: boolean,
): { readonly decision: Decision; readonly entryIds: readonly string[] } {
  const [first, second] = ranked;
  if (!first || first.fit < (bare ? choose + BARE * (answer - choose) : choose))
    return { decision: 'none', entryIds: [] };
  const entryIds: string[] = [];
  for (const { entry, fit } of ranked.slice(0, MOST)) {
    const id = entries[entry]?.id;
    if (id !== undefined && fit >= NEAR * first.fit) entryIds.push(id);
  }
  const certain =
    first.fit >= answer && (second?.fit ?? 0) < CLEAR * first.fit && entries[first.entry]?.automation === 'allowed';
  return { decision: certain ? 'answer' : 'choose', entryIds };
}
