import type { OperationName } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { fingerprint, requestFingerprint } from '../rules/fingerprint.js';
import { Refused } from '../rules/refused.js';

/** A keyed call. */
export interface Keyed {
  readonly call: OperationName;
  readonly key: string;
  /** After it was parsed. */
  readonly request: unknown;
  /** SHA-256 of the receipt under which it is kept. */
  readonly receipt: string;
  readonly now: number;
}

interface Stored {
  readonly request: string;
  readonly reply: string | null;
  readonly claimed_until: number | null;
  readonly counted_on: string | null;
}

/** What is known of a keyed call: its stored reply; or that it is this caller's to answer. */
export type Claimed<Reply> =
  | { readonly reply: Reply }
  /** `countedOn`: the day on which its quota was taken already, by an attempt that was not finished. */
  | { readonly reply: null; readonly countedOn: string | null };

/**
 * Takes a keyed call for the transaction of `query`. Who comes second with the same key waits for the first one's end, and then
 * gets its reply.
 *
 * @param until - Until when it is the caller's beyond this transaction, with `claim` as its name. Milliseconds since the epoch.
 * @throws Refused `key-reused`, or `in-progress` where another one is answering it.
 */
export async function claimed<Reply>(
  query: Query,
  { call, key, request, receipt, now }: Keyed,
  claim: string | null = null,
  until: number | null = null,
): Promise<Claimed<Reply>> {
  const hash = requestFingerprint(request);
  const values = [call, fingerprint(key), hash, receipt, claim, until, now];
  const inserted = await query(
    `INSERT INTO replies (call, key, request, receipt, claim, claimed_until, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (call, key) DO NOTHING RETURNING 1 AS done`,
    values,
  );
  if (inserted.length) return { reply: null, countedOn: null };
  const [stored] = await query<Stored>(
    'SELECT request, reply, claimed_until, counted_on FROM replies WHERE call = $1 AND key = $2 FOR UPDATE',
    [call, fingerprint(key)],
  );
  // It was erased in between: the next attempt finds nothing.
  if (!stored) throw new Refused('in-progress', {}, 1);
  if (stored.request !== hash) throw new Refused('key-reused');
  if (stored.reply !== null) return { reply: JSON.parse(stored.reply) as Reply };
  if ((stored.claimed_until ?? 0) > now) throw new Refused('in-progress', {}, 1);
  // Whoever was answering it has ended without a reply.
  await query('UPDATE replies SET claim = $3, claimed_until = $4 WHERE call = $1 AND key = $2', [
    ...[call, fingerprint(key)],
    ...[claim, until],
  ]);
  return { reply: null, countedOn: stored.counted_on };
}

/** Keeps the reply of a call that was {@link claimed}. @returns whether it was still this caller's. */
export async function keepReply(
  query: Query,
  { call, key }: Keyed,
  reply: unknown,
  claim: string | null = null,
): Promise<boolean> {
  const kept = await query(
    `UPDATE replies SET reply = $3, claim = NULL, claimed_until = NULL
      WHERE call = $1 AND key = $2 AND reply IS NULL AND claim IS NOT DISTINCT FROM $4 RETURNING 1 AS done`,
    [call, fingerprint(key), JSON.stringify(reply), claim],
  );
  return kept.length > 0;
}

/** Gives a call back that could not be answered. @returns whether it was still this caller's. */
export async function unclaim(query: Query, { call, key }: Keyed, claim: string): Promise<boolean> {
  const gone = await query('DELETE FROM replies WHERE call = $1 AND key = $2 AND claim = $3 RETURNING 1 AS done', [
    ...[call, fingerprint(key), claim],
  ]);
  return gone.length > 0;
}

/** Notes that the quota of a call was taken. */
export async function noteCounted(query: Query, { call, key }: Keyed, day: string): Promise<void> {
  await query('UPDATE replies SET counted_on = $3 WHERE call = $1 AND key = $2', [call, fingerprint(key), day]);
}

/** Does `work` once for a key, in the transaction of `query`: later, its reply is what was stored. */
export async function once<Reply>(query: Query, keyed: Keyed, work: () => Promise<Reply>): Promise<Reply> {
  const found = await claimed<Reply>(query, keyed);
  if (found.reply !== null) return found.reply;
  const reply = await work();
  await keepReply(query, keyed, reply);
  return reply;
}
