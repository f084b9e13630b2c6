import type { TurnReply } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { fingerprint, requestFingerprint } from '../rules/fingerprint.js';
import type { Keyed } from './replies.js';
import { TURN_COLUMNS, turnValues, type LoggedTurn } from './turn-log.js';

/**
 * Keeps an answer that is known already and counts for nothing, in one statement: where the consent holds and the key is new, the
 * reply is kept and the turn is logged; otherwise nothing happens.
 *
 * @returns whether it was kept. If not, somebody has to look why.
 */
export async function answerAtOnce(
  query: Query,
  { key, request, receipt, now }: Keyed,
  termsHash: string,
  reply: TurnReply,
  turn: LoggedTurn,
): Promise<boolean> {
  const own = [fingerprint(key), requestFingerprint(request), receipt, JSON.stringify(reply), termsHash, now];
  const { expressions, values } = turnValues(turn, own.length);
  const kept = await query(
    `WITH consent AS (
        SELECT 1 AS one FROM receipts WHERE receipt = $3 AND terms_hash = $5 FOR SHARE
      ), claimed AS (
        INSERT INTO replies (call, key, request, receipt, reply, at)
          SELECT 'turn', $1::text, $2::text, $3::text, $4::text, $6::bigint FROM consent
          ON CONFLICT (call, key) DO NOTHING RETURNING 1 AS one
      )
      INSERT INTO turns (${TURN_COLUMNS}) SELECT ${expressions} FROM claimed RETURNING 1 AS done`,
    [...own, ...values],
  );
  return kept.length > 0;
}

/**
 * Keeps what was chosen for a question that this process has taken, in one statement: where the consent still holds and the question
 * is still this attempt's, the reply is kept and the turn is logged; otherwise nothing happens.
 *
 * @returns whether it was kept. If not, somebody has to look why.
 */
export async function keepAtOnce(
  query: Query,
  { key, receipt }: Keyed,
  claim: string,
  termsHash: string,
  reply: TurnReply,
  turn: LoggedTurn,
): Promise<boolean> {
  const own = [fingerprint(key), claim, receipt, JSON.stringify(reply), termsHash];
  const { expressions, values } = turnValues(turn, own.length);
  const kept = await query(
    `WITH consent AS (
        SELECT 1 AS one FROM receipts WHERE receipt = $3 AND terms_hash = $5 FOR SHARE
      ), kept AS (
        UPDATE replies SET reply = $4, claim = NULL, claimed_until = NULL FROM consent
          WHERE call = 'turn' AND key = $1 AND reply IS NULL AND claim = $2 RETURNING 1 AS one
      )
      INSERT INTO turns (${TURN_COLUMNS}) SELECT ${expressions} FROM kept RETURNING 1 AS done`,
    [...own, ...values],
  );
  return kept.length > 0;
}
