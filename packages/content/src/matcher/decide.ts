import type { Calibration, FaqEntry } from '../faq.js';
import type { Ranked } from './score.js';

/**
 * What to do with a question.
 * - `answer`: one entry fits clearly, and automation may show it.
 * - `choose`: some entries may fit; the visitor picks.
 * - `none`: nothing fits well enough to be shown.
 */
export type Decision = 'answer' | 'choose' | 'none';

/** The bounds where a content brings none of its own: cautious ones. */
export const DEFAULT_CALIBRATION: Calibration = { answer: 0.94, choose: 0.25 };

/** An entry is offered beside the best one from this part of its score. */
const NEAR = 0.4;
/** Entries shown at most. */
const MOST = 3;

/**
 * How likely the first entry of a ranking is the right one: 0 to 1. A logistic model of how much of the question it accounts
 * for, how clear of the second it is, and the weight of what is shared, fitted to the tuning questions (`docs/matcher.md`).
 * What it is worth depends on the content, so decisions are taken by bounds that are calibrated for each content.
 */
export function confidenceOf([first, second]: readonly Ranked[]): number {
  if (!first) return 0;
  const { score, fit } = first;
  const clear = (second?.score ?? 0) / score;
  return 1 / (1 + Math.exp(2.6 - 2.78 * Math.min(fit, 1) + 2.2 * clear - Math.log(score)));
}

/** Applies the bounds of `calibration` to a ranking (best first). */
export function decide(
  ranked: readonly Ranked[],
  entries: readonly FaqEntry[],
  { answer, choose }: Calibration,
): { readonly decision: Decision; readonly entryIds: readonly string[] } {
  const [first] = ranked;
  const confidence = confidenceOf(ranked);
  if (!first || confidence < choose) return { decision: 'none', entryIds: [] };
  const entryIds: string[] = [];
  for (const { entry, score } of ranked.slice(0, MOST)) {
    const id = entries[entry]?.id;
    if (id !== undefined && score >= NEAR * first.score) entryIds.push(id);
  }
  const certain = confidence >= answer && entries[first.entry]?.automation === 'allowed';
  return { decision: certain ? 'answer' : 'choose', entryIds };
}
