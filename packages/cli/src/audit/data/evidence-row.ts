import { ContentError } from '@madoguchi/content';
import { list, oneOf, optional, record, text, type Check } from '@madoguchi/content/check';
import { boolean } from '@madoguchi/content/values';
import { bilingual, type Bilingual } from './bilingual.js';
import { CRITERION_ID } from './criterion.js';

/** How a criterion is tried, in WAIC's words: automatically; a tool finds and a person judges; a person alone. */
export type Method = 'AC' | 'AF' | 'HC';

/** Those that need a person: no row can do without. */
export type PersonMethod = Exclude<Method, 'AC'>;

/** What is known of one criterion in the element, without any judgement of a person. */
export interface EvidenceRow {
  readonly id: string;
  /** Whether the element has anything that the criterion is about. */
  readonly applies: boolean;
  /** Why it has not; there where `applies` is false. */
  readonly why?: Bilingual;
  /** The methods that a person still has to use before anybody can judge. */
  readonly needs: readonly PersonMethod[];
  /** Ids of states of the gallery to look at; `*` is all of them. */
  readonly states: readonly string[];
  /** Names of tests in `tests.json` which hold it. */
  readonly tests: readonly string[];
  /** What a person must do before anybody can say that it conforms. */
  readonly person: Bilingual;
  readonly note?: Bilingual;
}

const row: Check<EvidenceRow> = (value, at) => {
  const parsed = record<EvidenceRow>({
    id: text(CRITERION_ID),
    applies: boolean,
    why: optional(bilingual),
    needs: list(oneOf('AF', 'HC')),
    states: list(text(/^(?:\*|[a-z-]+)$/)),
    tests: list(text(/^[a-z-]+$/)),
    person: bilingual,
    note: optional(bilingual),
  })(value, at);
  const { applies, why, needs, states } = parsed;
  // No row rests on a machine alone by its very form: each needs a method that is a person's.
  const whole = (why === undefined) === applies && needs.length > 0 && states.length > 0;
  if (!whole) throw new ContentError('invalid', at);
  return parsed;
};

/** The rows of `assets/audit/evidence.json`. */
export const evidenceRows: Check<readonly EvidenceRow[]> = list(row);
