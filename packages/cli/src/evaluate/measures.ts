import { wilson, type Interval } from './interval.js';
import { isAnswerable, isReached, isRight, placeOf, type Outcome } from './outcome.js';

/** Every measure that is a share of something, as it is named in the JSON, in KPIs and in the reports. */
export const SHARES = [
  ...(['first', 'firstThree', 'firstFive', 'reached'] as const),
  ...(['answered', 'cardsRight', 'wrongCards', 'cardsForUnanswerable'] as const),
  ...(['offered', 'offersRight', 'offersForUnanswerable'] as const),
  ...(['handedOff', 'handOffsRight', 'handedOffAnswerable', 'handedOffUnanswerable', 'helped'] as const),
] as const;

export type ShareName = (typeof SHARES)[number];
/** A measure from 0 to 1, so that an aim can be set for it. */
export type MeasureName = ShareName | 'reciprocalRank';
export const MEASURES: readonly MeasureName[] = ['reciprocalRank', ...SHARES];

/**
 * How well questions are answered. Measures are from 0 to 1, and `null` where nothing could be counted.
 *
 * Of the answerable questions: `reciprocalRank`, mean of 1 / the place of the first right entry in the ranking, 0 where it is
 * not in it (Voorhees, The TREC-8 Question Answering Track Report, 1999); `first`, `firstThree`, `firstFive`, share with a
 * right entry so far up; `reached`, share with a right entry among what is shown; `handedOffAnswerable`, share that get nothing.
 *
 * Of all questions: `answered`, `offered`, `handedOff`, `helped`: share that get a card at once, candidates, nothing, helplines.
 *
 * Of the cards shown at once: `cardsRight`; `wrongCards`, for another question or for one that nothing answers, 0 where no card
 * was shown. Of the candidates: `offersRight`, a right entry is among them. Of the hand-offs: `handOffsRight`, nothing answers.
 *
 * Of the unanswerable questions: `cardsForUnanswerable`, `offersForUnanswerable`, `handedOffUnanswerable`.
 */
export interface Measures extends Readonly<Record<MeasureName, number | null>> {
  readonly questions: number;
  /** Questions that some entry answers. */
  readonly answerable: number;
  /** Cards shown at once. */
  readonly cards: number;
  /** 95%, where there is a value. */
  readonly intervals: Readonly<Partial<Record<MeasureName, Interval>>>;
  /** What each share was counted from: so many, of so many. */
  readonly counts: Readonly<Record<ShareName, readonly [count: number, of: number]>>;
}

type Counted = readonly [count: number, of: number];

/** Measures a set of outcomes. */
export function measure(outcomes: readonly Outcome[]): Measures {
  const answerable = outcomes.filter(isAnswerable);
  const unanswerable = outcomes.filter((outcome) => !isAnswerable(outcome));
  const decided = (set: readonly Outcome[], by: Outcome['decision']): readonly Outcome[] =>
    set.filter(({ decision }) => decision === by);
  const [cards, offers, handOffs] = (['answer', 'choose', 'none'] as const).map((by) => decided(outcomes, by));
  const within = (places: number): Counted => count(answerable, (outcome) => placeOf(outcome) <= places);
  const part = (set: readonly Outcome[], by: Outcome['decision']): Counted => [decided(set, by).length, set.length];
  const counts: Measures['counts'] = {
    first: within(1),
    firstThree: within(3),
    firstFive: within(5),
    reached: count(answerable, isReached),
    answered: part(outcomes, 'answer'),
    cardsRight: count(cards ?? [], isRight),
    wrongCards: count(cards ?? [], (outcome) => !isRight(outcome)),
    cardsForUnanswerable: part(unanswerable, 'answer'),
    offered: part(outcomes, 'choose'),
    offersRight: count(offers ?? [], isReached),
    offersForUnanswerable: part(unanswerable, 'choose'),
    handedOff: part(outcomes, 'none'),
    handOffsRight: count(handOffs ?? [], (outcome) => !isAnswerable(outcome)),
    handedOffAnswerable: part(answerable, 'none'),
    handedOffUnanswerable: part(unanswerable, 'none'),
    helped: part(outcomes, 'safety'),
  };
  const reciprocalRank = mean(answerable.map((outcome) => 1 / placeOf(outcome)));
  const values = Object.fromEntries(SHARES.map((name) => [name, share(counts[name])])) as Record<
    ShareName,
    number | null
  >;
  const intervals: Partial<Record<MeasureName, Interval>> = {};
  if (reciprocalRank !== null) intervals.reciprocalRank = wilson(reciprocalRank, answerable.length);
  for (const name of SHARES) {
    const value = values[name];
    if (value !== null) intervals[name] = wilson(value, counts[name][1]);
  }
  return {
    questions: outcomes.length,
    answerable: answerable.length,
    cards: cards?.length ?? 0,
    reciprocalRank,
    ...values,
    // Who is shown no card is shown no wrong one.
    wrongCards: values.wrongCards ?? 0,
    intervals,
    counts,
  };
}

/** Groups of outcomes by a key, in the order in which they first occur. */
export function groupBy(
  outcomes: readonly Outcome[],
  key: (outcome: Outcome) => string,
): ReadonlyMap<string, readonly Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const name = key(outcome);
    const group = groups.get(name);
    if (group) group.push(outcome);
    else groups.set(name, [outcome]);
  }
  return groups;
}

function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

function count<T>(all: readonly T[], holds: (each: T) => boolean): Counted {
  return [all.filter(holds).length, all.length];
}

const share = ([count, of]: Counted): number | null => (of ? count / of : null);
