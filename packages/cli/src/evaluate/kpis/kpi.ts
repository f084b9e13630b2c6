import type { SearchName } from '../ask-questions.js';
import type { Half } from '../half-report.js';
import { MEASURES, type MeasureName } from '../measures.js';
import type { ServiceFunction } from '../outcome.js';

/** What an aim is about: one function of the service, or all of them together. */
export type KpiFunction = Exclude<ServiceFunction, 'safety'> | 'all';

/** An aim for a measure, for a time. */
export interface Kpi {
  readonly function: KpiFunction;
  readonly measure: MeasureName;
  /** `least`: the measure has to be at or above `bound`. `most`: at or below. */
  readonly side: 'least' | 'most';
  /** 0 to 1. */
  readonly bound: number;
  /** First day, and last day or `null`: `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string | null;
  /** Which questions it is measured on. Nobody tunes on the held-out half, so that is what counts where nothing is said. */
  readonly half: Half;
  /** Where is searched; where nothing is said, where a visitor's question is read. */
  readonly search: SearchName;
}

/** The measures that speak of each function. A share of something else would always be met, and mean nothing. */
export const KPI_MEASURES: Readonly<Record<KpiFunction, readonly MeasureName[]>> = {
  answer: ['answered', 'cardsRight', 'wrongCards', 'cardsForUnanswerable'],
  choose: ['offered', 'offersRight', 'offersForUnanswerable'],
  none: [
    ...(['handedOff', 'handOffsRight', 'handedOffAnswerable', 'handedOffUnanswerable'] as const),
    ...(['cardsForUnanswerable', 'offersForUnanswerable'] as const),
  ],
  all: MEASURES,
};
