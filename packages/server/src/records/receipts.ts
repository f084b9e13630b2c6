import type { ConsentRequest, Participant, WantedTerms } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { fingerprint } from '../rules/fingerprint.js';
import { Refused } from '../rules/refused.js';
import { forgetUses } from './quotas.js';

/** A consent on record. */
export interface Recorded {
  readonly contentId: string;
  readonly termsVersion: string;
  readonly termsHash: string;
  readonly language: string;
  readonly participantKind: Participant['kind'];
  readonly participant: string;
  readonly agreedAt: number;
  readonly recordedAt: number;
}

/** Records a consent, unless it was withdrawn already: a late duplicate does not bring it back. */
export async function recordConsent(
  query: Query,
  { receipt, language, participant: { kind } }: ConsentRequest,
  participant: string,
  now: number,
): Promise<void> {
  const { id, contentId, termsVersion, termsHash, at } = receipt;
  await alone(query, fingerprint(id));
  await query(
    `INSERT INTO receipts (receipt, content_id, terms_version, terms_hash, language, participant_kind, participant, agreed_at, recorded_at)
      SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE NOT EXISTS (SELECT 1 FROM withdrawals WHERE receipt = $1)
      ON CONFLICT (receipt) DO NOTHING`,
    [fingerprint(id), contentId, termsVersion, termsHash, language, kind, participant, at, now],
  );
}

/** The consent behind a receipt's hash, held until the transaction ends, so that it is not withdrawn in between. */
export async function consentOf(query: Query, receipt: string): Promise<Recorded | null> {
  const [row] = await query<Recorded>(
    `SELECT content_id AS "contentId", terms_version AS "termsVersion", terms_hash AS "termsHash", language,
        participant_kind AS "participantKind", participant, agreed_at AS "agreedAt", recorded_at AS "recordedAt"
      FROM receipts WHERE receipt = $1 FOR SHARE`,
    [receipt],
  );
  return row ?? null;
}

/** The consent, where it is there and for these terms. @throws Refused `consent-required`, `consent-stale` */
export async function consented(query: Query, receipt: string, terms: WantedTerms): Promise<Recorded> {
  return holding(await consentOf(query, receipt), terms);
}

/** @throws Refused as {@link consented} */
export function holding(found: Recorded | null, terms: WantedTerms): Recorded {
  if (!found) throw new Refused('consent-required', { terms });
  if (found.termsHash !== terms.hash) throw new Refused('consent-stale', { terms });
  return found;
}

/** Erases all that was kept under a receipt; that it was withdrawn is all that stays. */
export async function withdraw(query: Query, receipt: string, now: number): Promise<void> {
  await alone(query, receipt);
  // Before the rest: whoever is answering under this receipt holds it, and is waited for.
  const [gone] = await query<Pick<Recorded, 'participantKind' | 'participant'>>(
    'DELETE FROM receipts WHERE receipt = $1 RETURNING participant_kind AS "participantKind", participant',
    [receipt],
  );
  await query('DELETE FROM turns WHERE receipt = $1', [receipt]);
  await query('DELETE FROM feedback WHERE receipt = $1', [receipt]);
  await query("DELETE FROM replies WHERE receipt = $1 AND call <> 'withdrawal'", [receipt]);
  // A browser takes part by this consent alone. Who comes back with an invitation or an account is known again, and has used what
  // they have used.
  if (gone?.participantKind === 'browser') await forgetUses(query, gone.participant, now);
  // A consent that is still on its way comes to nothing, too.
  await query('INSERT INTO withdrawals (receipt, withdrawn_at) VALUES ($1, $2) ON CONFLICT (receipt) DO NOTHING', [
    ...[receipt, now],
  ]);
}

/** A consent and its withdrawal that come at once are done one after the other. */
async function alone(query: Query, receipt: string): Promise<void> {
  await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [receipt]);
}

/** When a receipt was withdrawn; `null` where it was not, or that is not known any more. */
export async function withdrawnAt(query: Query, receipt: string): Promise<number | null> {
  const [row] = await query<{ at: number }>('SELECT withdrawn_at AS at FROM withdrawals WHERE receipt = $1', [receipt]);
  return row?.at ?? null;
}
