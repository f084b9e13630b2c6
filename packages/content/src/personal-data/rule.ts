import type { PersonalDataKind, Sureness } from './personal-data.js';

/** What matched, and what stands around it. */
export interface Candidate {
  readonly match: string;
  /** Its digits alone. */
  readonly digits: string;
  /** The sentence so far, at most 24 signs of it: where one says what the number is. */
  readonly before: string;
  readonly after: string;
}

/**
 * One form of personal data, as it stands in a text in half width (`sameLength`). Every repetition in a pattern is
 * bounded, so that a long text costs no more than its length.
 */
export interface Rule {
  readonly kind: PersonalDataKind;
  /** Global. It matches what is meant alone; what says so beside it is for `judge`. */
  readonly pattern: RegExp;
  /** How sure a match is; `null` where it is something else. */
  readonly judge: (candidate: Candidate) => Sureness | null;
}
