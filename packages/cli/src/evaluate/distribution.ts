import { isAnswerable, placeOf, type Outcome } from './outcome.js';

/** What would come of another bound for cards. */
export interface BoundPoint {
  readonly bound: number;
  readonly cards: number;
  /** Part of the cards that is right, and part of all questions that get one. */
  readonly cardsRight: number | null;
  readonly answered: number;
}

/** Questions by their confidence. */
export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  /** The first entry is right, is wrong, or could not be right because nothing answers. */
  readonly right: number;
  readonly wrong: number;
  readonly unanswerable: number;
}

const STEP = 0.02;
const BINS = 10;

/** Only what the bound decides about moves: helplines come first whatever it is, and what may not be a card is none. */
export function boundsOf(outcomes: readonly Outcome[]): BoundPoint[] {
  const able = outcomes.filter(({ decision, showable }) => decision !== 'safety' && showable);
  return Array.from({ length: Math.round(1 / STEP) + 1 }, (_, at) => {
    const bound = Math.round(at * STEP * 1000) / 1000;
    const cards = able.filter(({ confidence }) => confidence >= bound);
    const right = cards.filter((outcome) => placeOf(outcome) === 1).length;
    return {
      ...{ bound, cards: cards.length, cardsRight: cards.length ? right / cards.length : null },
      answered: outcomes.length ? cards.length / outcomes.length : 0,
    };
  });
}

/** Questions by their confidence, in ten bands. */
export function confidenceOf(outcomes: readonly Outcome[]): ConfidenceBin[] {
  return Array.from({ length: BINS }, (_, at) => {
    const here = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at);
    const answerable = here.filter(isAnswerable);
    const right = answerable.filter((outcome) => placeOf(outcome) === 1).length;
    return {
      ...{ from: at / BINS, to: (at + 1) / BINS, right, wrong: answerable.length - right },
      unanswerable: here.length - answerable.length,
    };
  });
}
