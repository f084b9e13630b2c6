import type { Calibration } from '@madoguchi/content';
import { DEFAULT_CALIBRATION } from '@madoguchi/content/matcher';
import type { Trial } from './trials.js';

/**
 * How often a card has to be right for an alias that is left out. Aliases are worded unlike each other on purpose, so that
 * one that is left out is harder than a visitor's question: on the sample's tuning questions 0.8 here went with 0.95 there, and
 * 3% of cards for missing entries with 3% for unanswerable questions (`docs/matcher.md`).
 */
export const CARDS_RIGHT = 0.8;
/** At most this share of the wordings whose entry is missing gets a card at once. */
export const CARDS_FOR_MISSING = 0.03;
/** So many of the aliases whose entry is among the first three are still offered it. */
export const OFFERED = 0.996;
/** With fewer trials a share means nothing. */
const ENOUGH = 30;

/**
 * The lowest bounds with which the trials keep what is promised of cards and candidates.
 * @returns the cautious default for a bound that too few trials speak of.
 */
export function boundsFrom(trials: readonly Trial[]): Calibration {
  const answerable = trials.filter((trial) => trial.answerable);
  const unanswerable = trials.filter((trial) => !trial.answerable);
  const choose = chooseBound(answerable);
  return { answer: Math.max(answerBound(answerable, unanswerable), choose + 0.01), choose };
}

function answerBound(answerable: readonly Trial[], unanswerable: readonly Trial[]): number {
  const bounds = [
    lowestBound(answerable, (cards) => cards.filter(({ place }) => place === 1).length / cards.length >= CARDS_RIGHT),
    lowestBound(unanswerable, (cards) => cards.length / unanswerable.length <= CARDS_FOR_MISSING),
  ];
  return Math.max(...bounds);
}

/** The lowest confidence from which on the cards that would be shown keep what is `promised`. */
function lowestBound(trials: readonly Trial[], promised: (cards: readonly Trial[]) => boolean): number {
  if (trials.length < ENOUGH) return DEFAULT_CALIBRATION.answer;
  const cards = byConfidence(trials.filter(({ showable }) => showable));
  let best = 1;
  for (const [at, { confidence }] of cards.entries()) {
    if (promised(cards.slice(0, at + 1))) best = confidence;
  }
  return rounded(best);
}

function chooseBound(answerable: readonly Trial[]): number {
  const found = byConfidence(answerable.filter(({ place }) => place <= 3));
  if (found.length < ENOUGH) return DEFAULT_CALIBRATION.choose;
  const bound = found[Math.floor(OFFERED * found.length)]?.confidence ?? 0;
  // Who is offered candidates can still say that it is none of them: better one offer too many than one too few.
  return rounded(Math.min(bound, DEFAULT_CALIBRATION.choose));
}

function byConfidence(trials: readonly Trial[]): Trial[] {
  return [...trials].sort((a, b) => b.confidence - a.confidence);
}

/** Three places: more would only say that a word was changed somewhere. */
function rounded(bound: number): number {
  return Math.floor(bound * 1000) / 1000;
}
