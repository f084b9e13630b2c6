import { list, number, record, text, type Check } from '@madoguchi/content/check';

/** A screen reader and a browser with which journeys were recorded. */
export interface TriedPair {
  readonly reader: string;
  readonly browser: string;
  /** `YYYY-MM-DD`, or `''` where the recording does not say it. */
  readonly date: string;
  /** How many journeys were recorded. */
  readonly journeys: number;
}

export const triedPairs: Check<readonly TriedPair[]> = list(
  record<TriedPair>({ reader: text(/./), browser: text(/./), date: text(), journeys: number }),
);
