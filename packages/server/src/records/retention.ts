import type { Database } from '../database/database.js';
import { tokyoDay } from '../rules/day.js';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long is kept what, in days. */
export interface Retention {
  /** The turn log and feedback. */
  readonly days: number;
  /** Consent receipts, after they were recorded. */
  readonly receiptDays: number;
}

/** Keys are kept for two days: the protocol asks for one at the least. The same for the hash of a withdrawn receipt. */
const KEYS = 2 * DAY;
/** What was used on a day tells nothing afterwards. Clocks of several processes may differ by less than this. */
const USES = HOUR;

/** Erases what is too old at `now`. Repeating it, or doing it in several processes at once, does no harm. @returns rows erased. */
export async function eraseOld(database: Database, { days, receiptDays }: Retention, now: number): Promise<number> {
  return database.transaction(async (query) => {
    let erased = 0;
    const run = async (sql: string, before: number | string): Promise<void> => {
      erased += (await query(`${sql} RETURNING 1 AS done`, [before])).length;
    };
    await run('DELETE FROM turns WHERE at < $1', now - days * DAY);
    await run('DELETE FROM feedback WHERE at < $1', now - days * DAY);
    await run('DELETE FROM receipts WHERE recorded_at < $1', now - receiptDays * DAY);
    await run('DELETE FROM replies WHERE at < $1', now - KEYS);
    await run('DELETE FROM quota_uses WHERE day < $1', tokyoDay(now - USES));
    await query('UPDATE withdrawals SET receipt = NULL WHERE receipt IS NOT NULL AND withdrawn_at < $1', [now - KEYS]);
    return erased;
  });
}

/** Erases now and every hour. What goes wrong is given to `onError`, and tried again. @returns what ends it. */
export async function keepErasing(
  database: Database,
  retention: Retention,
  { now, onError }: { readonly now: () => number; readonly onError: (error: unknown) => void },
): Promise<() => void> {
  const run = async (): Promise<void> => void (await eraseOld(database, retention, now()).catch(onError));
  await run();
  const timer = setInterval(() => void run(), HOUR).unref();
  return () => clearInterval(timer);
}
