/** Waits between attempts. */
export interface Backoff {
  /** The longest wait before the second attempt, milliseconds. */
  readonly base: number;
  /** No wait is longer, but where the backend asks for it. Milliseconds. */
  readonly most: number;
}

export const BACKOFF: Backoff = { base: 500, most: 8000 };

/**
 * How long to wait before the next attempt: anything between nothing and a bound that doubles each time ("full jitter"), so that
 * clients that failed together do not come back together. What the backend asked for is waited for in any case.
 *
 * @param failed - Attempts so far, from 1.
 * @param retryAfter - What `Retry-After` said, milliseconds; `null` where it said nothing.
 * @param random - From 0 to 1.
 * @returns milliseconds.
 * @see Brooker, "Exponential Backoff And Jitter" (AWS Architecture Blog, 2015)
 */
export function nextDelay(
  failed: number,
  retryAfter: number | null,
  random: number,
  { base, most }: Backoff = BACKOFF,
): number {
  return (retryAfter ?? 0) + random * Math.min(most, base * 2 ** (failed - 1));
}

/**
 * Reads `Retry-After`: seconds, or a date (RFC 9110, 10.2.3).
 * @returns milliseconds from `now`; `null` where there is none, or nothing that can be read.
 */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  // `Date.parse` takes more for a date than HTTP does.
  const date = /^[A-Z][a-z]{2,8}, /.test(header) ? Date.parse(header) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
