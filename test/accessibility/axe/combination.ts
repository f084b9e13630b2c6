import { STATES } from '@madoguchi/element/gallery';
import { CONDITIONS } from '../../../packages/element/src/gallery/page/condition.js';
import { pairsOf, pairwise, product, type Part, type Row } from '../pairwise.js';

/** Sizes of screens by their width: a small phone, a desktop. CSS pixels. */
const SCREENS = { '320': [320, 640], '1280': [1280, 800] } as const;

const PARAMETERS = {
  state: STATES.map(({ id }) => id as string),
  ...CONDITIONS,
  width: Object.keys(SCREENS) as (keyof typeof SCREENS)[],
};

/** A state, and with what it is shown. */
export type Combination = Row<typeof PARAMETERS>;

const CLOSED = new Set<string>(STATES.filter(({ closed }) => closed).map(({ id }) => id));

/** What is part of a page is never closed. */
function allowed({ state, mode }: Part<typeof PARAMETERS>): boolean {
  return !state || !mode || mode === 'launcher' || !CLOSED.has(state);
}

/** Each state with each value of each condition, and each two values of two conditions together. */
export function combinations(): readonly Combination[] {
  return pairwise(PARAMETERS, allowed);
}

/**
 * Each state once, in combinations that bring every two conditions together.
 * @param turn which of combinations that are equally good are taken: another number, others.
 */
export function eachStateOnce(turn: number): readonly Combination[] {
  const byState = new Map<string, Combination[]>();
  for (const each of combinations()) byState.set(each.state, [...(byState.get(each.state) ?? []), each]);
  const met = new Set<string>();
  return [...byState.values()].map((all) => {
    const gain = (each: Combination): number => conditionPairs(each).filter((pair) => !met.has(pair)).length;
    const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
    const best = turned.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of conditionPairs(best)) met.add(pair);
    return best;
  });
}

/** Every two conditions of a combination, as texts that can be compared. */
export function conditionPairs({ state: _, ...conditions }: Combination): readonly string[] {
  return pairsOf(Object.entries(conditions)).map((pair) => JSON.stringify(pair));
}

/** Each state with all that each condition can be. */
export function everyCombination(): readonly Combination[] {
  return product(PARAMETERS, allowed);
}

/** Address of a combination, below the gallery's own. */
export function addressOf({ width: _, ...query }: Combination): string {
  return `state.html?${new URLSearchParams(query).toString()}`;
}

export function screenOf({ width }: Combination): readonly [width: number, height: number] {
  return SCREENS[width];
}
