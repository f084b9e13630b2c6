import type { Quota } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { nextTokyoDay, tokyoDay } from '../rules/day.js';
import { fingerprint, requestFingerprint } from '../rules/fingerprint.js';
import { SERVICE, type QuotaLimits } from './quotas.js';
import type { Keyed } from './replies.js';

/** A question that is this process's to answer, and counted. */
export interface Taken {
  readonly participant: string;
  readonly quota: Quota;
  /** On which its quota was taken. */
  readonly day: string;
}

/**
 * Takes a question and its quota in one statement, where the consent holds, the key is new, and there is quota left: nearly always.
 * Otherwise nothing happens. The row of the whole service, for which all wait, is held for this one statement alone, and not until
 * the disk has it: what is kept of the answer later is behind it in the log, and takes it along. If the database ends in between,
 * the question was neither counted nor answered.
 *
 * @param claim - The name of this attempt; it holds until `until`, ms since the epoch.
 * @returns `null` where it was not taken. Somebody has to look why.
 */
export async function claimAtOnce(
  query: Query,
  { key, request, receipt, now }: Keyed,
  [claim, until]: readonly [string, number],
  termsHash: string,
  limits: QuotaLimits,
): Promise<Taken | null> {
  if (limits.participant < 1 || limits.service < 1) return null;
  const day = tokyoDay(now);
  const own = [fingerprint(key), requestFingerprint(request), receipt, termsHash, now, claim, until, day];
  const rows = await query<{ participant: string; own: number; service: number }>(STATEMENT, [
    ...own,
    ...[limits.participant, limits.service],
  ]).catch((error: unknown) => {
    if ((error as { code?: string }).code === QUOTA_REACHED) return [];
    throw error;
  });
  const [row] = rows;
  if (!row) return null;
  const left = Math.min(limits.participant - row.own, limits.service - row.service);
  return { participant: row.participant, quota: { left, resetsAt: nextTokyoDay(now) }, day };
}

/** `invalid_text_representation`: how the statement ends where others have taken the last of a quota while it was under way. */
const QUOTA_REACHED = '22P02';

const take = (subject: string, from: string, limit: string): string =>
  `INSERT INTO quota_uses AS uses (day, subject, used) SELECT $8, ${subject}, 1 FROM ${from}
    ON CONFLICT (day, subject) DO UPDATE SET used = uses.used + 1 WHERE uses.used < ${limit}::integer RETURNING used`;

/**
 * Where a quota is reached already, nothing is begun. What was begun can be taken back by a fault only: where no row of the whole
 * service comes out, a word is read as a number, and nothing of it all is kept.
 */
const STATEMENT = `WITH soon AS MATERIALIZED (
    SELECT set_config('synchronous_commit', 'off', true) AS commits
  ), consent AS (
    SELECT participant FROM receipts, soon WHERE receipt = $3 AND terms_hash = $4
      AND NOT EXISTS (SELECT 1 FROM quota_uses WHERE day = $8 AND subject = participant AND used >= $9::integer)
      AND NOT EXISTS (SELECT 1 FROM quota_uses WHERE day = $8 AND subject = '${SERVICE}' AND used >= $10::integer)
      FOR SHARE OF receipts
  ), claimed AS (
    INSERT INTO replies (call, key, request, receipt, at, claim, claimed_until, counted_on)
      SELECT 'turn', $1::text, $2::text, $3::text, $5::bigint, $6::text, $7::bigint, $8::text FROM consent
      ON CONFLICT (call, key) DO NOTHING RETURNING 1 AS one
  ), own AS (
    ${take('participant', 'consent, claimed', '$9')}
  ), service AS (
    ${take(`'${SERVICE}'`, 'own', '$10')}
  )
  SELECT participant, (SELECT used FROM own) AS own,
      coalesce((SELECT used FROM service), CAST('quota' || left(participant, 0) AS integer)) AS service
    FROM consent, claimed`;
