import { list, nullable, oneOf, record, text, type Check } from '@madoguchi/content/check';
import { bilingual, type Bilingual } from './bilingual.js';
import { CRITERION_ID } from './criterion.js';

/**
 * Something that is known to be wrong or not known to be right.
 * - `fails`: a criterion is not met. Its row says so as long as it is open.
 * - `limit`: no criterion is known to fail, but somebody may be hindered or a person has to judge.
 */
export interface KnownFailure {
  /** `KF-01` and so on; never given twice. */
  readonly id: string;
  readonly kind: 'fails' | 'limit';
  readonly criteria: readonly string[];
  readonly what: Bilingual;
  /** What the visitor or the embedder can do meanwhile. */
  readonly meanwhile: Bilingual;
  /** `YYYY-MM-DD`. */
  readonly found: string;
  /** `YYYY-MM-DD`, or `null` while it is open. */
  readonly closed: string | null;
}

const DATE = /^20\d\d-[01]\d-[0-3]\d$/;

export const knownFailures: Check<readonly KnownFailure[]> = list(
  record<KnownFailure>({
    id: text(/^KF-\d\d$/),
    kind: oneOf('fails', 'limit'),
    criteria: list(text(CRITERION_ID)),
    what: bilingual,
    meanwhile: bilingual,
    found: text(DATE),
    closed: nullable(text(DATE)),
  }),
);
