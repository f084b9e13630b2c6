/** What two lists have in common. */
export interface Pairs<T> {
  readonly gone: readonly T[];
  readonly came: readonly T[];
  readonly both: readonly (readonly [before: T, after: T])[];
  /** Whether what both have stands in another order. */
  readonly reordered: boolean;
}

/** Pairs the items of two lists by their key. */
export function pairsOf<T>(before: readonly T[], after: readonly T[], key: (item: T) => string): Pairs<T> {
  const old = new Map(before.map((item) => [key(item), item]));
  const now = new Map(after.map((item) => [key(item), item]));
  const kept = [...old.keys()].filter((each) => now.has(each));
  const order = [...now.keys()].filter((each) => old.has(each));
  return {
    gone: before.filter((item) => !now.has(key(item))),
    came: after.filter((item) => !old.has(key(item))),
    both: kept.map((each) => [old.get(each) as T, now.get(each) as T]),
    reordered: kept.some((each, at) => each !== order[at]),
  };
}

export const idOf = ({ id }: { readonly id: string }): string => id;
