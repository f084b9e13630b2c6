import type { Quota } from '@madoguchi/client/protocol';
import type { Query } from '../database/database.js';
import { nextTokyoDay, tokyoDay } from '../rules/day.js';
import { Refused } from '../rules/refused.js';

/** Questions to an AI that may be asked on a day. */
export interface QuotaLimits {
  readonly participant: number;
  readonly service: number;
}

/** The whole service; participants have a colon in their name. */
export const SERVICE = 'service';

/**
 * Takes one question from both quotas, exactly: at the boundary, whoever comes too late is refused, in whatever process. The
 * whole service's row is the last, because all wait for it.
 *
 * @throws Refused `quota-reached`; nothing is taken where the transaction is given up.
 */
export async function takeQuota(query: Query, participant: string, limits: QuotaLimits, now: number): Promise<Quota> {
  const day = tokyoDay(now);
  const own = await take(query, day, participant, limits.participant);
  const all = own === null ? null : await take(query, day, SERVICE, limits.service);
  const resetsAt = nextTokyoDay(now);
  if (own === null || all === null) throw new Refused('quota-reached', { quota: { left: 0, resetsAt } });
  return { left: Math.min(limits.participant - own, limits.service - all), resetsAt };
}

async function take(query: Query, day: string, subject: string, limit: number): Promise<number | null> {
  if (limit < 1) return null;
  const [row] = await query<{ used: number }>(
    `INSERT INTO quota_uses AS uses (day, subject, used) VALUES ($1, $2, 1)
      ON CONFLICT (day, subject) DO UPDATE SET used = uses.used + 1 WHERE uses.used < $3 RETURNING used`,
    [day, subject, limit],
  );
  return row?.used ?? null;
}

/** Gives back what was taken on `day`, where no AI had part in the choice. */
export async function giveBackQuota(query: Query, participant: string, day: string): Promise<void> {
  for (const subject of [participant, SERVICE]) {
    await query('UPDATE quota_uses SET used = used - 1 WHERE day = $1 AND subject = $2 AND used > 0', [day, subject]);
  }
}

/** Erases what a participant has used, today and on the day before; what is older is erased already. */
export async function forgetUses(query: Query, participant: string, now: number): Promise<void> {
  const days = [tokyoDay(now), tokyoDay(now - 24 * 60 * 60 * 1000)];
  await query('DELETE FROM quota_uses WHERE day IN ($1, $2) AND subject = $3', [...days, participant]);
}

/** What is left, without taking any. */
export async function quotaLeft(query: Query, participant: string, limits: QuotaLimits, now: number): Promise<Quota> {
  const rows = await query<{ subject: string; used: number }>(
    'SELECT subject, used FROM quota_uses WHERE day = $1 AND subject IN ($2, $3)',
    [tokyoDay(now), participant, SERVICE],
  );
  const used = (of: string): number => rows.find(({ subject }) => subject === of)?.used ?? 0;
  const left = Math.min(limits.participant - used(participant), limits.service - used(SERVICE));
  return { left: Math.max(0, left), resetsAt: nextTokyoDay(now) };
}
