import type { StoredConsent } from '../../storage/record.js';
import type { Consent } from '../snapshot.js';

/** What a stored decision means under the terms in hand: a decision about other terms asks again. */
export function consentOf(record: StoredConsent | null, termsHash: string): Consent {
  if (!record) return { status: 'undecided', reason: 'first' };
  const about = record.decision === 'accepted' ? record.receipt : record;
  if (about.termsHash !== termsHash) return { status: 'undecided', reason: 'terms-changed' };
  return record.decision === 'accepted'
    ? { status: 'accepted', receipt: record.receipt }
    : { status: record.decision, at: record.at };
}
